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
import dev.heed.checker.nested.NestedDetector;
import dev.heed.checker.report.Rule;
import javax.inject.Inject;

/** A {@link BugChecker} that flags futures of futures whose inner one is lost. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A future inside a future, and nobody reaches the inner one",
    altNames = "Heed",
    linkType = NONE,
    severity = WARNING)
public final class NestedAsyncResult extends BugChecker implements CompilationUnitTreeMatcher {
  private final transient Analysis analysis;

  /** For the service loader, which only reads the annotation. */
  public NestedAsyncResult() {
    analysis = null;
  }

  @Inject
  NestedAsyncResult(ErrorProneFlags flags) {
    analysis = Analysis.of(flags);
    analysis.enable(NestedDetector::new);
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    return analysis.report(Rule.NESTED_ASYNC_RESULT, this, state);
  }
}
