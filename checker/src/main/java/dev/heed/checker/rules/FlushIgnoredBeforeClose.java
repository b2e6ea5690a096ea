package dev.heed.checker.rules;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import dev.heed.checker.Analysis;
import dev.heed.checker.flow.FlushDetector;
import dev.heed.checker.report.Rule;
import javax.inject.Inject;

/** A {@link BugChecker} that flags a close that does not wait for the flush before it. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A close runs while the result of a flush or write before it was not looked at",
    altNames = "Heed",
    linkType = NONE,
    severity = ERROR)
public final class FlushIgnoredBeforeClose extends BugChecker
    implements CompilationUnitTreeMatcher {
  private final transient Analysis analysis;

  /** For the service loader, which only reads the annotation. */
  public FlushIgnoredBeforeClose() {
    analysis = null;
  }

  @Inject
  FlushIgnoredBeforeClose(ErrorProneFlags flags) {
    analysis = Analysis.of(flags);
    analysis.enable(FlushDetector::new);
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    return analysis.report(Rule.FLUSH_IGNORED_BEFORE_CLOSE, this, state);
  }
}
