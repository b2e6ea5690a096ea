package dev.heed.checker.promise;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.function.Predicate;

/** Looks at what an expression computes whenever it is computed, and not only on a condition. */
final class AlwaysRun extends TreeScanner<Boolean, Void> {
  private final Predicate<Tree> wanted;

  private AlwaysRun(Predicate<Tree> wanted) {
    this.wanted = wanted;
  }

  static boolean any(Tree code, Predicate<Tree> wanted) {
    return Boolean.TRUE.equals(new AlwaysRun(wanted).scan(code, null));
  }

  @Override
  public Boolean reduce(Boolean left, Boolean right) {
    return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
  }

  @Override
  public Boolean scan(Tree tree, Void unused) {
    return tree != null && (wanted.test(tree) || reduce(super.scan(tree, unused), false));
  }

  @Override
  public Boolean visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    return scan(tree.getCondition(), unused);
  }

  @Override
  public Boolean visitBinary(BinaryTree tree, Void unused) {
    return switch (tree.getKind()) {
      case CONDITIONAL_AND, CONDITIONAL_OR -> scan(tree.getLeftOperand(), unused);
      default -> super.visitBinary(tree, unused);
    };
  }

  @Override
  public Boolean visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    return scan(tree.getExpression(), unused);
  }

  @Override
  public Boolean visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return false;
  }

  @Override
  public Boolean visitClass(ClassTree tree, Void unused) {
    return false;
  }
}
