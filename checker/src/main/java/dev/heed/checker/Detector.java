package dev.heed.checker;

import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import java.util.Optional;

/** The judgement of one rule, apart from the Error Prone check that carries it. */
public interface Detector {
  /** The rule whose judgement this is. */
  Rule rule();

  /**
   * The finding at exactly this expression: a call, a constructor call, or a method reference.
   *
   * <p>Asked for every such expression, and by more than one rule: it answers the common case from
   * syntax alone and remembers what was dear to compute. A finding whose place is another
   * expression is not reported here: it only keeps more general rules away from a part of it.
   */
  Optional<Finding> findingAt(TreePath path, VisitorState state);
}
