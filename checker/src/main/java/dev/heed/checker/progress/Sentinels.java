package dev.heed.checker.progress;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;

/** The values of a count that say nothing of how much: nothing at all, an error, the end. */
final class Sentinels {
  private Sentinels() {}

  /** Whether the expression is such a value. */
  static boolean isOne(ExpressionTree tree) {
    return tree.getKind() == Tree.Kind.NULL_LITERAL || is(0, tree) || is(-1, tree);
  }

  /** What becomes of the count that is compared with the other operand. */
  static Fate fate(BinaryTree comparison, ExpressionTree other) {
    return !isOne(other)
        ? Fate.OBSERVED
        : is(-1, other) || asksForLess(comparison, other) ? Fate.ENDED : Fate.COMPARED;
  }

  /** {@code count < 0} and {@code count >= 0} say the same of nothing and of much. */
  private static boolean asksForLess(BinaryTree comparison, ExpressionTree other) {
    return switch (comparison.getKind()) {
      case LESS_THAN, GREATER_THAN_EQUAL -> comparison.getRightOperand() == other;
      case GREATER_THAN, LESS_THAN_EQUAL -> comparison.getLeftOperand() == other;
      default -> false;
    };
  }

  private static boolean is(long sentinel, ExpressionTree tree) {
    return ASTHelpers.constValue(tree) instanceof Number number && number.longValue() == sentinel;
  }
}
