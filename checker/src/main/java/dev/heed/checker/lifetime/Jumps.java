package dev.heed.checker.lifetime;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.List;

/**
 * Ways out of a loop, a switch or a labelled statement by {@code break}. A {@code continue} is
 * none: the next turn may still come to the wait.
 */
final class Jumps {
  private Jumps() {}

  /** The jumps out of what stands around the place. */
  static List<TreePath> from(TreePath place) {
    List<TreePath> jumps = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitBreak(BreakTree tree, Void unused) {
        if (Scopes.within(place, left(getCurrentPath()))) {
          jumps.add(getCurrentPath());
        }
        return null;
      }
    }.scan(Reads.codeAround(place), null);
    return jumps;
  }

  /** What the jump leaves. */
  static Tree left(TreePath jump) {
    TreePath path = jump;
    while (!isTarget((BreakTree) jump.getLeaf(), path.getLeaf())) {
      path = path.getParentPath();
    }
    return path.getLeaf();
  }

  private static boolean isTarget(BreakTree jump, Tree tree) {
    return jump.getLabel() == null
        ? tree instanceof SwitchTree
            || tree instanceof ForLoopTree
            || tree instanceof EnhancedForLoopTree
            || tree instanceof WhileLoopTree
            || tree instanceof DoWhileLoopTree
        : tree instanceof LabeledStatementTree labeled
            && labeled.getLabel().equals(jump.getLabel());
  }
}
