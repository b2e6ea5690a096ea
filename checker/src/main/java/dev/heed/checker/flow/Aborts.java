package dev.heed.checker.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.heed.checker.tree.Scopes;
import java.util.List;

/** Tells closes that give up, because of a failure, from those that end what was promised. */
final class Aborts {
  private Aborts() {}

  /**
   * Whether the close stands in a catch that does not stand around the flush too, or that throws
   * on, or is followed by nothing but a throw: then what it had to say was a farewell at best.
   */
  static boolean handlesFailure(TreePath flush, TreePath close) {
    for (Tree tree : close) {
      if (tree instanceof CatchTree handler
          && (!Scopes.within(flush, handler) || throwsOn(handler))) {
        return true;
      }
    }
    return endsInThrow(close);
  }

  /**
   * Whether a condition decides, in each turn of the loop around the close, whether it is reached.
   */
  static boolean isConditional(TreePath close) {
    for (Tree tree : close) {
      if (tree instanceof IfTree || tree instanceof CaseTree) {
        return true;
      }
      if (HelperCode.isLoop(tree) || isBody(tree)) {
        break;
      }
    }
    return false;
  }

  private static boolean throwsOn(CatchTree handler) {
    List<? extends StatementTree> statements = handler.getBlock().getStatements();
    return statements.get(statements.size() - 1) instanceof ThrowTree;
  }

  /** Whether there is no way out of the method behind the close but by a throw. */
  private static boolean endsInThrow(TreePath close) {
    Tree child = close.getLeaf();
    for (TreePath path = close.getParentPath(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof BlockTree block) {
        StatementTree next = leaving(block, child);
        if (next != null) {
          return next instanceof ThrowTree && !mayBeCaught(path);
        }
      }
      if (isBody(tree) || HelperCode.isLoop(tree)) {
        break;
      }
      child = tree;
    }
    return false;
  }

  /** The first statement behind the child by which control leaves the block's surroundings too. */
  private static StatementTree leaving(BlockTree block, Tree child) {
    boolean behind = false;
    for (StatementTree statement : block.getStatements()) {
      if (behind
          && (statement instanceof ThrowTree
              || statement instanceof ReturnTree
              || (statement instanceof BreakTree out && out.getLabel() != null))) {
        return statement;
      }
      behind |= statement == child;
    }
    return null;
  }

  private static boolean mayBeCaught(TreePath block) {
    Tree child = null;
    for (Tree tree : block) {
      if (tree instanceof TryTree attempt
          && attempt.getBlock() == child
          && !attempt.getCatches().isEmpty()) {
        return true;
      }
      if (isBody(tree)) {
        break;
      }
      child = tree;
    }
    return false;
  }

  private static boolean isBody(Tree tree) {
    return tree instanceof MethodTree || tree instanceof LambdaExpressionTree;
  }
}
