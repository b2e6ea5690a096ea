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
import dev.heed.checker.promise.PromiseDetector;
import dev.heed.checker.report.Rule;
import javax.inject.Inject;

/**
 * A {@link BugChecker} that flags promises that are completed only when the work before succeeds.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "When the work before it fails, nobody completes this promise and its waiters hang",
    altNames = "Heed",
    linkType = NONE,
    severity = WARNING)
public final class UncompletedPromise extends BugChecker implements CompilationUnitTreeMatcher {
  private final transient Analysis analysis;

  /** For the service loader, which only reads the annotation. */
  public UncompletedPromise() {
    analysis = null;
  }

  @Inject
  UncompletedPromise(ErrorProneFlags flags) {
    analysis = Analysis.of(flags);
    analysis.enable(PromiseDetector::new);
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    return analysis.report(Rule.UNCOMPLETED_PROMISE, this, state);
  }
}
