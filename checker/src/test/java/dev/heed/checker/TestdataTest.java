package dev.heed.checker;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every folder of {@code testdata/} has exactly the findings that its files expect. */
final class TestdataTest {
  @TestFactory
  Stream<DynamicTest> findsWhatTheCasesExpect() {
    return Cases.folders().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) {
    List<Path> files = Cases.files(folder);
    HeedJavac.Outcome outcome = HeedJavac.compile(files);
    TreeSet<String> missed = new TreeSet<>(Cases.expected(files));
    missed.removeAll(outcome.findings());
    TreeSet<String> falseAlarms = new TreeSet<>(outcome.findings());
    falseAlarms.removeAll(Cases.expected(files));
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(outcome.errors()).isEmpty();
    softly.assertThat(String.join("\n", missed)).as("missed").isEmpty();
    softly.assertThat(String.join("\n", falseAlarms)).as("false alarms").isEmpty();
    softly.assertAll();
  }
}
