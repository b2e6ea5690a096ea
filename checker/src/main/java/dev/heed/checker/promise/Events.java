package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what code does to a promise, through the methods of the same file that it calls. */
final class Events {
  private final Catalog catalog;
  private final Bodies bodies;
  private final OwnPromises own;

  Events(Catalog catalog, Bodies bodies) {
    this.catalog = catalog;
    this.bodies = bodies;
    own = new OwnPromises(catalog, bodies);
  }

  /** Everything that the code does to the promise. */
  List<Event> of(AccessPath promise, TreePath code, VisitorState state) {
    List<Event> found = new ArrayList<>();
    EventSearch search = new EventSearch(promise, this, state);
    Calls.in(code, call -> found.addAll(search.at(call)));
    return found;
  }

  /** What exactly this call, apart from the calls in it, does to the promise. */
  List<Event> at(AccessPath promise, TreePath call, VisitorState state) {
    return new EventSearch(promise, this, state).at(call);
  }

  /** Whether the assignment gives the promise another holder, who may complete it. */
  boolean isStored(AccessPath promise, AssignmentTree assignment, VisitorState state) {
    return new EventSearch(promise, this, state).isStored(assignment);
  }

  /** The promises that are there before the callback runs and that it may complete. */
  Set<AccessPath> completedBy(Callback callback, VisitorState state) {
    Set<AccessPath> promises = new LinkedHashSet<>();
    addCandidates(callback.code(), promises, new HashSet<>(), state);
    if (callback.when() == When.TASK) {
      addOwned(callback.code(), promises, state);
    }
    Set<Symbol> inside = declaredIn(callback);
    promises.removeIf(promise -> inside.contains(promise.root()));
    promises.removeIf(promise -> !completes(promise, callback, state));
    if (callback.when() != When.TASK) {
      Permits permits = new Permits(this);
      promises.removeIf(promise -> permits.areFirstTakenIn(callback.code(), promise, state));
    }
    return promises;
  }

  /**
   * Whether the callback completes the promise. One that is told of failures shows what it does
   * about them where it completes its own promise, not where a method that it calls completes a
   * field for more than one reason.
   */
  private boolean completes(AccessPath promise, Callback callback, VisitorState state) {
    return of(promise, callback.code(), state).stream()
        .anyMatch(
            event ->
                event.kind() == Event.Kind.COMPLETES
                        && !(callback.when() == When.EITHER
                            && promise.isMember()
                            && isHelper(event, state))
                    || callback.when() != When.TASK && isHandedOn(promise, event, state));
  }

  /** {@code ctx.close(promise)}: the call is made to complete the promise, and only on success. */
  private boolean isHandedOn(AccessPath promise, Event event, VisitorState state) {
    return event.kind() == Event.Kind.PASSED
        && promise.steps().size() == 1
        && isPromiseOnly(promise.root().type, state)
        && isAsync((ExpressionTree) event.path().getLeaf(), state);
  }

  private boolean isAsync(ExpressionTree call, VisitorState state) {
    return ASTHelpers.getSymbol(call) instanceof MethodSymbol method
        && catalog.findType(Role.ASYNC, method.getReturnType(), state.getTypes()).isPresent();
  }

  /** Whether values of the type are there to be completed, and for nothing else. */
  private boolean isPromiseOnly(Type type, VisitorState state) {
    return catalog
        .findType(Role.PROMISE, type, state.getTypes())
        .filter(line -> line.attribute("input").isEmpty())
        .isPresent();
  }

  /** Whether only methods that the callback calls complete the promise. */
  boolean isByHelpers(AccessPath promise, Callback callback, VisitorState state) {
    return of(promise, callback.code(), state).stream()
        .filter(event -> event.kind() == Event.Kind.COMPLETES)
        .map(event -> receiver((ExpressionTree) event.path().getLeaf(), state))
        .noneMatch(receiver -> AccessPath.of(receiver).filter(promise::equals).isPresent());
  }

  private boolean isHelper(Event event, VisitorState state) {
    return kindOf((ExpressionTree) event.path().getLeaf(), state).isEmpty();
  }

  /** What the call or reference does to its receiver. */
  Optional<Event.Kind> kindOf(ExpressionTree call, VisitorState state) {
    return Result.of(call, state)
        .flatMap(
            result ->
                has(Role.FAILS, result, state)
                    ? Optional.of(Event.Kind.FAILS)
                    : has(Role.COMPLETES, result, state) || has(Role.RELEASES, result, state)
                        ? Optional.of(Event.Kind.COMPLETES)
                        : has(Role.EXPIRES, result, state)
                            ? Optional.of(Event.Kind.EXPIRES)
                            : own.kindOf(result, state));
  }

  /** What the call is made on: {@code emitter.emit(x).complete()} completes the emitter. */
  ExpressionTree receiver(ExpressionTree call, VisitorState state) {
    ExpressionTree receiver = Calls.receiver(call);
    while (receiver instanceof MethodInvocationTree link
        && !link.getArguments().isEmpty()
        && isFluent(link, state)) {
      receiver = Calls.receiver(link);
    }
    return receiver;
  }

  /** A link of a chain of futures makes another one. */
  private boolean isFluent(MethodInvocationTree link, VisitorState state) {
    ExpressionTree receiver = Calls.receiver(link);
    Type type = ASTHelpers.getType(link);
    return receiver != null
        && ASTHelpers.isSameType(type, ASTHelpers.getType(receiver), state)
        && (isPromiseOnly(type, state)
            || catalog.findType(Role.ASYNC, type, state.getTypes()).isEmpty());
  }

  /** Whether the method or its class plays the role. */
  boolean has(Role role, Result result, VisitorState state) {
    return catalog.has(role, result.method(), result.site(), state.getTypes());
  }

  /** Whether the call only writes down what it is given, or its text. */
  boolean onlyRecords(ExpressionTree call, VisitorState state) {
    return Result.of(call, state)
        .filter(
            result ->
                catalog.findType(Role.RECORDS_ONLY, result.site(), state.getTypes()).isPresent()
                    || has(Role.RECORDS_ONLY, result, state))
        .isPresent();
  }

  /** {@code pending.remove(key, promise)}: it is given to nobody, and nobody finds it any more. */
  boolean takesOut(ExpressionTree call, VisitorState state) {
    return Result.of(call, state)
        .flatMap(r -> catalog.find(Role.TAKES_OUT, r.method(), r.site(), state.getTypes()))
        .filter(line -> line.attribute("ifnull").isEmpty()) // what is not null is put in
        .isPresent();
  }

  /** What is known of libraries. */
  Catalog catalog() {
    return catalog;
  }

  /** The declaration that the call runs, where it can be seen. */
  Optional<TreePath> bodyOf(Symbol method, VisitorState state) {
    return bodies.of(method, state);
  }

  private void addCandidates(
      TreePath code, Set<AccessPath> found, Set<Symbol> followed, VisitorState state) {
    Calls.in(
        code,
        path -> {
          ExpressionTree call = (ExpressionTree) path.getLeaf();
          if (kindOf(call, state).filter(Event.Kind.COMPLETES::equals).isPresent()) {
            addNamed(receiver(call, state), found, state);
          }
          if (bodyOf(ASTHelpers.getSymbol(call), state).isPresent() || isAsync(call, state)) {
            Calls.arguments(call)
                .forEach(argument -> AccessPath.of(argument).ifPresent(found::add));
          }
          if (ASTHelpers.getSymbol(call) instanceof MethodSymbol method
              && Calls.staysInObject(call)
              && followed.add(method)) {
            addMembersOf(method, found, followed, state);
          }
        });
  }

  /**
   * What was taken out of something has no name: the next one is another; see {@link
   * TakenPromises}.
   */
  private void addNamed(ExpressionTree promise, Set<AccessPath> found, VisitorState state) {
    if (!takesOut(promise, state)) {
      AccessPath.of(promise).ifPresent(found::add);
    }
  }

  /** {@code job.run()}, {@code finish(job)}: what such a method completes of the object. */
  private void addOwned(TreePath code, Set<AccessPath> found, VisitorState state) {
    Calls.in(
        code,
        path -> {
          ExpressionTree call = (ExpressionTree) path.getLeaf();
          bodyOf(ASTHelpers.getSymbol(call), state)
              .ifPresent(method -> addOwned(call, method, found, state));
        });
  }

  private void addOwned(
      ExpressionTree call, TreePath method, Set<AccessPath> found, VisitorState state) {
    Calls.in(
        Bodies.block(method),
        inner -> {
          ExpressionTree done = (ExpressionTree) inner.getLeaf();
          if (kindOf(done, state).filter(Event.Kind.COMPLETES::equals).isPresent()) {
            AccessPath.of(receiver(done, state))
                .flatMap(inside -> Owned.outside(inside, call, method))
                .ifPresent(found::add);
          }
        });
  }

  private void addMembersOf(
      MethodSymbol method, Set<AccessPath> found, Set<Symbol> followed, VisitorState state) {
    Set<AccessPath> inner = new LinkedHashSet<>();
    bodies.of(method, state).ifPresent(path -> addCandidates(path, inner, followed, state));
    inner.stream().filter(AccessPath::isMember).forEach(found::add);
  }

  /** The variables that are declared in the callback. */
  static Set<Symbol> declaredIn(Callback callback) {
    Set<Symbol> declared = new HashSet<>(callback.parameters());
    TreeScanner<Void, Void> scanner =
        new TreeScanner<>() {
          @Override
          public Void visitVariable(VariableTree tree, Void unused) {
            declared.add(ASTHelpers.getSymbol(tree));
            return super.visitVariable(tree, unused);
          }
        };
    scanner.scan(callback.argument().getLeaf(), null);
    scanner.scan(callback.code().getLeaf(), null);
    return declared;
  }
}
