package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Locals;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Promises that a callback takes out of a container to complete them. */
final class TakenPromises {
  private final Catalog catalog;
  private final Events events;
  private final Stages stages;
  private final Throwing throwing;
  private final Rescue rescue;

  TakenPromises(Catalog catalog, Events events, Stages stages, Throwing throwing, Rescue rescue) {
    this.catalog = catalog;
    this.events = events;
    this.stages = stages;
    this.throwing = throwing;
    this.rescue = rescue;
  }

  /**
   * The container whose promise only the success of the stage completes: nobody else fails one that
   * was taken out of it.
   */
  Optional<AccessPath> lostBy(Callback callback, TreePath call, VisitorState state) {
    return switch (callback.when()) {
      case SUCCESS -> mayFail(call, state) ? unserved(callback, call, state) : Optional.empty();
      case TASK -> mayThrow(callback, state) ? unserved(callback, call, state) : Optional.empty();
      case EITHER ->
          mayFail(call, state) && !doesAnything(callback, state)
              ? unserved(callback, call, state)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private boolean mayFail(TreePath call, VisitorState state) {
    return stages
        .waitedFor(call.getLeaf(), state)
        .filter(stage -> !stages.cannotFail(stage, call, state))
        .isPresent();
  }

  /** Whether the callback, when it is told of a failure, does more than to look and to log. */
  private boolean doesAnything(Callback callback, VisitorState state) {
    return FailurePath.reaches(
        callback.code(),
        new Failure(callback, catalog, state),
        place ->
            !(place.getLeaf() instanceof MethodInvocationTree call)
                || !events.onlyRecords(call, state)
                    && !callback.parameters().contains(ASTHelpers.getSymbol(Calls.receiver(call)))
                    && !events.takesOut(call, state));
  }

  private boolean mayThrow(Callback callback, VisitorState state) {
    return TaskPath.mayLeaveOpen(
        callback.code(),
        path -> events.kindOf((ExpressionTree) path.getLeaf(), state).isPresent(),
        helper -> false,
        place -> throwing.thrownAt(place, state),
        state);
  }

  private Optional<AccessPath> unserved(Callback callback, TreePath call, VisitorState state) {
    Takers takers = new Takers(events, callback, call, state);
    return containers(callback, state).stream()
        .filter(container -> !isFailedElsewhere(container, call, state))
        .filter(container -> !takers.mayFail(container))
        .filter(container -> !isServed(container, callback, call, state))
        .flatMap(container -> AccessPath.of(container).stream())
        .findFirst();
  }

  private boolean isServed(
      ExpressionTree container, Callback callback, TreePath call, VisitorState state) {
    Custody custody = new Custody(container, callback, events, state);
    return custody.isShared(call)
        || rescue.isByEvents(
            AccessPath.of(container).orElseThrow(),
            callback,
            call,
            Left.UNREACHED,
            custody.completions(call),
            state);
  }

  private List<ExpressionTree> containers(Callback callback, VisitorState state) {
    Locals locals = Locals.in(callback.code());
    Batches batches = new Batches(events, callback, state);
    List<ExpressionTree> containers = new ArrayList<>();
    Calls.in(
        callback.code(),
        path -> {
          ExpressionTree completion = (ExpressionTree) path.getLeaf();
          if (events.kindOf(completion, state).filter(Event.Kind.COMPLETES::equals).isPresent()) {
            ExpressionTree promise = Calls.receiver(completion);
            container(promise, path, locals, state)
                .or(() -> batches.of(promise, path))
                .ifPresent(containers::add);
          }
        });
    return containers;
  }

  private Optional<ExpressionTree> container(
      ExpressionTree promise, TreePath place, Locals locals, VisitorState state) {
    if (promise instanceof IdentifierTree) {
      Symbol variable = ASTHelpers.getSymbol(promise);
      ExpressionTree held = locals.initializer(variable);
      return held == null
          ? iterated(variable, place, locals, state)
          : container(held, place, locals, state);
    }
    return promise instanceof MethodInvocationTree
        ? Result.of(promise, state)
            .filter(this::takesOut)
            .map(result -> Calls.receiver(promise))
            .filter(container -> AccessPath.of(container).isPresent() && isMap(container, state))
            .or(() -> next((MethodInvocationTree) promise, state))
        : Optional.empty();
  }

  /** {@code waiters.poll().complete(x)}. */
  private Optional<ExpressionTree> next(MethodInvocationTree call, VisitorState state) {
    return Optional.ofNullable(Calls.receiver(call))
        .filter(queue -> events.takesOut(call, state) && isOwn(queue) && isStore(queue, state));
  }

  /**
   * {@code waiters.forEach(w -> w.complete(x))}, {@code waiters.remove(id).forEach(…)}: everybody
   * in there waits for the same thing.
   */
  private Optional<ExpressionTree> iterated(
      Symbol variable, TreePath place, Locals locals, VisitorState state) {
    return new Elements(events, state)
        .containerOf(variable, place)
        .flatMap(
            all ->
                isOwn(all)
                    ? Optional.of(all).filter(own -> isStore(own, state))
                    : container(all, place, locals, state));
  }

  private static boolean isOwn(ExpressionTree container) {
    Symbol field = ASTHelpers.getSymbol(container);
    return Scopes.isField(field) && field.isPrivate();
  }

  private boolean takesOut(Result result) {
    String name = result.method().getSimpleName().toString();
    return name.equals("remove") || name.equals("get");
  }

  private boolean isMap(ExpressionTree container, VisitorState state) {
    return ASTHelpers.isSubtype(
            ASTHelpers.getType(container), state.getTypeFromString("java.util.Map"), state)
        && isStore(container, state);
  }

  private boolean isStore(ExpressionTree container, VisitorState state) {
    return catalog
        .findType(Role.STORE, ASTHelpers.getType(container), state.getTypes())
        .isPresent();
  }

  private boolean isFailedElsewhere(ExpressionTree container, TreePath call, VisitorState state) {
    return new Keepers(events, state)
        .isAnyTaken(
            EnumSet.of(Event.Kind.FAILS, Event.Kind.EXPIRES),
            container,
            AccessPath.of(container).orElseThrow(),
            call);
  }
}
