package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who else has the promises of a container: code that nobody sees, a clock, whoever puts one in and
 * keeps it, and whoever waits for one no longer than a time.
 */
final class Custody {
  private final Symbol container;
  private final Callback callback;
  private final Events events;
  private final Keepers keepers;
  private final VisitorState state;

  /** Asks about all but the callback, which nothing runs when its stage fails. */
  Custody(ExpressionTree container, Callback callback, Events events, VisitorState state) {
    this.container = ASTHelpers.getSymbol(container);
    this.callback = callback;
    this.events = events;
    this.state = state;
    keepers = new Keepers(events, state);
  }

  /** Whether nobody has to wait for ever for what is in there, or others can see to that. */
  boolean isShared(TreePath place) {
    return Scopes.isField(container)
        && (isOpen(place) || !calls(place, this::isCaredFor).isEmpty());
  }

  /** Where one of its promises is completed, with a value. */
  List<Event> completions(TreePath place) {
    return calls(place, this::isCompleted).stream()
        .map(call -> new Event(Event.Kind.COMPLETES, call, false))
        .toList();
  }

  private List<TreePath> calls(TreePath place, Predicate<TreePath> wanted) {
    List<TreePath> found = new ArrayList<>();
    Calls.in(
        Scopes.isField(container) ? Scopes.topLevelClass(place) : Scopes.member(place),
        call -> {
          if (!Scopes.within(call, callback.argument().getLeaf()) && wanted.test(call)) {
            found.add(call);
          }
        });
    return found;
  }

  private boolean isCompleted(TreePath call) {
    return is(Event.Kind.COMPLETES, call) && isElement(Calls.receiver(call.getLeaf()), call);
  }

  /** Whether code of other files can get at the container. */
  private boolean isOpen(TreePath place) {
    return !container.isPrivate()
        || Scopes.values(container, place).stream()
            .anyMatch(value -> Scopes.isParameter(ASTHelpers.getSymbol(value.getLeaf())))
        || Scopes.uses(container, place).stream().anyMatch(this::isReturned);
  }

  private boolean isReturned(TreePath use) {
    TreePath whole = outermost(use);
    Tree around = whole.getParentPath().getLeaf();
    Type type = ASTHelpers.getType(whole.getLeaf());
    return (around instanceof ReturnTree || around instanceof LambdaExpressionTree)
        && carries(type)
        && !is(Role.ASYNC, type);
  }

  /** The field with its object, and the views that are asked of it. */
  private static TreePath outermost(TreePath use) {
    TreePath parent = use.getParentPath();
    return parent.getLeaf() instanceof MemberSelectTree
            || parent.getLeaf() instanceof MethodInvocationTree view
                && view.getMethodSelect() == use.getLeaf()
                && view.getArguments().isEmpty()
        ? outermost(parent)
        : use;
  }

  private boolean isCaredFor(TreePath call) {
    ExpressionTree receiver = Calls.receiver(call.getLeaf());
    return (isBounded(call) || isInTimer(call)) && isElement(receiver, call)
        || is(Event.Kind.EXPIRES, call) && goesIn(call)
        || is(Event.Kind.FAILS, call) && isPutIn(receiver, call)
        || isHandedOn(call);
  }

  private boolean is(Event.Kind kind, TreePath call) {
    return events.kindOf((ExpressionTree) call.getLeaf(), state).filter(kind::equals).isPresent();
  }

  private boolean isBounded(TreePath call) {
    return is(Event.Kind.EXPIRES, call)
        || result(call).filter(r -> events.has(Role.AWAITS_BOUNDED, r, state)).isPresent();
  }

  /** {@code timer.schedule(() -> pending.remove(id).complete(none), 10, SECONDS)}. */
  private boolean isInTimer(TreePath call) {
    TreePath code = call;
    while (code != null && !(code.getLeaf() instanceof LambdaExpressionTree)) {
      code = code.getParentPath();
    }
    return code != null
        && is(Event.Kind.COMPLETES, call)
        && Calls.arguments(code.getParentPath().getLeaf()).stream().anyMatch(Birth::isTime);
  }

  private boolean isElement(ExpressionTree tree, TreePath place) {
    return tree != null
        && (isPutIn(tree, place) || new Provenance(container, events, state).mayHold(tree, place));
  }

  private boolean isPutIn(ExpressionTree tree, TreePath place) {
    return isPutIn(ASTHelpers.getSymbol(tree), place);
  }

  private boolean isPutIn(Symbol variable, TreePath place) {
    return Scopes.isLocal(variable)
        && Scopes.uses(variable, place).stream().anyMatch(this::isGivenToContainer);
  }

  private boolean isGivenToContainer(TreePath value) {
    Tree call = value.getParentPath().getLeaf();
    return Calls.arguments(call).contains(value.getLeaf())
        && container.equals(ASTHelpers.getSymbol(Calls.receiver(call)));
  }

  /** {@code pending.put(id, new Reply().orTimeout(…))}: it is made so, by variables and lambdas. */
  private boolean goesIn(TreePath value) {
    Tree parent = value.getParentPath().getLeaf();
    if (parent instanceof VariableTree || parent instanceof AssignmentTree) {
      return isPutIn(ASTHelpers.getSymbol(target(parent)), value);
    }
    return parent instanceof LambdaExpressionTree || parent instanceof MemberSelectTree
        ? goesIn(outer(value))
        : isGivenToContainer(value);
  }

  private static Tree target(Tree assignment) {
    return assignment instanceof AssignmentTree assigned ? assigned.getVariable() : assignment;
  }

  private static TreePath outer(TreePath value) {
    TreePath parent = value.getParentPath();
    return parent.getLeaf() instanceof MemberSelectTree ? parent.getParentPath() : parent;
  }

  /** Whether code that cannot be seen is given the container, or what is in it. */
  private boolean isHandedOn(TreePath call) {
    return call.getLeaf() instanceof MemberReferenceTree
        ? isGivenElements(call) && !isSeen(call)
        : Calls.arguments(call.getLeaf()).stream()
                .anyMatch(given -> carries(ASTHelpers.getType(given)) && isElement(given, call))
            && !isSeen(call);
  }

  /** {@code pending.values().forEach(watcher::watch)}. */
  private boolean isGivenElements(TreePath reference) {
    Tree around = reference.getParentPath().getLeaf();
    return ASTHelpers.getSymbol(reference.getLeaf()) instanceof MethodSymbol method
        && method.getParameters().stream().anyMatch(parameter -> carries(parameter.type))
        && isElement(Calls.receiver(around), reference.getParentPath());
  }

  private boolean isSeen(TreePath call) {
    ExpressionTree tree = (ExpressionTree) call.getLeaf();
    return events.bodyOf(ASTHelpers.getSymbol(tree), state).isPresent()
        || events.onlyRecords(tree, state)
        || result(call).filter(r -> keepers.isStore(r) || keepers.onlyWaits(r)).isPresent();
  }

  private Optional<Result> result(TreePath call) {
    return Result.of((ExpressionTree) call.getLeaf(), state);
  }

  /** Whether it is of the type of the container's items, or holds such. */
  private boolean carries(Type type) {
    return type != null
        && (isHeld(type, container.type)
            || isStore(type) && item(type).filter(this::carries).isPresent());
  }

  private boolean isHeld(Type type, Type holder) {
    return item(holder)
        .filter(
            item -> ASTHelpers.isSubtype(type, item, state) || isStore(item) && isHeld(type, item))
        .isPresent();
  }

  /** Futures hold something as well, but it is not what their container holds. */
  private boolean isStore(Type type) {
    return is(Role.STORE, type) && !is(Role.ASYNC, type);
  }

  private boolean is(Role role, Type type) {
    return events.catalog().findType(role, type, state.getTypes()).isPresent();
  }

  /** What is in there last, by the type or by what it extends. */
  private Optional<Type> item(Type holder) {
    return state.getTypes().closure(holder).stream()
        .map(Type::getTypeArguments)
        .filter(arguments -> !arguments.isEmpty())
        .map(arguments -> arguments.get(arguments.size() - 1))
        .findFirst();
  }
}
