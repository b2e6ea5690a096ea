package dev.heed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known of a code base: from compiling it now, or from the reports that its build left.
 *
 * @param classes the classes that were compiled; empty when reports say what they say
 */
record Evidence(Reports reports, Optional<Set<String>> classes) {
  private static final String REPORT = ".sarif";

  /** Empty when the sources do not compile; why is printed. */
  static Optional<Evidence> of(Compilation compilation, PrintWriter err) throws IOException {
    Predicate<String> isReport = path -> path.endsWith(REPORT);
    if (compilation.paths().stream().allMatch(isReport)) {
      return Optional.of(new Evidence(Reports.read(compilation.paths()), Optional.empty()));
    }
    if (compilation.paths().stream().anyMatch(isReport)) {
      throw new UserError("either sources or reports, not both");
    }
    return Reported.of(compilation, List.of(), err)
        .map(
            reported ->
                new Evidence(reported.reports(), Optional.of(reported.outcome().classes())));
  }
}
