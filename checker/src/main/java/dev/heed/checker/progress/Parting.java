package dev.heed.checker.progress;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.heed.checker.tree.Scopes;
import java.util.List;

/** Tells places that stand behind a call, and that no way leads to from there. */
final class Parting {
  private Parting() {}

  /** Whether the place is in another arm than the call, or the call's arm leaves the method. */
  static boolean isBetween(TreePath call, TreePath place) {
    TreePath arm = place;
    while (!Scopes.within(call, arm.getParentPath().getLeaf())) {
      arm = arm.getParentPath();
    }
    Tree fork = arm.getParentPath().getLeaf();
    return isOtherArm(call, fork, arm.getLeaf())
        || (!(fork instanceof TryTree) && returnsBelow(fork, call));
  }

  private static boolean isOtherArm(TreePath call, Tree fork, Tree arm) {
    return fork instanceof IfTree choice
        ? choice.getElseStatement() == arm && Scopes.within(call, choice.getThenStatement())
        : arm instanceof CaseTree answer && answer.getCaseKind() == CaseTree.CaseKind.RULE;
  }

  /** Whether a block around the call, inside the fork, ends with a return from the same code. */
  private static boolean returnsBelow(Tree fork, TreePath call) {
    boolean returns = false;
    for (TreePath p = call; p.getLeaf() != fork; p = p.getParentPath()) {
      Tree tree = p.getLeaf();
      returns =
          !(tree instanceof LambdaExpressionTree || tree instanceof ClassTree)
              && (returns || (tree instanceof BlockTree block && endsWithReturn(block)));
    }
    return returns;
  }

  private static boolean endsWithReturn(BlockTree block) {
    List<? extends StatementTree> statements = block.getStatements();
    return !statements.isEmpty() && statements.get(statements.size() - 1) instanceof ReturnTree;
  }
}
