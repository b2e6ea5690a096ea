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
import dev.heed.checker.progress.ProgressDetector;
import dev.heed.checker.report.Rule;
import javax.inject.Inject;

/** A {@link BugChecker} that flags counts and answers of I/O and waiting that are dropped. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "The result says how much was done, and nothing else tells",
    altNames = "Heed",
    linkType = NONE,
    severity = WARNING)
public final class IgnoredIoProgress extends BugChecker implements CompilationUnitTreeMatcher {
  private final transient Analysis analysis;

  /** For the service loader, which only reads the annotation. */
  public IgnoredIoProgress() {
    analysis = null;
  }

  @Inject
  IgnoredIoProgress(ErrorProneFlags flags) {
    analysis = Analysis.of(flags);
    analysis.enable(ProgressDetector::new);
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    return analysis.report(Rule.IGNORED_IO_PROGRESS, this, state);
  }
}
