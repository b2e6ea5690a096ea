package dev.heed.checker.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Type;

/** The type that an expression has by itself, whatever is wanted of it. */
final class Standalone {
  private Standalone() {}

  /**
   * The type of the expression, or of what it returns as a function; null where it may be another.
   */
  static Type type(ExpressionTree tree) {
    if (tree instanceof LambdaExpressionTree lambda) {
      return lambda.getBody() instanceof ExpressionTree body && is(body)
          ? ASTHelpers.getType(body)
          : null;
    }
    if (tree instanceof MemberReferenceTree reference) {
      return ASTHelpers.getSymbol(reference).getReturnType();
    }
    return is(tree) ? ASTHelpers.getType(tree) : null;
  }

  /** Whether the compiler needs no more than the expression itself to know its type. */
  static boolean is(ExpressionTree tree) {
    return tree instanceof MemberSelectTree
        || tree instanceof IdentifierTree
        || tree instanceof LiteralTree
        || (tree instanceof MethodInvocationTree call
            && ASTHelpers.getSymbol(call).getTypeParameters().isEmpty())
        || (tree instanceof NewClassTree made
            && made.getClassBody() == null
            && ASTHelpers.getSymbol(made).getTypeParameters().isEmpty()
            && ASTHelpers.getSymbol(made).owner.type.getTypeArguments().isEmpty());
  }
}
