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
import dev.heed.checker.lifetime.LifetimeDetector;
import dev.heed.checker.report.Rule;
import javax.inject.Inject;

/** A {@link BugChecker} that flags futures that outlive the resource they use. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "The resource is closed while a future still uses it",
    altNames = "Heed",
    linkType = NONE,
    severity = WARNING)
public final class ResourceClosedBeforeCompletion extends BugChecker
    implements CompilationUnitTreeMatcher {
  private final transient Analysis analysis;

  /** For the service loader, which only reads the annotation. */
  public ResourceClosedBeforeCompletion() {
    analysis = null;
  }

  @Inject
  ResourceClosedBeforeCompletion(ErrorProneFlags flags) {
    analysis = Analysis.of(flags);
    analysis.enable(LifetimeDetector::new);
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    return analysis.report(Rule.RESOURCE_CLOSED_BEFORE_COMPLETION, this, state);
  }
}
