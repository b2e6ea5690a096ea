package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code send(); return completedFuture(null);} to {@code return send();}, and where something else
 * is returned, to {@code return send().thenApply(done -> it);}.
 */
final class ReturnInsteadOfDone {
  private static final Set<String> DONE = Set.of("completedFuture", "completedStage");
  private static final List<String> STAGES =
      List.of("java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage");

  private ReturnInsteadOfDone() {}

  static Optional<SuggestedFix> of(TreePath path, VisitorState state) {
    if (!(path.getParentPath().getLeaf() instanceof ExpressionStatementTree statement)) {
      return Optional.empty();
    }
    return doneBehind(path.getParentPath())
        .flatMap(done -> fix((ExpressionTree) path.getLeaf(), statement, done, path, state));
  }

  private static Optional<SuggestedFix> fix(
      ExpressionTree call,
      ExpressionStatementTree statement,
      ReturnTree done,
      TreePath path,
      VisitorState state) {
    Type returned = returned(path);
    ExpressionTree value = value(done);
    if (returned == null || !new Ends(path, state).byItself(call)) {
      return Optional.empty();
    }
    if (isNull(value) && isOfNothing(ASTHelpers.getResultType(call), returned, state)) {
      return Optional.of(
          SuggestedFix.builder().prefixWith(statement, "return ").delete(done).build());
    }
    return isStage(call, returned, state)
            && isAtHand(value)
            && Names.areFree(path, "done")
            && !isInCatch(path)
        ? Optional.of(
            SuggestedFix.builder()
                .prefixWith(statement, "return ")
                .postfixWith(call, ".thenApply(done -> " + state.getSourceForNode(value) + ")")
                .delete(done)
                .build())
        : Optional.empty();
  }

  /** The return of a future that is done, where it is the next statement. */
  static Optional<ReturnTree> doneBehind(TreePath statement) {
    if (!(statement.getParentPath().getLeaf() instanceof BlockTree block)) {
      return Optional.empty();
    }
    List<? extends StatementTree> statements = block.getStatements();
    int next = statements.indexOf(statement.getLeaf()) + 1;
    return next < statements.size()
            && statements.get(next) instanceof ReturnTree done
            && value(done) != null
        ? Optional.of(done)
        : Optional.empty();
  }

  /** What the future that is done holds; null when it is not known to be done. */
  static ExpressionTree value(ReturnTree done) {
    return done.getExpression() instanceof MethodInvocationTree call
            && DONE.contains(ASTHelpers.getSymbol(call).getSimpleName().toString())
            && call.getArguments().size() == 1
        ? call.getArguments().get(0)
        : null;
  }

  /** Whether the method may return it, and nobody gets another value by it. */
  private static boolean isOfNothing(Type stage, Type returned, VisitorState state) {
    return state.getTypes().isSubtype(stage, returned)
        && stage.getTypeArguments().stream()
            .allMatch(held -> held.tsym.getQualifiedName().contentEquals("java.lang.Void"));
  }

  private static boolean isNull(ExpressionTree value) {
    return value.getKind() == Tree.Kind.NULL_LITERAL;
  }

  /** What the method around returns; null in a lambda. */
  static Type returned(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof LambdaExpressionTree) {
        return null;
      }
      if (tree instanceof MethodTree method) {
        return ASTHelpers.getType(method.getReturnType());
      }
    }
    return null;
  }

  /** Whether a link behind the call has the type that the method returns, whatever it holds. */
  private static boolean isStage(ExpressionTree call, Type returned, VisitorState state) {
    Symbol wanted = returned.tsym;
    return STAGES.contains(wanted.getQualifiedName().toString())
        && ASTHelpers.isSubtype(
            ASTHelpers.getResultType(call), state.getTypes().erasure(returned), state);
  }

  /** What is returned after a failure does not wait for what else is done about it. */
  private static boolean isInCatch(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof CatchTree) {
        return true;
      }
    }
    return false;
  }

  /** Whether the value is the same when the call is done: a constant, or a variable that is. */
  private static boolean isAtHand(ExpressionTree value) {
    Symbol symbol = ASTHelpers.getSymbol(value);
    return value.getKind().name().endsWith("_LITERAL")
        || (value instanceof IdentifierTree
            && symbol instanceof Symbol.VarSymbol
            && ASTHelpers.isConsideredFinal(symbol));
  }
}
