package dev.heed.checker.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.List;

/** Tells closes that give up, because of a failure, from those that end what was promised. */
final class Aborts {
  private Aborts() {}

  /**
   * Whether the close stands in a catch that does not stand around the flush too, or that throws
   * on, or is followed by nothing but a throw: then what it had to say was a farewell at best.
   */
  static boolean handlesFailure(TreePath flush, TreePath close) {
    for (TreePath path = close; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof CatchTree tree && (!isIn(flush, tree) || throwsOn(tree))) {
        return true;
      }
      if (isBody(path.getLeaf())) {
        break;
      }
    }
    return endsInThrow(close);
  }

  /**
   * Whether a condition decides, in each turn of the loop around the close, whether it is reached.
   */
  static boolean isConditional(TreePath close) {
    for (Tree tree : close) {
      if (tree instanceof IfTree || tree instanceof CaseTree || tree instanceof CatchTree) {
        return true;
      }
      if (isLoop(tree) || isBody(tree)) {
        return false;
      }
    }
    return false;
  }

  private static boolean throwsOn(CatchTree tree) {
    List<? extends StatementTree> statements = tree.getBlock().getStatements();
    return !statements.isEmpty() && statements.get(statements.size() - 1) instanceof ThrowTree;
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
      if (isBody(tree) || isLoop(tree)) {
        return false;
      }
      child = tree;
    }
    return false;
  }

  /** The first statement behind the child by which control leaves the block for sure. */
  private static StatementTree leaving(BlockTree block, Tree child) {
    boolean behind = false;
    for (StatementTree statement : block.getStatements()) {
      if (behind
          && (statement instanceof ThrowTree
              || statement instanceof ReturnTree
              || statement instanceof BreakTree
              || statement instanceof ContinueTree)) {
        return statement;
      }
      behind |= statement == child;
    }
    return null;
  }

  private static boolean mayBeCaught(TreePath block) {
    Tree child = block.getLeaf();
    for (Tree tree : block) {
      if (tree instanceof TryTree attempt
          && attempt.getBlock() == child
          && !attempt.getCatches().isEmpty()) {
        return true;
      }
      if (isBody(tree)) {
        return false;
      }
      child = tree;
    }
    return false;
  }

  private static boolean isIn(TreePath path, Tree whole) {
    for (Tree tree : path) {
      if (tree == whole) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBody(Tree tree) {
    return tree instanceof MethodTree || tree instanceof LambdaExpressionTree;
  }

  private static boolean isLoop(Tree tree) {
    return tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree;
  }
}
