package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.EnumSet;
import java.util.Optional;

/** Those who are given a batch of promises, apart from the callback that completes them. */
final class Takers {
  /** Methods that hand a batch on call each other a few deep, and may call themselves. */
  private static final int DEEPEST_CALL = 4;

  private final Events events;
  private final Callback callback;
  private final TreePath registration;
  private final VisitorState state;

  Takers(Events events, Callback callback, TreePath registration, VisitorState state) {
    this.events = events;
    this.callback = callback;
    this.registration = registration;
    this.state = state;
  }

  /** Whether one of them may fail the promises of the batch. */
  boolean mayFail(ExpressionTree batch) {
    Symbol variable = ASTHelpers.getSymbol(batch);
    return Scopes.isLocal(variable) && isFailed(variable, registration, false, DEEPEST_CALL);
  }

  private boolean isFailed(Symbol batch, TreePath around, boolean later, int depth) {
    return Scopes.uses(batch, around).stream()
        .filter(use -> !Scopes.within(use, callback.code().getLeaf()))
        .anyMatch(use -> isTaken(use, later, depth));
  }

  private boolean isTaken(TreePath use, boolean later, int depth) {
    TreePath place = use.getParentPath();
    if (place.getLeaf() instanceof AssignmentTree assignment) {
      return Scopes.isField(ASTHelpers.getSymbol(assignment.getVariable()));
    }
    int index = Calls.arguments(place.getLeaf()).indexOf(use.getLeaf());
    return index >= 0
        && !events.onlyRecords((ExpressionTree) place.getLeaf(), state)
        && mayFail(place, index, later || isLater(place), depth);
  }

  /** Who is given promises may fail them; who is given what they belong to, later on only. */
  private boolean mayFail(TreePath call, int index, boolean later, int depth) {
    MethodSymbol method = (MethodSymbol) ASTHelpers.getSymbol(call.getLeaf());
    Optional<TreePath> body =
        method.isVarArgs() || depth == 0 ? Optional.empty() : events.bodyOf(method, state);
    if (body.isEmpty()) {
      return later || holdsPromises(Calls.arguments(call.getLeaf()).get(index));
    }
    Symbol parameter =
        ASTHelpers.getSymbol(((MethodTree) body.get().getLeaf()).getParameters().get(index));
    return failsItems(parameter, body.get()) || isFailed(parameter, body.get(), later, depth - 1);
  }

  private boolean failsItems(Symbol batch, TreePath method) {
    return Scopes.uses(batch, method).stream()
        .findFirst()
        .map(use -> (ExpressionTree) use.getLeaf())
        .filter(
            use ->
                new Keepers(events, state)
                    .isAnyTaken(
                        EnumSet.of(Event.Kind.FAILS, Event.Kind.EXPIRES),
                        use,
                        AccessPath.of(use).orElseThrow(),
                        method))
        .isPresent();
  }

  private boolean holdsPromises(ExpressionTree batch) {
    return ASTHelpers.getType(batch).getTypeArguments().stream()
        .anyMatch(
            type -> events.catalog().findType(Role.PROMISE, type, state.getTypes()).isPresent());
  }

  /** Whether it runs at another time than the registration: perhaps when the stage has failed. */
  private boolean isLater(TreePath call) {
    TreePath path = call.getParentPath();
    while (path != null && !Scopes.within(registration, path.getLeaf())) {
      if (isCode(path.getLeaf())) {
        return true;
      }
      path = path.getParentPath();
    }
    return false;
  }

  private static boolean isCode(Tree tree) {
    return tree instanceof LambdaExpressionTree
        || tree instanceof NewClassTree made && made.getClassBody() != null;
  }
}
