package dev.heed.checker.tree;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Name;

/** Calls, constructor calls and references, seen as one thing. */
public final class Calls {
  private Calls() {}

  /** Visits every call in the code, in the code of lambdas and classes in it too. */
  public static void in(TreePath code, Consumer<TreePath> visitor) {
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        visitor.accept(getCurrentPath());
        return super.visitMethodInvocation(tree, unused);
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        visitor.accept(getCurrentPath());
        return super.visitNewClass(tree, unused);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        visitor.accept(getCurrentPath());
        return super.visitMemberReference(tree, unused);
      }
    }.scan(code, null);
  }

  /** What the call is made on, or null. */
  public static ExpressionTree receiver(Tree call) {
    return call instanceof MemberReferenceTree reference
        ? reference.getQualifierExpression()
        : call instanceof MethodInvocationTree invocation
            ? ASTHelpers.getReceiver(invocation)
            : null;
  }

  /** What the call is given. */
  public static List<? extends ExpressionTree> arguments(Tree call) {
    return call instanceof MethodInvocationTree invocation
        ? invocation.getArguments()
        : call instanceof NewClassTree created ? created.getArguments() : List.of();
  }

  /** Whether the call runs in the same object as its caller, as far as can be seen. */
  public static boolean staysInObject(Tree call) {
    ExpressionTree receiver = receiver(call);
    return call instanceof MethodInvocationTree && receiver == null
        || receiver != null && isThisObject(receiver);
  }

  /** {@code this}, {@code super}, and the same of an outer class. */
  private static boolean isThisObject(ExpressionTree tree) {
    Name name =
        tree instanceof IdentifierTree variable
            ? variable.getName()
            : tree instanceof MemberSelectTree select ? select.getIdentifier() : null;
    return name != null && (name.contentEquals("this") || name.contentEquals("super"));
  }
}
