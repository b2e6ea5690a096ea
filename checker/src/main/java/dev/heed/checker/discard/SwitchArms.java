package dev.heed.checker.discard;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/** Tells the arms of a switch expression from those of a switch statement. */
final class SwitchArms {
  private SwitchArms() {}

  /** Whether the tree is the expression after an arrow of a switch expression. */
  static boolean isArmValue(TreePath parent, Tree tree) {
    return parent.getLeaf() instanceof CaseTree arm
        && arm.getBody() == tree
        && parent.getParentPath().getLeaf() instanceof SwitchExpressionTree;
  }
}
