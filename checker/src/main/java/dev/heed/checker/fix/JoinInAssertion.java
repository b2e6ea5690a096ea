package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Optional;

/** {@code assertDoesNotThrow(() -> send())}: the failure is in the future, so join it. */
final class JoinInAssertion {
  private JoinInAssertion() {}

  static Optional<SuggestedFix> of(TreePath path, VisitorState state) {
    Tree dropped = path.getLeaf();
    Tree body =
        isAssertion(dropped)
                && ((MethodInvocationTree) dropped).getArguments().get(0)
                    instanceof LambdaExpressionTree lambda
            ? lambda.getBody()
            : isInAssertion(path) ? dropped : null;
    return body instanceof MethodInvocationTree call
            && isCompletable(call, state)
            && new Ends(path, state).byItself(call)
        ? Optional.of(SuggestedFix.postfixWith(call, ".join()"))
        : Optional.empty();
  }

  private static boolean isInAssertion(TreePath path) {
    return path.getParentPath().getLeaf() instanceof LambdaExpressionTree
        && isAssertion(path.getParentPath().getParentPath().getLeaf());
  }

  private static boolean isAssertion(Tree tree) {
    return tree instanceof MethodInvocationTree call
        && !call.getArguments().isEmpty()
        && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("assertDoesNotThrow");
  }

  private static boolean isCompletable(ExpressionTree call, VisitorState state) {
    return ASTHelpers.isSubtype(
        ASTHelpers.getType(call),
        state.getTypeFromString("java.util.concurrent.CompletableFuture"),
        state);
  }
}
