package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import java.util.Optional;

/**
 * The value of a call, a constructor call, or the target of a method or constructor reference.
 *
 * @param tree the expression
 * @param method what is called
 * @param type the type of the value here
 * @param site the static type of the receiver; the declaring class where there is none
 */
public record Result(ExpressionTree tree, MethodSymbol method, Type type, Type site) {

  /** The result of the expression, where it is a call or a reference. */
  public static Optional<Result> of(ExpressionTree tree, VisitorState state) {
    return ASTHelpers.getSymbol(tree) instanceof MethodSymbol method
        ? typeOf(tree, method, state)
            .map(type -> new Result(tree, method, type, site(tree, method)))
        : Optional.empty();
  }

  /** The type that the method declares to return, or that the constructor makes. */
  public static Type declaredType(MethodSymbol method) {
    return method.isConstructor() ? method.owner.type : method.getReturnType();
  }

  private static Optional<Type> typeOf(
      ExpressionTree tree, MethodSymbol method, VisitorState state) {
    if (tree instanceof JCMemberReference reference) {
      return Optional.ofNullable(
          method.isConstructor()
              ? ASTHelpers.getType(reference.expr)
              : reference.referentType == null
                  ? method.getReturnType()
                  : reference.referentType.getReturnType());
    }
    return Optional.ofNullable(ASTHelpers.getResultType(tree));
  }

  /** The static type of the receiver of a call of the method; the declaring class without one. */
  public static Type site(ExpressionTree tree, MethodSymbol method) {
    Type receiver =
        tree instanceof MemberReferenceTree reference
            ? ASTHelpers.getType(reference.getQualifierExpression())
            : tree instanceof JCMethodInvocation call
                ? call.meth instanceof JCFieldAccess select ? select.selected.type : null
                : null;
    return receiver == null ? method.owner.type : receiver;
  }
}
