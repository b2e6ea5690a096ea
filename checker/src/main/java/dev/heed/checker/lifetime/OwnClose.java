package dev.heed.checker.lifetime;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.tree.Scopes;
import java.util.Optional;

/**
 * A call of a method of the same class that closes one of its fields before it does anything else.
 *
 * @param call the call
 * @param first the statement of the method that may close a field
 */
record OwnClose(MethodInvocationTree call, StatementTree first) {
  /** The statement as such a call. */
  static Optional<OwnClose> by(StatementTree statement, TreePath around) {
    return statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof IdentifierTree
            && call.getArguments().isEmpty()
            && ASTHelpers.getSymbol(call).getReturnType().hasTag(TypeTag.VOID)
        ? Scopes.declaration(ASTHelpers.getSymbol(call), around.getCompilationUnit())
            .flatMap(declared -> firstDeed((MethodTree) declared.getLeaf()))
            .map(first -> new OwnClose(call, first))
        : Optional.empty();
  }

  /** What a method does first, but for noting that it does; it may wait before anything later. */
  private static Optional<StatementTree> firstDeed(MethodTree method) {
    return method.getBody() == null
        ? Optional.empty()
        : method.getBody().getStatements().stream()
            .filter(statement -> !isNote(statement))
            .findFirst()
            .map(StatementTree.class::cast);
  }

  private static boolean isNote(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof AssignmentTree;
  }
}
