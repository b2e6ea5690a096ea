package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.tree.Scopes;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Whether the code behind a wait asks for the very thing that it waited for.
 *
 * <p>A field, or a local that a callback of the same method fills, such as an {@code
 * AtomicReference}, is still empty when nothing came in time. One that holds a failure is empty
 * when all went well, too, and tells nothing.
 */
final class Arrival {
  private final TreePath wait;
  private final VisitorState state;

  Arrival(TreePath wait, VisitorState state) {
    this.wait = wait;
    this.state = state;
  }

  boolean isAskedFor() {
    long end = state.getEndPosition(wait.getLeaf());
    boolean[] asked = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIf(IfTree tree, Void unused) {
        asked[0] |= isBehind(tree) && asks(tree.getCondition(), tree.getElseStatement() != null);
        return super.visitIf(tree, null);
      }

      @Override
      public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        asked[0] |= isBehind(tree) && asks(tree.getCondition(), true);
        return super.visitConditionalExpression(tree, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        asked[0] |= isBehind(tree) && mayBeNothing(tree);
        return super.visitMethodInvocation(tree, null);
      }

      private boolean isBehind(Tree tree) {
        return ASTHelpers.getStartPosition(tree) > end;
      }
    }.scan(Scopes.member(wait).getLeaf(), null);
    return asked[0];
  }

  /** {@code Optional.ofNullable(arrived.get())} tells the caller that nothing may have come. */
  private boolean mayBeNothing(MethodInvocationTree call) {
    return ASTHelpers.getSymbol(call).name.contentEquals("ofNullable")
        && call.getArguments().size() == 1
        && !isFailure(ASTHelpers.getType(call.getArguments().get(0)))
        && (isFilledElsewhere(call.getArguments().get(0))
            || isEmptyField(call.getArguments().get(0)));
  }

  /**
   * Whether the condition says that nothing came.
   *
   * @param bothWays whether something is done on either outcome
   */
  private boolean asks(ExpressionTree condition, boolean bothWays) {
    if (condition instanceof ParenthesizedTree inner) {
      return asks(inner.getExpression(), bothWays);
    }
    if (condition instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return isFilledElsewhere(not.getExpression());
    }
    if (condition instanceof BinaryTree binary) {
      return binary.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL
          ? (bothWays || binary.getKind() == Tree.Kind.EQUAL_TO)
              && (isEmptyField(binary.getLeftOperand())
                  || isFilledElsewhere(binary.getLeftOperand()))
          : asks(binary.getLeftOperand(), bothWays) || asks(binary.getRightOperand(), bothWays);
    }
    return (bothWays || asksWhetherEmpty(condition)) && isFilledElsewhere(condition);
  }

  private static boolean asksWhetherEmpty(ExpressionTree condition) {
    return condition instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).name.contentEquals("isEmpty");
  }

  /**
   * A flag of the object says many things; a value that is not there yet says that it did not come.
   */
  private boolean isEmptyField(ExpressionTree asked) {
    return Scopes.isField(ASTHelpers.getSymbol(asked))
        && !isFailure(ASTHelpers.getType(asked))
        && !ASTHelpers.getSymbol(asked).getModifiers().contains(Modifier.FINAL);
  }

  private boolean isFilledElsewhere(ExpressionTree asked) {
    ExpressionTree holder =
        asked instanceof MethodInvocationTree
            ? ASTHelpers.getReceiver(asked)
            : asked instanceof ArrayAccessTree array ? array.getExpression() : null;
    return Optional.ofNullable(holder)
        .map(ASTHelpers::getSymbol)
        .filter(Scopes::isLocal)
        .filter(symbol -> Scopes.uses(symbol, wait).stream().anyMatch(this::fills))
        .isPresent();
  }

  private boolean isFailure(Type type) {
    return ASTHelpers.isSubtype(type, state.getSymtab().throwableType, state);
  }

  /** Whether other code, a lambda or a class in this method, puts something into the local. */
  private boolean fills(TreePath use) {
    TreePath parent = use.getParentPath();
    boolean puts =
        parent.getLeaf() instanceof MemberReferenceTree
            || (parent.getLeaf() instanceof MemberSelectTree
                && isDone(parent.getParentPath().getParentPath().getLeaf()))
            || (parent.getLeaf() instanceof ArrayAccessTree
                && parent.getParentPath().getLeaf() instanceof AssignmentTree assignment
                && assignment.getVariable() == parent.getLeaf());
    return puts && isInOtherCode(use);
  }

  /** Whether the call below is made for what it does, not for what it gives. */
  private static boolean isDone(Tree around) {
    return around instanceof ExpressionStatementTree || around instanceof LambdaExpressionTree;
  }

  private boolean isInOtherCode(TreePath use) {
    for (TreePath p = use; !Scopes.within(wait, p.getLeaf()); p = p.getParentPath()) {
      if (p.getLeaf() instanceof LambdaExpressionTree
          || p.getLeaf() instanceof ClassTree
          || p.getLeaf() instanceof MemberReferenceTree) {
        return true;
      }
    }
    return false;
  }
}
