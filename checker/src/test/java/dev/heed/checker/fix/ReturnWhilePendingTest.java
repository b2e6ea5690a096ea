package dev.heed.checker.fix;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import dev.heed.checker.rules.FlushIgnoredBeforeClose;
import org.junit.jupiter.api.Test;

/** The variant that says "not done yet" is asked for only where it can be named. */
final class ReturnWhilePendingTest {
  private static final String[] CONN = {
    "interface Conn {", "  Poll pollFlush();", "", "  void close();", "}",
  };

  private final BugCheckerRefactoringTestHelper fixes =
      BugCheckerRefactoringTestHelper.newInstance(FlushIgnoredBeforeClose.class, getClass());

  @Test
  void namesAVariantOfAnotherFile() {
    fixes
        .addInputLines("Conn.java", CONN)
        .expectUnchanged()
        .addInputLines(
            "Poll.java",
            "sealed interface Poll {",
            "  record Done() implements Poll {}",
            "  record Pending() implements Poll {}",
            "}")
        .expectUnchanged()
        .addInputLines(
            "Case.java",
            "class Case {",
            "  Poll close(Conn conn) {",
            "    conn.pollFlush();",
            "    conn.close();",
            "    return new Poll.Done();",
            "  }",
            "}")
        .addOutputLines(
            "Case.java",
            "class Case {",
            "  Poll close(Conn conn) {",
            "    var flushed = conn.pollFlush();",
            "    if (flushed instanceof Poll.Pending) {",
            "      return flushed;",
            "    }",
            "    conn.close();",
            "    return new Poll.Done();",
            "  }",
            "}")
        .doTest();
  }

  @Test
  void leavesAVariantThatIsPrivateElsewhere() {
    fixes
        .addInputLines("Conn.java", CONN)
        .expectUnchanged()
        .addInputLines(
            "Poll.java",
            "abstract sealed class Poll {",
            "  static final class Done extends Poll {}",
            "  private static final class Pending extends Poll {}",
            "}")
        .expectUnchanged()
        .addInputLines(
            "Case.java",
            "class Case {",
            "  Poll close(Conn conn) {",
            "    conn.pollFlush();",
            "    conn.close();",
            "    return new Poll.Done();",
            "  }",
            "}")
        .expectUnchanged()
        .doTest();
  }

  @Test
  void namesAVariantThatItsPackageShares() {
    fixes
        .addInputLines("Conn.java", CONN)
        .expectUnchanged()
        .addInputLines(
            "Poll.java",
            "abstract sealed class Poll {",
            "  static final class Done extends Poll {}",
            "  static final class Pending extends Poll {}",
            "}")
        .expectUnchanged()
        .addInputLines(
            "Case.java",
            "class Case {",
            "  Poll close(Conn conn) {",
            "    conn.pollFlush();",
            "    conn.close();",
            "    return new Poll.Done();",
            "  }",
            "}")
        .addOutputLines(
            "Case.java",
            "class Case {",
            "  Poll close(Conn conn) {",
            "    var flushed = conn.pollFlush();",
            "    if (flushed instanceof Poll.Pending) {",
            "      return flushed;",
            "    }",
            "    conn.close();",
            "    return new Poll.Done();",
            "  }",
            "}")
        .doTest();
  }
}
