package dev.heed.checker.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.heed.checker.Cases;
import dev.heed.checker.HeedJavac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Applies the fixes to every case file with a fixed version beside it.
 *
 * <p>The outcome is the fixed version, it compiles, and its only findings are those that it still
 * expects: the places where no fix is offered.
 */
final class FixesTest {
  private static final String MARK = " // expect: ";

  @TestFactory
  Stream<DynamicTest> turnsEachCaseIntoItsFixedVersion(@TempDir Path folder) {
    return Cases.folders().stream()
        .flatMap(cases -> Cases.files(cases).stream())
        .filter(file -> Files.exists(fixedVersion(file)))
        .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file, folder)));
  }

  private static void check(Path file, Path folder) throws Exception {
    String fixed = Files.readString(fixedVersion(file));
    String path = "Case.java";
    BugCheckerRefactoringTestHelper.newInstance(ruleOf(file), FixesTest.class)
        .addInputLines(path, withoutMarks(Files.readString(file)))
        .addOutputLines(path, withoutMarks(fixed))
        .doTest(TestMode.TEXT_MATCH);
    checkFindings(file, fixed, folder);
  }

  private static void checkFindings(Path file, String fixed, Path folder) throws IOException {
    Path copy = Files.writeString(folder.resolve(file.getFileName()), fixed);
    HeedJavac.Outcome outcome = HeedJavac.compile(List.of(copy));
    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.findings()).isEqualTo(new TreeSet<>(Cases.expected(List.of(copy))));
  }

  private static String[] withoutMarks(String text) {
    return text.lines().map(line -> line.replaceFirst(MARK + ".*", "")).toArray(String[]::new);
  }

  private static Class<? extends BugChecker> ruleOf(Path file) throws ClassNotFoundException {
    Path rule = Cases.root().relativize(file).getName(0);
    return Class.forName("dev.heed.checker.rules." + rule).asSubclass(BugChecker.class);
  }

  private static Path fixedVersion(Path file) {
    return file.resolveSibling(file.getFileName().toString().replace(".java", ".fixed"));
  }

  private static String name(Path file) {
    return Cases.root().relativize(file).toString();
  }
}
