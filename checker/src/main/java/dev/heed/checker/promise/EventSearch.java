package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One search for what calls do to one promise. */
final class EventSearch {
  private static final int DEEPEST_CALL = 4;

  private final AccessPath promise;
  private final Events events;
  private final VisitorState state;
  private final Set<Symbol> followed;

  EventSearch(AccessPath promise, Events events, VisitorState state) {
    this(promise, events, state, Set.of());
  }

  private EventSearch(AccessPath promise, Events events, VisitorState state, Set<Symbol> followed) {
    this.promise = promise;
    this.events = events;
    this.state = state;
    this.followed = followed;
  }

  /** What the call does to the promise; a helper's doings count as done by the call. */
  List<Event> at(TreePath path) {
    ExpressionTree call = (ExpressionTree) path.getLeaf();
    Optional<AccessPath> receiver = AccessPath.of(events.receiver(call, state));
    if (receiver.filter(promise::equals).isPresent()) {
      return kindOf(call).map(kind -> List.of(event(kind, path))).orElse(List.of());
    }
    if (events.onlyRecords(call, state) || events.takesOut(call, state)) {
      return List.of();
    }
    List<Event> found = new ArrayList<>();
    addArguments(path, found);
    if (receiver.filter(owner -> owner.owns(promise)).isPresent()) {
      found.add(event(Event.Kind.OWNER_PASSED, path));
      addHelper(promise.within(receiver.get()), path, Event.Kind.OWNER_PASSED, found);
    }
    if (Calls.staysInObject(call) && (promise.isMember() || isInMethod(call))) {
      addHelper(promise, path, Event.Kind.OWNER_PASSED, found);
    }
    return found;
  }

  /** Whether the assignment gives the promise another holder, who may complete it. */
  boolean isStored(AssignmentTree assignment) {
    return AccessPath.of(assignment.getExpression()).filter(promise::equals).isPresent()
        && Scopes.isField(ASTHelpers.getSymbol(assignment.getVariable()));
  }

  /**
   * What the call does to its receiver; one that is told an outcome, or why it failed, fails it.
   */
  private Optional<Event.Kind> kindOf(ExpressionTree call) {
    boolean told = Calls.arguments(call).stream().anyMatch(this::isOutcome);
    Optional<Event.Kind> kind = events.kindOf(call, state);
    return told && kind.isEmpty() ? Optional.of(Event.Kind.FAILS) : kind;
  }

  private boolean isOutcome(ExpressionTree argument) {
    return events
            .catalog()
            .findType(Role.CARRIES_FAILURE, ASTHelpers.getType(argument), state.getTypes())
            .isPresent()
        || ASTHelpers.isSubtype(
            ASTHelpers.getType(argument), state.getSymtab().throwableType, state);
  }

  private void addArguments(TreePath path, List<Event> found) {
    List<? extends ExpressionTree> arguments = Calls.arguments(path.getLeaf());
    for (int i = 0; i < arguments.size(); i++) {
      Optional<AccessPath> argument = AccessPath.of(arguments.get(i));
      if (argument.filter(promise::equals).isPresent()) {
        addHelper(parameter(path, i), path, Event.Kind.PASSED, found);
      } else if (argument.filter(owner -> owner.owns(promise)).isPresent()) {
        addHelper(parameter(path, i), path, Event.Kind.OWNER_PASSED, found);
      }
    }
  }

  /** The promise as the called method names it; null where that cannot be seen. */
  private AccessPath parameter(TreePath path, int index) {
    Optional<TreePath> body = events.bodyOf(ASTHelpers.getSymbol(path.getLeaf()), state);
    if (body.isEmpty()) {
      return null;
    }
    List<? extends VariableTree> parameters = ((MethodTree) body.get().getLeaf()).getParameters();
    VarSymbol parameter =
        index < parameters.size() ? ASTHelpers.getSymbol(parameters.get(index)) : null;
    if (parameter == null || isOneOfMany(parameter)) {
      return null;
    }
    AccessPath argument = AccessPath.of(Calls.arguments(path.getLeaf()).get(index)).orElseThrow();
    return promise.below(argument, parameter);
  }

  /** Whether the promise would be one of several in an array. */
  private static boolean isOneOfMany(VarSymbol parameter) {
    return (parameter.flags() & Flags.VARARGS) != 0;
  }

  /** Whether the called method's class stands in a method, whose variables it can use. */
  private static boolean isInMethod(ExpressionTree call) {
    return ASTHelpers.getSymbol(call).owner.owner instanceof MethodSymbol;
  }

  private void addHelper(AccessPath inside, TreePath path, Event.Kind unseen, List<Event> found) {
    if (!(ASTHelpers.getSymbol(path.getLeaf()) instanceof MethodSymbol method)) {
      return;
    }
    Optional<TreePath> body = inside == null ? Optional.empty() : events.bodyOf(method, state);
    if (body.isEmpty()) {
      if (!isOfRoot(method)) {
        found.add(event(unseen, path));
      }
      return;
    }
    if (followed.size() == DEEPEST_CALL) {
      found.add(event(unseen, path));
    } else if (!followed.contains(method)) {
      Set<Symbol> deeper = new HashSet<>(followed);
      deeper.add(method);
      EventSearch search = new EventSearch(inside, events, state, deeper);
      if (search.storesIn(body.get())) {
        found.add(event(unseen, path));
      }
      Calls.in(
          Bodies.block(body.get()),
          call ->
              search
                  .at(call)
                  .forEach(
                      event ->
                          found.add(
                              new Event(event.kind(), path, event.later() || isLater(call)))));
    }
  }

  private boolean storesIn(TreePath method) {
    boolean[] stores = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        stores[0] |= isStored(tree);
        return super.visitAssignment(tree, unused);
      }
    }.scan(method.getLeaf(), null);
    return stores[0];
  }

  /** Whether nothing but what every object has is called. */
  private static boolean isOfRoot(MethodSymbol method) {
    return method.owner.getQualifiedName().contentEquals("java.lang.Object");
  }

  private static boolean isLater(TreePath call) {
    TreePath code = call;
    while (!(code.getLeaf() instanceof MethodTree)) {
      if (code.getLeaf() instanceof LambdaExpressionTree
          || code.getLeaf() instanceof MemberReferenceTree) {
        return true;
      }
      code = code.getParentPath();
    }
    return false;
  }

  private Event event(Event.Kind kind, TreePath path) {
    return new Event(kind, path, false);
  }
}
