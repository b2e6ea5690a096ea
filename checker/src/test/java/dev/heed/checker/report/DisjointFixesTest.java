package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.checker.Cases;
import dev.heed.checker.HeedJavac;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of two fixes of which one replaces the text of the other, Error Prone is given one. */
final class DisjointFixesTest {
  private static final String OFFER = "Did you mean";

  @Test
  void offersOneOfTwoFixesThatOverlap() {
    assertThat(messages("NestedAsyncResult", "UncompletedPromise"))
        .hasSize(2)
        .filteredOn(message -> message.contains(OFFER))
        .hasSize(1);
  }

  @Test
  void offersEachWhereTheOtherIsNotAskedFor() {
    assertThat(messages("NestedAsyncResult")).hasSize(1).allMatch(text -> text.contains(OFFER));
    assertThat(messages("UncompletedPromise")).hasSize(1).allMatch(text -> text.contains(OFFER));
  }

  private static List<String> messages(String... rules) {
    Path file = Cases.root().resolve(Path.of("UncompletedPromise", "fix", "Overlapping.java"));
    String[] options =
        List.of("NestedAsyncResult", "UncompletedPromise", "DiscardedAsyncResult").stream()
            .map(rule -> "-Xep:" + rule + (List.of(rules).contains(rule) ? ":WARN" : ":OFF"))
            .toArray(String[]::new);
    return HeedJavac.compile(List.of(file), options).messages();
  }
}
