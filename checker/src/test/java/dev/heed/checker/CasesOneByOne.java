package dev.heed.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * {@link TestdataTest} in the small pieces that a mutation test needs: PIT runs only the files that
 * reach the changed line, the fastest first, and stops at the first that notices.
 */
final class CasesOneByOne {
  /** PIT runs all tests to learn their names, and again in each JVM in which it changes a class. */
  private static final Set<String> ASKS_FOR_NAMES =
      Set.of("MutationTestMinion", "JUnit5TestUnitFinder");

  private static final List<Path> FILES =
      Cases.folders().stream().flatMap(folder -> Cases.files(folder).stream()).toList();

  @TestFactory
  Stream<DynamicTest> findsWhatTheFileExpects() {
    return FILES.stream().map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
  }

  private static void check(Path file) {
    if (isAskedForNames()) {
      return;
    }
    HeedJavac.Outcome outcome = compile(file);
    assertThat(outcome.errors()).isEmpty();
    assertThat(findingsOf(file, outcome)).isEqualTo(new TreeSet<>(Cases.expected(List.of(file))));
  }

  /** A file that needs its neighbours is compiled with them. */
  private static HeedJavac.Outcome compile(Path file) {
    HeedJavac.Outcome alone = HeedJavac.compile(List.of(file));
    Path folder = Cases.root().resolve(Cases.root().relativize(file).getName(0));
    return alone.errors().isEmpty() ? alone : HeedJavac.compile(Cases.files(folder));
  }

  private static Set<String> findingsOf(Path file, HeedJavac.Outcome outcome) {
    return outcome.findings().stream()
        .filter(finding -> finding.startsWith(name(file) + ":"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isAskedForNames() {
    Set<String> callers =
        StackWalker.getInstance()
            .walk(frames -> frames.map(CasesOneByOne::simpleName).collect(Collectors.toSet()));
    return callers.containsAll(ASKS_FOR_NAMES);
  }

  private static String simpleName(StackWalker.StackFrame frame) {
    return frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
  }

  private static String name(Path file) {
    return Cases.root().relativize(file).toString();
  }
}
