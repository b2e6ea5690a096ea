package dev.heed.checker.promise;

import com.sun.source.tree.IfTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.heed.checker.tree.Scopes;

/**
 * Code that does not run where a registration is made: {@code if (…) register(); else other();}.
 */
final class OtherBranch {
  private OtherBranch() {}

  /** Whether the place is on one branch of a choice, and the registration on the other. */
  static boolean has(TreePath place, TreePath registration) {
    Tree inner = place.getLeaf();
    for (TreePath outer = place.getParentPath(); outer != null; outer = outer.getParentPath()) {
      if (Scopes.within(registration, outer.getLeaf())) {
        return outer.getLeaf() instanceof IfTree choice
            && (inner == choice.getThenStatement() && isIn(registration, choice.getElseStatement())
                || inner == choice.getElseStatement()
                    && isIn(registration, choice.getThenStatement()));
      }
      inner = outer.getLeaf();
    }
    return false;
  }

  private static boolean isIn(TreePath registration, Tree branch) {
    return branch != null && Scopes.within(registration, branch);
  }
}
