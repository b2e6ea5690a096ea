package dev.heed.checker.exemption;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;

/**
 * Tells the branch of a {@code finally} block that runs when the end of its {@code try} was not
 * reached: {@code ok = true;} stands there, and {@code if (!ok)} here.
 */
final class NotReached {
  private NotReached() {}

  /** Whether the side of the branch is that one. */
  static boolean isFlagOfTry(IfTree branch, Tree side, TreePath path) {
    ExpressionTree condition = ASTHelpers.stripParentheses(branch.getCondition());
    boolean negated = condition.getKind() == Tree.Kind.LOGICAL_COMPLEMENT;
    ExpressionTree flag =
        negated ? ASTHelpers.stripParentheses(((UnaryTree) condition).getExpression()) : condition;
    if (!(flag instanceof IdentifierTree)) {
      return false;
    }
    Tree failing = negated ? branch.getThenStatement() : branch.getElseStatement();
    return side == failing && isSetInTry(ASTHelpers.getSymbol(flag), path);
  }

  private static boolean isSetInTry(Symbol flag, TreePath path) {
    Tree child = path.getLeaf();
    for (TreePath up = path.getParentPath(); up != null; up = up.getParentPath()) {
      if (up.getLeaf() instanceof TryTree attempt && attempt.getFinallyBlock() == child) {
        return sets(flag, attempt.getBlock());
      }
      child = up.getLeaf();
    }
    return false;
  }

  private static boolean sets(Symbol flag, Tree block) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        found[0] |=
            flag.equals(ASTHelpers.getSymbol(tree.getVariable()))
                && Boolean.TRUE.equals(ASTHelpers.constValue(tree.getExpression()));
        return super.visitAssignment(tree, unused);
      }
    }.scan(block, null);
    return found[0];
  }
}
