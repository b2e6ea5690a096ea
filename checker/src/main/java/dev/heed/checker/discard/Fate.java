package dev.heed.checker.discard;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/** What becomes of a value at one place. */
public sealed interface Fate {
  /** The one instance: somebody can look at the value. */
  Fate OBSERVED = new Observed();

  /** Somebody can look at the value. */
  record Observed() implements Fate {}

  /**
   * Nobody can look at the value.
   *
   * @param place where it is dropped
   */
  record Discarded(How how, Tree place) implements Fate {}

  /** The value is the value of a larger expression. */
  record FlowsTo(TreePath next) implements Fate {}

  /** Whether nobody can look at the value. */
  default boolean isDiscarded() {
    return this instanceof Discarded;
  }
}
