package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The baseline from its creation to its end, and what builds say of it in between. */
final class BaselineIT {
  private static final String SOURCE =
      """
      package a;

      import java.util.concurrent.ExecutorService;

      class A {
        void first(ExecutorService pool) {
          pool.submit(() -> 1);
          pool.submit(() -> 1);
          pool.submit(() -> 2);
        }

        void second(ExecutorService pool) {
          pool.submit(() -> 3);
        }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void create() throws IOException {
    source(SOURCE);
    assertThat(Run.heed(folder, "baseline", "--create", "src"))
        .isEqualTo(new Run(0, "created heed.baseline with 4 entries\n", ""));
  }

  @Test
  void holdsSortedKeysWithoutLineNumbers() throws IOException {
    assertThat(baseline())
        .endsWith(
            """
            DiscardedAsyncResult | a.A#first(ExecutorService) | pool.submit(()->1) | 1
            DiscardedAsyncResult | a.A#first(ExecutorService) | pool.submit(()->1) | 2
            DiscardedAsyncResult | a.A#first(ExecutorService) | pool.submit(()->2) | 1
            DiscardedAsyncResult | a.A#second(ExecutorService) | pool.submit(()->3) | 1
            """);
  }

  @Test
  void survivesShiftedLinesNewFormattingAndMovedMethods() throws IOException {
    source(
        """
        package a;

        import java.util.concurrent.*;

        /** New. */
        class A
        {
            // moved up
            void second( ExecutorService pool )
            {
                pool . submit( () ->
                    /* three */ 3 );
            }

            void first(java.util.concurrent.ExecutorService pool) {
                pool.submit(() -> 2); pool.submit(() -> 1);
                if (pool != null) { pool.submit(() -> 1); }
            }
        }
        """);

    assertThat(check()).isEqualTo(new Run(0, "0 findings in 1 file\n", ""));
  }

  @Test
  void letsOnlyTheNewFindingFail() throws IOException {
    source(SOURCE.replace("pool.submit(() -> 3);", "pool.submit(() -> 3); pool.submit(() -> 4);"));

    Run run = check();

    assertThat(run.out())
        .contains("pool.submit(() -> 4)")
        .endsWith("1 finding in 1 file: 1 DiscardedAsyncResult\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void tellsWhatIsFixedAndShrinksButNeverGrows() throws IOException {
    String fixed = SOURCE.replaceFirst("pool.submit\\(\\(\\) -> 1\\);", "");
    source(fixed.replace("-> 3", "-> 33"));

    Run check = check();
    assertThat(check.err())
        .isEqualTo(
            """
            note: [Heed] these baseline entries are fixed; 'heed baseline' takes them out:
                DiscardedAsyncResult | a.A#first(ExecutorService) | pool.submit(()->1) | 2
                DiscardedAsyncResult | a.A#second(ExecutorService) | pool.submit(()->3) | 1
            """);
    assertThat(check.exitCode()).isEqualTo(1);

    Run shrink = Run.heed(folder, "baseline", "src");
    assertThat(shrink)
        .isEqualTo(
            new Run(
                0,
                """
                fixed: DiscardedAsyncResult | a.A#first(ExecutorService) | pool.submit(()->1) | 2
                fixed: DiscardedAsyncResult | a.A#second(ExecutorService) | pool.submit(()->3) | 1
                1 finding not in the baseline, to be fixed
                heed.baseline: 2 taken out, 2 entries left
                """,
                ""));
    assertThat(baseline()).doesNotContain("33").contains("()->2");
    assertThat(check().err()).isEmpty();
  }

  @Test
  void keepsEntriesAboutClassesThatItDidNotSee() throws IOException {
    Files.delete(folder.resolve("src/a/A.java"));
    Written.file(folder, "src/b/B.java", "package b; class B {}");

    assertThat(check()).isEqualTo(new Run(0, "0 findings in 1 file\n", ""));
    assertThat(Run.heed(folder, "baseline", "src").out())
        .contains("4 entries about classes that are not in the sources given")
        .endsWith("heed.baseline: 0 taken out, 4 entries left\n");
    assertThat(Run.heed(folder, "baseline", "--whole", "src").out())
        .endsWith("heed.baseline: 4 taken out, 0 entries left\n");
  }

  @Test
  void keepsEntriesOfRulesThatDidNotRun() throws IOException {
    assertThat(Run.heed(folder, "baseline", "src", "-Xep:DiscardedAsyncResult:OFF").out())
        .isEqualTo(
            """
            4 entries of rules that did not take part in every compilation, as far as the reports \
            say
            heed.baseline: 0 taken out, 4 entries left
            """);

    source("package a; class A {}");
    Run.heed(folder, "check", "src", "--report", "all.sarif");
    Run.heed(folder, "check", "src", "--report", "off.sarif", "-Xep:DiscardedAsyncResult:OFF");
    assertThat(Run.heed(folder, "baseline", "--whole", "off.sarif", "all.sarif").out())
        .endsWith("heed.baseline: 0 taken out, 4 entries left\n");
    assertThat(Run.heed(folder, "baseline", "all.sarif").out())
        .endsWith("heed.baseline: 4 taken out, 0 entries left\n");
  }

  @Test
  void keepsWhatAReportOfAnEarlierVersionDoesNotTellOf() throws IOException {
    source("package a; class A {}");
    Run.heed(folder, "check", "src", "--report", "r.sarif");
    String report = Files.readString(folder.resolve("r.sarif"));
    Written.file(folder, "r.sarif", report.replaceFirst("\"invocations\".*\"results", "\"results"));

    assertThat(Run.heed(folder, "baseline", "r.sarif").out())
        .endsWith("heed.baseline: 0 taken out, 4 entries left\n");
    assertThat(Run.heed(folder, "report", "r.sarif").exitCode()).isZero();
  }

  @Test
  void isMadeOfReportsAsWell() throws IOException {
    Run.heed(folder, "check", "src", "-XepOpt:Heed:Report=r.sarif");
    assertThat(Run.heed(folder, "baseline", "--create", "-f", "other", "r.sarif").exitCode())
        .isZero();
    assertThat(folder.resolve("other")).hasContent(baseline());

    source(SOURCE.replace("pool.submit(() -> 3);", ""));
    Run.heed(folder, "check", "src", "--baseline", "other", "-XepOpt:Heed:Report=r.sarif");
    assertThat(Run.heed(folder, "baseline", "-f", "other", "r.sarif").out())
        .endsWith("other: 1 taken out, 3 entries left\n");
    assertThat(Run.heed(folder, "report", "r.sarif").out())
        .isEqualTo("0 findings, 3 in the baseline, 0 acknowledged\n");
  }

  @Test
  void isNotCreatedTwice() throws IOException {
    String before = baseline();
    Run again = Run.heed(folder, "baseline", "--create", "src");

    assertThat(again.err()).contains("never grows");
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(baseline()).isEqualTo(before);
  }

  @Test
  void saysWhatToDoAboutAMissingOrMalformedFile() throws IOException {
    Run missing = Run.heed(folder, "check", "src", "-XepOpt:Heed:Baseline=nowhere");
    assertThat(missing.err())
        .contains("[Heed] cannot read the baseline 'nowhere'", "heed baseline --create");
    assertThat(missing.exitCode()).isEqualTo(2);

    Written.file(folder, "heed.baseline", baseline() + "<<<<<<< HEAD\n");
    Run malformed = check();
    assertThat(malformed.err())
        .contains("[Heed] heed.baseline:7: not a baseline entry: '<<<<<<< HEAD'; expected ");
    assertThat(malformed.exitCode()).isEqualTo(2);
    assertThat(Run.heed(folder, "baseline", "src").exitCode()).isEqualTo(2);
  }

  private Run check() {
    return Run.heed(folder, "check", "src", "--baseline", "heed.baseline");
  }

  private void source(String text) throws IOException {
    Written.file(folder, "src/a/A.java", text);
  }

  private String baseline() throws IOException {
    return Files.readString(folder.resolve("heed.baseline"));
  }
}
