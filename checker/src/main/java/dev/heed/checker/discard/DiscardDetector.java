package dev.heed.checker.discard;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import dev.heed.checker.Analysis;
import dev.heed.checker.Detector;
import dev.heed.checker.obligation.Obligation;
import dev.heed.checker.obligation.ObligationKind;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import java.util.Optional;

/** Finds results with an obligation that are discarded. */
public final class DiscardDetector implements Detector {
  private final Analysis analysis;

  /** Creates the detector. */
  public DiscardDetector(Analysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public Rule rule() {
    return Rule.DISCARDED_ASYNC_RESULT;
  }

  @Override
  public Optional<Finding> findingAt(TreePath path, VisitorState state) {
    if (!(path.getParentPath().getLeaf() instanceof ExpressionStatementTree)) {
      return Optional.empty();
    }
    return analysis
        .obligations()
        .of((ExpressionTree) path.getLeaf(), state)
        .filter(found -> found.kind() != ObligationKind.PROGRESS)
        .map(found -> Finding.of(rule(), path.getLeaf(), message(found)));
  }

  private static String message(Obligation obligation) {
    return obligation.subject() + " is dropped: " + obligation.why();
  }
}
