package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says of itself. */
final class MainIT {
  @TempDir private Path folder;

  @Test
  void listsEveryCommand() {
    Run run = Run.heed(folder, "--help");

    assertThat(run.out()).contains("Usage: heed ").contains(commands().toList());
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void explainsEveryCommandAndItsExitCodes(String command) {
    Run run = Run.heed(folder, command, "--help");

    assertThat(run.out())
        .contains("Usage: heed " + command, "--help", "--version", "Exit codes:", "  2  ");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void saysWhichVersionsAreInside() {
    Run run = Run.heed(folder, "--version");

    assertThat(run.out().lines())
        .hasSize(3)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).isEqualTo("heed " + System.getProperty("heed.version"));
              assertThat(lines.get(1)).matches("Error Prone 2\\.\\d+\\.\\d+");
              assertThat(lines.get(2)).startsWith("Java ");
            });
    assertThat(Run.heed(folder, "check", "--version").out()).isEqualTo(run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FlushIgnoredBeforeClose",
        "UncompletedPromise",
        "ResourceClosedBeforeCompletion",
        "NestedAsyncResult",
        "IgnoredIoProgress",
        "DiscardedAsyncResult"
      })
  void printsThePageOfEveryRule(String rule) throws IOException {
    String page = Files.readString(Run.ROOT.resolve("docs/rules/" + rule + ".md"));

    assertThat(Run.heed(folder, "explain", rule)).isEqualTo(new Run(0, page, ""));
    assertThat(Run.heed(folder, "explain", rule.toLowerCase()).out()).isEqualTo(page);
  }

  private static Stream<String> commands() {
    return Stream.of("check", "report", "baseline", "discards", "explain", "serve");
  }
}
