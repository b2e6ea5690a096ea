package ecosystem;

import java.util.List;

/**
 * What came of one library.
 *
 * @param failure why there are no findings; null when there may be
 */
record Outcome(Fetched fetched, List<Finding> findings, String failure) {

  static Outcome of(Fetched fetched, Compiler compiler) {
    if (fetched.failure() != null) {
      return new Outcome(fetched, List.of(), fetched.failure());
    }
    try {
      return new Outcome(fetched, Finding.parse(compiler.compile(fetched)), null);
    } catch (Exception e) {
      return new Outcome(fetched, List.of(), e.toString());
    }
  }

  Library library() {
    return fetched.library();
  }

  @Override
  public String toString() {
    return "%s: %,d lines, %s"
        .formatted(
            library().artifact(),
            fetched.lines(),
            failure == null ? findings.size() + " findings" : "FAILED");
  }
}
