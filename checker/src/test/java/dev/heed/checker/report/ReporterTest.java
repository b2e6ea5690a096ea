package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.checker.HeedJavac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compilation reports, to the console and to its report, with a baseline and without. */
final class ReporterTest {
  private static final String DROPS =
      """
      package a;

      import java.util.concurrent.ExecutorService;

      class Drops {
      \tvoid one(ExecutorService pool) {
      \t\tpool.submit(() -> 1);
      \t}

        void two(ExecutorService pool) {
          pool
              .submit(() -> 2);
        }
      }
      """;
  private static final String ONE =
      "DiscardedAsyncResult | a.Drops#one(ExecutorService) | pool.submit(()->1) | 1";
  private static final String TWO =
      "DiscardedAsyncResult | a.Drops#two(ExecutorService) | pool.submit(()->2) | 1";

  @TempDir private Path folder;

  @Test
  void writesWhereAFindingIsAndWhatStandsThere() throws IOException {
    compile(DROPS);

    assertThat(results()).hasSize(2);
    assertThat(results().get(0))
        .startsWith(
            "{\"ruleId\":\"DiscardedAsyncResult\",\"ruleIndex\":5,\"level\":\"warning\","
                + "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":"
                + "{\"uri\":\"a/Drops.java\",\"uriBaseId\":\"%SRCROOT%\"},"
                + "\"region\":{\"startLine\":7,\"startColumn\":3,\"endLine\":7,\"endColumn\":23,"
                + "\"snippet\":{\"text\":\"pool.submit(() -> 1)\"}},"
                + "\"contextRegion\":{\"startLine\":4,\"endLine\":10,\"snippet\":{\"text\":\"\\n"
                + "class Drops {\\n\\tvoid one(ExecutorService pool) {\\n"
                + "\\t\\tpool.submit(() -> 1);\\n\\t}\\n\\n  void two(ExecutorService pool) {\\n\"}}},"
                + "\"logicalLocations\":[{\"fullyQualifiedName\":\"a.Drops#one(ExecutorService)\","
                + "\"kind\":\"function\"}]}],\"message\":{\"text\":\"")
        .contains("\"partialFingerprints\":{\"heedKey/v1\":\"" + ONE + "\"}")
        .doesNotContain("suppressions", "relatedLocations");
  }

  @Test
  void beginsACallOverSeveralLinesWhereTheConsoleSaysItIs() throws IOException {
    compile(DROPS);

    assertThat(results().get(1))
        .contains(
            "\"region\":{\"startLine\":12,\"startColumn\":9,\"endLine\":12,\"endColumn\":25,"
                + "\"snippet\":{\"text\":\".submit(() -> 2)\"}}",
            "\"contextRegion\":{\"startLine\":9,\"endLine\":14,\"snippet\":{\"text\":\"\\n  void two");
  }

  @Test
  void showsNoMoreThanTheFileHas() throws IOException {
    compile(
        """
        class A {
        void f(java.util.concurrent.ExecutorService pool) { pool.submit(() -> 1); } }""");

    assertThat(results().get(0))
        .contains(
            "\"contextRegion\":{\"startLine\":1,\"endLine\":2,\"snippet\":{\"text\":\"class A");
  }

  @Test
  void countsTheLinesAroundFromTheEndOfTheCall() throws IOException {
    compile(
        """
        class A {
          void f(java.util.concurrent.ExecutorService pool) {
            pool.submit(() -> 1)
            ;
          }
        }
        // seven
        // eight
        """);

    assertThat(results().get(0)).contains("\"contextRegion\":{\"startLine\":1,\"endLine\":6,");
  }

  @Test
  void namesAFieldAsAMember() throws IOException {
    compile(
        """
        import java.util.concurrent.*;
        class A {
          static ExecutorService pool;
          Runnable later = () -> pool.submit(() -> 1);
        }
        """);

    assertThat(results().get(0)).contains("\"fullyQualifiedName\":\"A#later\",\"kind\":\"member\"");
  }

  @Test
  void tellsOfTheCloseThatFollowsAFlush() throws IOException {
    compile(
        """
        import java.util.concurrent.CompletableFuture;
        class Wire {
          CompletableFuture<Void> flush() { return null; }
          void close() {}
          static CompletableFuture<Void> end(Wire wire) {
            CompletableFuture<Void> flushed = wire.flush();
            wire.close(/* now */);
            return flushed;
          }
        }
        """);

    assertThat(results()).hasSize(1);
    assertThat(results().get(0))
        .contains("\"ruleId\":\"FlushIgnoredBeforeClose\",\"ruleIndex\":0,\"level\":\"warning\"")
        .contains("\"relatedLocations\":[{\"id\":1,\"physicalLocation\":{\"artifactLocation\":")
        .contains("\"region\":{\"startLine\":7,\"startColumn\":5,\"endLine\":7,\"endColumn\":26,")
        .contains("\"message\":{\"text\":\"wire.close()\"}");
  }

  @Test
  void writesFixesAsEditsOfTheText() throws IOException {
    compile(
        """
        import java.util.concurrent.*;
        class A {
          void f(ExecutorService pool, Runnable task) {
            pool.submit(task);
          }
        }
        """);

    assertThat(results().get(0))
        .contains(
            "\"fixes\":[{\"description\":{\"text\":\"",
            "\"artifactChanges\":[{\"artifactLocation\":{\"uri\":\"A.java\"",
            "\"replacements\":[{\"deletedRegion\":{\"startLine\":4,\"startColumn\":",
            "\"insertedContent\":{\"text\":\"");
  }

  @Test
  void offersNoListOfFixesWhereThereIsNone() throws IOException {
    compile(DROPS);

    assertThat(results().get(0)).doesNotContain("\"fixes\"");
  }

  @Test
  void saysNothingOfWhatIsSuppressedUnlessSuppressionsDoNotCount() throws IOException {
    String suppressed = DROPS.replace("class", "@SuppressWarnings(\"DiscardedAsyncResult\") class");

    assertThat(compile(suppressed).findings()).isEmpty();
    assertThat(results()).allMatch(result -> result.contains("\"kind\":\"inSource\""));
    assertThat(compile(suppressed, "-XepIgnoreSuppressionAnnotations").findings()).hasSize(2);
  }

  @Test
  void saysTheSeverityThatTheUserChose() throws IOException {
    compile(DROPS, "-Xep:DiscardedAsyncResult:ERROR");

    assertThat(results()).allMatch(result -> result.contains("\"level\":\"error\""));
  }

  @Test
  void keepsQuietAboutTheBaselineAndStillReportsIt() throws IOException {
    HeedJavac.Outcome outcome = compile(DROPS, baseline(ONE));

    assertThat(lines(outcome)).containsExactly("12");
    assertThat(outcome.errors()).isEmpty();
    assertThat(results().get(0))
        .contains(
            "\"suppressions\":[{\"kind\":\"external\",\"justification\":\"in the baseline\"}]");
    assertThat(results().get(1)).contains(TWO).doesNotContain("suppressions");
  }

  @Test
  void keepsQuietAboutTheBaselineWithoutAReport() throws IOException {
    HeedJavac.Outcome outcome =
        HeedJavac.compile(List.of(write("Drops", DROPS)), baseline(ONE, TWO));

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.errors()).isEmpty();
  }

  @Test
  void saysWhichBaselineEntriesOfCompiledClassesAreFixed() throws IOException {
    String gone = ONE.replace("a.Drops#one", "a.Drops.Inner#gone");
    String elsewhere = ONE.replace("a.Drops#one", "a.DropsToo#one");
    String ofAnother = ONE.replace("DiscardedAsyncResult", "NestedAsyncResult");

    HeedJavac.Outcome outcome =
        HeedJavac.compile(
            List.of(write("Drops", DROPS)), baseline(ONE, gone, elsewhere, ofAnother));

    assertThat(outcome.errors())
        .singleElement()
        .asString()
        .contains("[Heed] these baseline entries are fixed")
        .contains("  " + gone, "  " + ofAnother)
        .doesNotContain(ONE, elsewhere);
  }

  @Test
  void saysWhichEntriesOfAClassWithoutAPackageAreFixed() throws IOException {
    String gone = ONE.replace("a.Drops#one", "A#gone");
    String elsewhere = ONE.replace("a.Drops#one", "a.A#gone");

    HeedJavac.Outcome outcome = compile("class A {}", baseline(gone, elsewhere));

    assertThat(outcome.errors())
        .singleElement()
        .asString()
        .contains("  " + gone)
        .doesNotContain(elsewhere);
  }

  @Test
  void saysNothingOfEntriesOfRulesThatAreOff() throws IOException {
    String ofAnother = ONE.replace("DiscardedAsyncResult", "NestedAsyncResult");

    HeedJavac.Outcome outcome =
        compile(DROPS, baseline(ONE, TWO, ofAnother), "-Xep:NestedAsyncResult:OFF");

    assertThat(outcome.errors()).isEmpty();
  }

  @Test
  void saysThatTheReportCannotBeWritten() throws IOException {
    HeedJavac.Outcome outcome =
        HeedJavac.compile(List.of(write("Drops", DROPS)), "-XepOpt:Heed:Report=" + folder);

    assertThat(outcome.errors())
        .singleElement()
        .asString()
        .contains("[Heed] cannot write the report '" + folder + "': ");
  }

  @Test
  void forgetsWhatIsGoneAndKeepsWhatWasNotCompiledAgain() throws IOException {
    write("b/Other", DROPS.replace("package a", "package b").replace("Drops", "Other"));
    Path gone = write("b/Gone", DROPS.replace("package a", "package b").replace("Drops", "Gone"));
    HeedJavac.compile(List.of(folder.resolve("src/b/Other.java"), gone), report());
    Files.delete(gone);

    compile("class A {}");

    assertThat(results()).hasSize(2).allMatch(result -> result.contains("b/Other.java"));
  }

  private HeedJavac.Outcome compile(String source, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.add(report());
    String name = source.replaceFirst("(?s).*?class (\\w+).*", "$1");
    String inPackage = source.startsWith("package a;") ? "a/" + name : name;
    return HeedJavac.compile(List.of(write(inPackage, source)), all.toArray(String[]::new));
  }

  private String report() {
    return "-XepOpt:Heed:Report=" + folder.resolve("heed.sarif");
  }

  private String baseline(String... entries) throws IOException {
    Path file = Files.writeString(folder.resolve("baseline"), String.join("\n", entries));
    return "-XepOpt:Heed:Baseline=" + file;
  }

  private Path write(String name, String source) throws IOException {
    Path file = folder.resolve("src/" + name + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, source);
  }

  private List<String> results() throws IOException {
    return Files.readAllLines(folder.resolve("heed.sarif")).stream()
        .filter(line -> line.startsWith("{\"ruleId\""))
        .toList();
  }

  private static List<String> lines(HeedJavac.Outcome outcome) {
    return outcome.findings().stream().map(finding -> finding.split(":")[1]).toList();
  }
}
