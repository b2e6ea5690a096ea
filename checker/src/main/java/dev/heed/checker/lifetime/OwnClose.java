package dev.heed.checker.lifetime;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.tree.Declarations;
import java.util.Optional;

/**
 * A call of a method of the same file that closes a field, or what it is given, before it does
 * anything else.
 *
 * @param call the call
 * @param first the statement of the method that may close something
 */
record OwnClose(MethodInvocationTree call, StatementTree first) {
  /** The statement as such a call. */
  static Optional<OwnClose> by(StatementTree statement, CompilationUnitTree file) {
    return statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof IdentifierTree
            && ASTHelpers.getSymbol(call).getReturnType().hasTag(TypeTag.VOID)
        ? Declarations.of(ASTHelpers.getSymbol(call), file)
            .map(TreePath::getLeaf)
            .flatMap(declared -> firstDeed((MethodTree) declared))
            .map(first -> new OwnClose(call, first))
        : Optional.empty();
  }

  /** What the method closes, as the caller names it. */
  ExpressionTree outside(ExpressionTree closed) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    int parameter = method.getParameters().indexOf(ASTHelpers.getSymbol(closed));
    return parameter < 0 || method.isVarArgs() ? closed : call.getArguments().get(parameter);
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
