package dev.heed.checker.discard;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import java.util.List;

/**
 * A variable that each turn of a loop sets, and the next turn reads: {@code previous.join()}, or
 * {@code all = all.thenCompose(…)}.
 */
final class NextTurn {
  private NextTurn() {}

  /** Whether all reads stand before the definition in the body of the loop around it. */
  static boolean reads(List<TreePath> reads, VarSymbol variable, TreePath definition) {
    BlockTree body = loopBody(definition);
    return body != null
        && variable.pos < start(body)
        && reads.stream()
            .allMatch(
                read ->
                    isWithin(read, body)
                        && (start(read.getLeaf()) < start(definition.getLeaf())
                            || isWithin(read, definition.getLeaf())));
  }

  private static BlockTree loopBody(TreePath path) {
    for (TreePath up = path; up.getParentPath() != null; up = up.getParentPath()) {
      Tree parent = up.getParentPath().getLeaf();
      if (up.getLeaf() instanceof BlockTree block && bodyOf(parent) == block) {
        return block;
      }
    }
    return null;
  }

  private static StatementTree bodyOf(Tree loop) {
    return loop instanceof WhileLoopTree whileLoop
        ? whileLoop.getStatement()
        : loop instanceof DoWhileLoopTree doLoop
            ? doLoop.getStatement()
            : loop instanceof ForLoopTree forLoop
                ? forLoop.getStatement()
                : loop instanceof EnhancedForLoopTree each ? each.getStatement() : null;
  }

  private static boolean isWithin(TreePath path, Tree tree) {
    for (Tree each : path) {
      if (each == tree) {
        return true;
      }
    }
    return false;
  }

  private static int start(Tree tree) {
    return ((JCTree) tree).getStartPosition();
  }
}
