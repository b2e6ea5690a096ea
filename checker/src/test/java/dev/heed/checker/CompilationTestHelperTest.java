package dev.heed.checker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases once more, through the harness that Error Prone has for its own checks. */
final class CompilationTestHelperTest {
  private static final Pattern EXPECT = Pattern.compile("// expect: ([\\w, ]+?)\\s*$");

  @TestFactory
  Stream<DynamicTest> findsWhatTheCasesExpect() {
    return Cases.folders().stream()
        .flatMap(CompilationTestHelperTest::parts)
        .map(
            part ->
                DynamicTest.dynamicTest(
                    Cases.root().relativize(part).toString(), () -> helper(part).doTest()));
  }

  /**
   * The groups of a folder, where they stand for themselves: the harness takes time that grows with
   * the square of the findings.
   */
  private static Stream<Path> parts(Path folder) {
    List<Path> parents = Cases.files(folder).stream().map(Path::getParent).distinct().toList();
    return parents.contains(folder) ? Stream.of(folder) : parents.stream();
  }

  @Test
  void failsWhereAMarkIsMissing() {
    assertFails("wait();", "pool.submit(() -> System.gc());");
  }

  @Test
  void failsWhereAMarkIsTooMany() {
    assertFails("wait(); // expect: DiscardedAsyncResult");
  }

  @Test
  void failsWhereAMarkNamesAnotherRule() {
    assertFails("pool.submit(() -> System.gc()); // expect: NestedAsyncResult");
  }

  @Test
  void passesWhereTheMarkIsRight() {
    source("pool.submit(() -> System.gc()); // expect: DiscardedAsyncResult", "wait();").doTest();
  }

  private static void assertFails(String... statements) {
    CompilationTestHelper helper = source(statements);
    assertThatThrownBy(helper::doTest).isInstanceOf(AssertionError.class);
  }

  private static CompilationTestHelper source(String... statements) {
    List<String> lines = new ArrayList<>();
    lines.add("class A {");
    lines.add("  void a(java.util.concurrent.ExecutorService pool) throws Exception {");
    lines.addAll(List.of(statements));
    lines.addAll(List.of("  }", "}"));
    return helper().addSourceLines("A.java", marked(lines));
  }

  private static CompilationTestHelper helper(Path folder) throws IOException {
    CompilationTestHelper helper = helper();
    for (Path file : Cases.files(folder)) {
      String name = Cases.root().relativize(file).toString();
      helper.addSourceLines(name, marked(Files.readAllLines(file)));
    }
    return helper;
  }

  private static CompilationTestHelper helper() {
    return CompilationTestHelper.newInstance(
            ScannerSupplier.fromBugCheckerClasses(rules()), CompilationTestHelperTest.class)
        .setArgs(
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-XDshould-stop.ifNoError=FLOW",
            "-Xmaxwarns",
            "100000",
            "-Xmaxerrs",
            "100000");
  }

  private static List<Class<? extends BugChecker>> rules() {
    List<Class<? extends BugChecker>> rules = new ArrayList<>();
    for (BugChecker checker : ServiceLoader.load(BugChecker.class)) {
      if (HeedJavac.RULES.contains(checker.getClass().getSimpleName())) {
        rules.add(checker.getClass());
      }
    }
    return rules;
  }

  /** Puts the marks into the form that the harness knows, each on a line before the finding's. */
  private static String[] marked(List<String> lines) {
    List<String> marked = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = EXPECT.matcher(line);
      if (matcher.find()) {
        String[] rules = matcher.group(1).split("\\s*,\\s*");
        marked.add("// BUG: Diagnostic contains: [" + String.join("]\n// [", rules) + "]");
        marked.add(line.substring(0, matcher.start()));
      } else {
        marked.add(line);
      }
    }
    return marked.toArray(String[]::new);
  }
}
