package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Optional;

/** {@code send(); return completedFuture(null);} to {@code return send();}. */
final class ReturnInsteadOfDone {
  private ReturnInsteadOfDone() {}

  static Optional<SuggestedFix> of(TreePath path, VisitorState state) {
    if (!(path.getParentPath().getLeaf() instanceof ExpressionStatementTree statement)
        || !(path.getParentPath().getParentPath().getLeaf() instanceof BlockTree block)) {
      return Optional.empty();
    }
    List<? extends StatementTree> statements = block.getStatements();
    int next = statements.indexOf(statement) + 1;
    return next < statements.size()
            && statements.get(next) instanceof ReturnTree done
            && saysDone(done.getExpression())
            && fits((ExpressionTree) path.getLeaf(), path, state)
        ? Optional.of(SuggestedFix.builder().prefixWith(statement, "return ").delete(done).build())
        : Optional.empty();
  }

  private static boolean saysDone(ExpressionTree value) {
    return value instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("completedFuture")
        && call.getArguments().size() == 1
        && call.getArguments().get(0).getKind() == Tree.Kind.NULL_LITERAL;
  }

  private static boolean fits(ExpressionTree call, TreePath path, VisitorState state) {
    for (Tree tree : path) {
      if (tree instanceof LambdaExpressionTree) {
        return false;
      }
      if (tree instanceof MethodTree method) {
        Type returned = ASTHelpers.getType(method.getReturnType());
        return returned != null
            && state.getTypes().isSubtype(ASTHelpers.getResultType(call), returned);
      }
    }
    return false;
  }
}
