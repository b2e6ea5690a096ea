package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.checker.Cases;
import dev.heed.checker.HeedJavac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two fixes of which one replaces the text of the other, Error Prone is given one. */
final class DisjointFixesTest {
  private static final String OFFER = "Did you mean";

  @TempDir private Path folder;

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

  @Test
  void looksAtEachFileByItself() throws IOException {
    String text = Files.readString(overlapping());
    Path other = folder.resolve("Overlapping.java");
    Files.writeString(other, text.replace("package cases.", "package other."));

    assertThat(messages(List.of(overlapping(), other), "NestedAsyncResult", "UncompletedPromise"))
        .hasSize(4)
        .filteredOn(message -> message.contains(OFFER))
        .hasSize(2);
  }

  @Test
  void takesTwoThatTouchForTwoThatOverlap() {
    FixText.Span first = new FixText.Span(3, 5);

    assertThat(first.overlaps(new FixText.Span(5, 9))).isTrue();
    assertThat(new FixText.Span(5, 9).overlaps(first)).isTrue();
    assertThat(first.overlaps(new FixText.Span(6, 9))).isFalse();
    assertThat(new FixText.Span(6, 9).overlaps(first)).isFalse();
  }

  private static Path overlapping() {
    return Cases.root().resolve(Path.of("UncompletedPromise", "fix", "Overlapping.java"));
  }

  private static List<String> messages(String... rules) {
    return messages(List.of(overlapping()), rules);
  }

  private static List<String> messages(List<Path> files, String... rules) {
    String[] options =
        List.of("NestedAsyncResult", "UncompletedPromise", "DiscardedAsyncResult").stream()
            .map(rule -> "-Xep:" + rule + (List.of(rules).contains(rule) ? ":WARN" : ":OFF"))
            .toArray(String[]::new);
    return HeedJavac.compile(files, options).messages();
  }
}
