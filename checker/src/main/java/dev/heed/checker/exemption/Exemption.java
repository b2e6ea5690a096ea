package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import dev.heed.checker.obligation.Obligation;

/** One reason why dropping a result is right. */
interface Exemption {
  /** Whether it is right here. */
  boolean excuses(Dropped dropped);

  /**
   * A result that is dropped.
   *
   * @param path the call, constructor call or reference
   * @param obligation why it would have to be looked at
   */
  record Dropped(TreePath path, Obligation obligation, VisitorState state) {
    ExpressionTree tree() {
      return (ExpressionTree) path.getLeaf();
    }
  }
}
