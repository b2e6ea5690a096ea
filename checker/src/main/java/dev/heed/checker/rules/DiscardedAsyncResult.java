package dev.heed.checker.rules;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import dev.heed.checker.Analysis;
import dev.heed.checker.discard.DiscardDetector;
import dev.heed.checker.report.Rule;
import javax.inject.Inject;

/** A {@link BugChecker} that flags async outcomes, polls and must-use results that are dropped. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "The result is the only way to learn when the work is done or whether it failed",
    altNames = "Heed",
    linkType = NONE,
    severity = WARNING)
public final class DiscardedAsyncResult extends BugChecker implements CompilationUnitTreeMatcher {
  private final transient Analysis analysis;

  /** For the service loader, which only reads the annotation. */
  public DiscardedAsyncResult() {
    analysis = null;
  }

  @Inject
  DiscardedAsyncResult(ErrorProneFlags flags) {
    analysis = Analysis.of(flags);
    analysis.enable(DiscardDetector::new);
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    return analysis.report(Rule.DISCARDED_ASYNC_RESULT, this, state);
  }
}
