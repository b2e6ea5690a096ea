package dev.heed.checker.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.heed.checker.HeedJavac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All rules over odd Java made from seeds: nothing is given up, and the same is said each time.
 *
 * <p>{@code -Dheed.odd.seeds=1000 -Dheed.odd.first=7} runs a thousand seeds from the seventh on. A
 * seed that fails is in the name of its test.
 */
final class OddJavaTest {
  private static final Duration VERY_LONG = Duration.ofMinutes(5);

  @TempDir private Path folder;

  static LongStream seeds() {
    long first = Long.getLong("heed.odd.first", 1);
    return LongStream.range(first, first + Long.getLong("heed.odd.seeds", 7));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void judgesRightCode(long seed) throws IOException {
    Path file = write(OddJava.of(seed, "Odd" + seed), seed);

    HeedJavac.Outcome outcome = compile(file);

    assertThat(outcome.errors()).isEmpty();
    HeedJavac.Outcome again = compile(file);
    assertThat(again.messages()).containsExactlyElementsOf(outcome.messages());
    assertThat(again.findings()).isEqualTo(outcome.findings());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void survivesWrongCode(long seed) throws IOException {
    Path file = write(broken(OddJava.of(seed, "Odd" + seed), new Random(seed)), seed);

    assertThat(compile(file).errors())
        .noneMatch(error -> error.contains("[Heed]") || error.contains("unhandled exception"));
  }

  private HeedJavac.Outcome compile(Path file) {
    return assertTimeoutPreemptively(VERY_LONG, () -> HeedJavac.compile(List.of(file)));
  }

  private Path write(String text, long seed) throws IOException {
    return Files.writeString(folder.resolve("Odd" + seed + ".java"), text);
  }

  /** Leaves out a line, takes a type away, or cuts a name. */
  private static String broken(String text, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> text.replace("java.util.concurrent.*", "java.util.concurrent.atomic.*");
      case 1 -> text.replaceFirst("State poll\\(\\);", "Missing<State> poll();");
      case 2 -> text.replaceFirst("begin\\(\\)", "nowhere()");
      default -> {
        int at = text.indexOf('\n', random.nextInt(text.length() / 2) + text.length() / 3);
        yield text.substring(0, at) + text.substring(text.indexOf('\n', at + 1));
      }
    };
  }
}
