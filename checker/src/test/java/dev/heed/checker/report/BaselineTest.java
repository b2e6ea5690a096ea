package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BaselineTest {
  private static final FindingKey FIRST =
      new FindingKey(Rule.DISCARDED_ASYNC_RESULT, "a.A#f(int[])", "a || b | c", 1);
  private static final FindingKey TENTH =
      new FindingKey(Rule.DISCARDED_ASYNC_RESULT, "a.A#f(int[])", "a || b | c", 10);

  @TempDir private Path folder;
  private final List<String> problems = new ArrayList<>();

  @Test
  void readsWhatKeysPrint() throws IOException {
    Baseline baseline = read("# comment\n\n  " + FIRST + "  \n" + TENTH + "\n");

    assertThat(baseline.entries()).containsExactly(FIRST, TENTH);
    assertThat(problems).isEmpty();
  }

  @Test
  void readsAFileWithAByteOrderMark() throws IOException {
    assertThat(read("\uFEFF" + FIRST + "\n").entries()).containsExactly(FIRST);
    assertThat(problems).isEmpty();
  }

  @Test
  void coversItsEntriesOnlyAndKnowsTheRestForStale() throws IOException {
    Baseline baseline = read(FIRST + "\n" + TENTH + "\n");

    assertThat(baseline.covers(FIRST)).isTrue();
    assertThat(baseline.covers(new FindingKey(FIRST.rule(), FIRST.member(), FIRST.call(), 2)))
        .isFalse();
    assertThat(baseline.stale(key -> true)).containsExactly(TENTH);
    assertThat(baseline.stale(key -> key.className().equals("a.B"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DiscardedAsyncResult | a.A#f() | call | 0",
        "DiscardedAsyncResult | a.A#f() | call | x",
        "DiscardedAsyncResult | a.A#f() | call",
        "DiscardedAsyncResult | a.A.f() | call | 1",
        "NoSuchRule | a.A#f() | call | 1",
        "DiscardedAsyncResult | a.A#f() | call | 99999999999999999999",
        "======="
      })
  void refusesMalformedLinesWithTheirPlace(String line) throws IOException {
    Baseline baseline = read(FIRST + "\n" + line + "\n");

    assertThat(problems).singleElement().asString().contains("baseline:2: ", "'" + line + "'");
    assertThat(baseline.entries()).containsExactly(FIRST);
  }

  @Test
  void saysWhatToDoAboutAMissingFile() {
    assertThat(Baseline.read("not\0there", problems::add).entries()).isEmpty();
    assertThat(Baseline.read(folder.resolve("missing").toString(), problems::add).entries())
        .isEmpty();
    assertThat(problems).hasSize(2).allMatch(text -> text.contains("heed baseline --create"));
    assertThat(problems.get(1)).contains("(there is no such file)");
  }

  private Baseline read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("baseline"), text);
    return Baseline.read(file.toString(), problems::add);
  }
}
