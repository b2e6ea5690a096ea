package dev.heed.checker.nested;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** The expressions that one expression may have the value of. */
final class Arms {
  private Arms() {}

  static List<ExpressionTree> of(ExpressionTree value) {
    if (value instanceof ParenthesizedTree parens) {
      return of(parens.getExpression());
    }
    List<ExpressionTree> arms = new ArrayList<>();
    if (value instanceof ConditionalExpressionTree either) {
      arms.addAll(of(either.getTrueExpression()));
      arms.addAll(of(either.getFalseExpression()));
    } else if (value instanceof SwitchExpressionTree selection) {
      addArms(selection, arms);
    } else {
      arms.add(value);
    }
    return arms;
  }

  private static void addArms(SwitchExpressionTree selection, List<ExpressionTree> arms) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitCase(CaseTree tree, Void unused) {
        if (tree.getBody() instanceof ExpressionTree arm) {
          arms.addAll(of(arm));
        }
        return super.visitCase(tree, unused);
      }

      @Override
      public Void visitYield(YieldTree tree, Void unused) {
        arms.addAll(of(tree.getValue()));
        return null;
      }

      @Override
      public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
        return tree == selection ? super.visitSwitchExpression(tree, unused) : null;
      }
    }.scan(selection, null);
  }

  /** The largest expression that has the value at the place. */
  static TreePath whole(TreePath place) {
    TreePath whole = place;
    while (isPart(whole, whole.getParentPath())) {
      whole = whole.getParentPath();
      if (whole.getLeaf() instanceof YieldTree) {
        whole = selectionAround(whole);
      }
    }
    return whole;
  }

  private static TreePath selectionAround(TreePath yield) {
    TreePath selection = yield;
    while (!(selection.getLeaf() instanceof SwitchExpressionTree)) {
      selection = selection.getParentPath();
    }
    return selection;
  }

  /** A condition is looked at, so that nothing is lost in one that could be told of. */
  private static boolean isPart(TreePath part, TreePath up) {
    return up.getLeaf() instanceof ParenthesizedTree
        || up.getLeaf() instanceof TypeCastTree
        || up.getLeaf() instanceof ConditionalExpressionTree
        || isArm(up, part);
  }

  private static boolean isArm(TreePath up, TreePath part) {
    return up.getLeaf() instanceof YieldTree
        || up.getLeaf() instanceof CaseTree
        || (up.getLeaf() instanceof SwitchExpressionTree && part.getLeaf() instanceof CaseTree);
  }
}
