package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.List;
import java.util.Optional;

/**
 * Methods of this file that only write down code: {@code Consumer<T> into(CompletableFuture<T> p) {
 * return p::complete; }}. What they are given, they give to that code.
 */
final class CodeMakers {
  private CodeMakers() {}

  /** Whether the call may be one of such a method; the cheapest questions. */
  static boolean mayBe(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof IdentifierTree
        && !call.getArguments().isEmpty()
        && ASTHelpers.getSymbol(call).getReturnType().tsym.isInterface();
  }

  /** What the code is told that the call makes, where it makes any. */
  static Optional<List<Type>> told(MethodInvocationTree call, Bodies bodies, VisitorState state) {
    return mayBe(call)
        ? bodies
            .of(ASTHelpers.getSymbol(call), state)
            .filter(CodeMakers::onlyReturnsCode)
            .map(maker -> state.getTypes().findDescriptorType(ASTHelpers.getType(call)))
            .map(code -> code.getParameterTypes().map(type -> withoutWildcard(type, state)))
        : Optional.empty();
  }

  /** {@code ? super Throwable} is a throwable to who is told it. */
  private static Type withoutWildcard(Type captured, VisitorState state) {
    Type lower = state.getTypes().cvarLowerBound(captured);
    return lower.hasTag(TypeTag.BOT) ? state.getTypes().cvarUpperBound(captured) : lower;
  }

  private static boolean onlyReturnsCode(TreePath maker) {
    List<? extends StatementTree> statements =
        ((MethodTree) maker.getLeaf()).getBody().getStatements();
    return statements.size() == 1
        && statements.get(0) instanceof ReturnTree end
        && (end.getExpression() instanceof LambdaExpressionTree
            || end.getExpression() instanceof MemberReferenceTree);
  }
}
