package dev.heed.checker.report;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;

/** The one door through which findings leave. */
public final class Reporter {
  /** What Error Prone is to say of the finding. */
  public Description report(BugChecker checker, Finding finding, VisitorState state) {
    Description.Builder description =
        checker.buildDescription(finding.place()).setMessage(finding.message());
    finding.fixes().forEach(description::addFix);
    return description.build();
  }
}
