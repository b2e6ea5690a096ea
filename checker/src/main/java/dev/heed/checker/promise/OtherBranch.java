package dev.heed.checker.promise;

import com.sun.source.tree.IfTree;
import com.sun.source.util.TreePath;
import dev.heed.checker.tree.Scopes;

/**
 * Code that does not run where a registration is made: {@code if (…) register(); else other();}.
 */
final class OtherBranch {
  private OtherBranch() {}

  /** Whether the place is on one branch of a choice, and the registration on the other. */
  static boolean has(TreePath place, TreePath registration) {
    TreePath inner = place;
    while (!Scopes.within(registration, inner.getParentPath().getLeaf())) {
      inner = inner.getParentPath();
    }
    return inner.getParentPath().getLeaf() instanceof IfTree choice
        && inner.getLeaf() != choice.getCondition()
        && !Scopes.within(registration, choice.getCondition());
  }
}
