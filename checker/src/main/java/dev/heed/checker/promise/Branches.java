package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.List;

/**
 * Handlers that are told of both outcomes, complete the promise on some branches and forget one:
 * {@code if (failure == null) … else if (attempts > 0) retry(promise);}.
 */
final class Branches {
  private final Catalog catalog;
  private final Events events;
  private final Throwing throwing;

  Branches(Catalog catalog, Events events, Throwing throwing) {
    this.catalog = catalog;
    this.events = events;
    this.throwing = throwing;
  }

  /**
   * Whether the handler, which is the only one for the promise, leaves it open on some branch.
   *
   * @param mayFail whether the handler is ever told of a failure
   */
  boolean forget(
      AccessPath promise, Callback callback, TreePath call, boolean mayFail, VisitorState state) {
    Symbol variable = promise.root();
    if (promise.steps().size() > 1 || !isLeftToIt(promise, callback, call, state)) {
      return false;
    }
    boolean failed = mayFail && isOpen(promise, callback, true, state);
    return Scopes.isParameter(variable)
        ? failed && callsAgain(callback, call)
        : failed || isOpen(promise, callback, false, state) || swallows(promise, callback, state);
  }

  private boolean isLeftToIt(
      AccessPath promise, Callback callback, TreePath call, VisitorState state) {
    Symbol variable = promise.root();
    return promise.isMember()
        ? variable.isPrivate()
            && isMadeFor(variable, call)
            && isAlone(promise, callback, call, state)
        : isOnce(variable, call);
  }

  /** {@code promise = new CompletableFuture<>(); load().whenComplete(…);}, of a field. */
  private static boolean isMadeFor(Symbol field, TreePath call) {
    for (TreePath path = call; path.getParentPath() != null; path = path.getParentPath()) {
      Tree inner = path.getLeaf();
      if (runsOften(inner)) {
        return false;
      }
      if (path.getParentPath().getLeaf() instanceof BlockTree block
          && block.getStatements().stream()
              .takeWhile(statement -> statement != inner)
              .anyMatch(statement -> makes(field, statement))) {
        return true;
      }
    }
    return false;
  }

  private static boolean makes(Symbol field, StatementTree statement) {
    return statement instanceof ExpressionStatementTree only
        && only.getExpression() instanceof AssignmentTree assignment
        && assignment.getExpression() instanceof NewClassTree
        && field.equals(ASTHelpers.getSymbol(assignment.getVariable()));
  }

  /** Whoever else completes a field may be the one that the callback leaves it to. */
  private boolean isAlone(
      AccessPath promise, Callback callback, TreePath call, VisitorState state) {
    return events.of(promise, Scopes.topLevelClass(call), state).stream()
        .allMatch(
            event ->
                event.kind() == Event.Kind.OWNER_PASSED
                    || Scopes.within(event.path(), callback.argument().getLeaf()));
  }

  /** {@code try { check(value); promise.complete(value); } catch (Exception e) { log(e); }}. */
  private boolean swallows(AccessPath promise, Callback callback, VisitorState state) {
    return TaskPath.swallows(
        callback.code(),
        path -> touches(promise, path, state),
        place -> throwing.thrownAt(place, state),
        state);
  }

  private boolean isOpen(
      AccessPath promise, Callback callback, boolean failed, VisitorState state) {
    return OpenPath.exists(
        callback.code(),
        new Failure(callback, failed, catalog, state),
        new OwnConditions(callback, promise.root()),
        path -> touches(promise, path, state),
        call -> mayRun(call, state));
  }

  private boolean touches(AccessPath promise, TreePath path, VisitorState state) {
    return path.getLeaf() instanceof AssignmentTree assignment
        ? events.isStored(promise, assignment, state)
        : handsItselfOn(path.getLeaf()) || !events.at(promise, path, state).isEmpty();
  }

  /** {@code channel.read(buffer, null, this)}: the callback is to run once more. */
  private static boolean handsItselfOn(Tree call) {
    return Calls.arguments(call).stream()
        .anyMatch(
            argument ->
                argument instanceof IdentifierTree self && self.getName().contentEquals("this"));
  }

  /** {@code found.ifPresent(promise::complete)}; a walk over many is trusted as a loop is. */
  private boolean mayRun(ExpressionTree call, VisitorState state) {
    return Calls.arguments(call).size() == 1
        && Result.of(call, state)
            .flatMap(
                result ->
                    catalog.find(
                        Role.GIVES_ELEMENTS, result.method(), result.site(), state.getTypes()))
            .flatMap(line -> line.attribute("most"))
            .isPresent();
  }

  /** Whether the call is made once for each value of the variable. */
  static boolean isOnce(Symbol variable, TreePath call) {
    for (TreePath path = call; path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (declares(tree, variable)) {
        return true;
      }
      if (runsOften(tree)) {
        return false;
      }
    }
    return true;
  }

  private static boolean declares(Tree tree, Symbol variable) {
    List<? extends Tree> parts =
        tree instanceof BlockTree block
            ? block.getStatements()
            : tree instanceof MethodTree method
                ? method.getParameters()
                : tree instanceof LambdaExpressionTree lambda ? lambda.getParameters() : List.of();
    return parts.stream()
        .anyMatch(
            part -> part instanceof VariableTree && variable.equals(ASTHelpers.getSymbol(part)));
  }

  private static boolean runsOften(Tree tree) {
    return tree instanceof LambdaExpressionTree
        || tree instanceof MethodTree
        || tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree
        || tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree;
  }

  /** Whether the handler tries the whole method again: each try has to end by itself. */
  private static boolean callsAgain(Callback callback, TreePath call) {
    Symbol method = ASTHelpers.getSymbol(Scopes.member(call).getLeaf());
    boolean[] found = {false};
    Calls.in(
        callback.code(),
        path ->
            found[0] |=
                path.getLeaf() instanceof MethodInvocationTree again
                    && ASTHelpers.getSymbol(again).equals(method));
    return found[0];
  }
}
