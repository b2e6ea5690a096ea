package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a compilation writes with {@code Heed:Report}, and what {@code heed report} makes of it. */
final class ReportIT {
  private static final String SOURCE =
      """
      package %1$s;

      import dev.heed.api.Heed;
      import java.util.concurrent.ExecutorService;

      class %2$s {
        void run(ExecutorService pool) {
          pool.submit(() -> "<\\"ü\\u0001&\\n");
          Heed.discard(pool.submit(() -> 2), "it is %% \\"fine\\"");
        }

        // the pool logs failures
        @SuppressWarnings("FutureReturnValueIgnored")
        void quiet(ExecutorService pool) {
          pool.submit(() -> 3);
        }
      }
      """;
  private static final String REPORT = "-XepOpt:Heed:Report=out/heed.sarif";

  @TempDir private Path folder;

  @Test
  void isValidAndTellsEverything() throws IOException {
    source("src/a/A.java");

    assertThat(Run.heed(folder, "check", "src", REPORT).exitCode()).isEqualTo(1);

    assertThat(violations(read("out/heed.sarif"))).isEmpty();
    JsonNode run = json("out/heed.sarif").at("/runs/0");
    assertThat(run.at("/tool/driver/rules").findValuesAsText("id")).hasSize(6);
    assertThat(run.at("/results")).hasSize(3);
    JsonNode finding = run.at("/results/0");
    assertThat(finding.at("/ruleId").asText()).isEqualTo("DiscardedAsyncResult");
    assertThat(run.at("/tool/driver/rules").get(finding.at("/ruleIndex").asInt()).at("/id"))
        .isEqualTo(finding.at("/ruleId"));
    assertThat(finding.at("/level").asText()).isEqualTo("warning");
    JsonNode place = finding.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("src/a/A.java");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(8);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(5);
    assertThat(place.at("/region/snippet/text").asText())
        .isEqualTo("pool.submit(() -> \"<\\\"ü\\u0001&\\n\")");
    assertThat(place.at("/contextRegion/snippet/text").asText())
        .startsWith("\nclass A {\n")
        .contains("Heed.discard");
    assertThat(finding.at("/partialFingerprints").elements().next().asText())
        .isEqualTo(
            "DiscardedAsyncResult | a.A#run(ExecutorService) |"
                + " pool.submit(()->\"<\\\"ü\\u0001&\\n\") | 1");
    assertThat(finding.has("suppressions")).isFalse();
    assertThat(run.at("/results/1/suppressions/0/kind").asText()).isEqualTo("inSource");
    assertThat(run.at("/results/1/suppressions/0/justification").asText())
        .isEqualTo("it is % \"fine\"");
    assertThat(run.at("/results/2/suppressions/0/justification").asText())
        .isEqualTo("the pool logs failures");
  }

  @Test
  void marksTheCloseThatFollowsAFlush() throws IOException {
    Run.heed(Run.ROOT, "check", "testdata/hyper", "--report", folder.resolve("r").toString());

    JsonNode results = json("r").at("/runs/0/results");
    assertThat(results.findValuesAsText("ruleId")).contains("FlushIgnoredBeforeClose");
    for (JsonNode result : results) {
      if (result.at("/ruleId").asText().equals("FlushIgnoredBeforeClose")) {
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(result.at("/relatedLocations/0/physicalLocation/region/snippet/text").asText())
            .containsIgnoringCase("shutdown");
      }
    }
    assertThat(violations(read("r"))).isEmpty();
    Run html = Run.heed(folder, "report", "--format", "html", "r");
    assertThat(html.out()).contains("<mark class=\"found\">", "<mark class=\"related\">");
  }

  @Test
  void isTheSameInEveryFolderAndOrder() throws IOException {
    List<String> reports = new ArrayList<>();
    for (String place : List.of("one", "another/much/deeper")) {
      Path here = Files.createDirectories(folder.resolve(place));
      Written.file(here, "src/b/B.java", SOURCE.formatted("b", "B"));
      Written.file(here, "src/a/A.java", SOURCE.formatted("a", "A"));
      List<String> order =
          reports.isEmpty()
              ? List.of("src/a/A.java", "src/b/B.java")
              : List.of("src/b/B.java", "src/a/A.java");
      Run.heed(here, "check", order.get(0), order.get(1), REPORT);
      reports.add(Files.readString(here.resolve("out/heed.sarif")));
    }

    assertThat(reports.get(0)).isEqualTo(reports.get(1)).doesNotContain(folder.toString());
  }

  @Test
  void namesFilesFromTheRepositoryWhereverItIs() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Path file = source("module/src/a/A.java");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));

    Run.heed(elsewhere, "check", file.toString(), REPORT);

    assertThat(json("elsewhere/out/heed.sarif").findValuesAsText("uri"))
        .containsOnly("module/src/a/A.java");
  }

  @Test
  void keepsWhatAnIncrementalCompilationDidNotCompileAgain() throws IOException {
    source("src/a/A.java");
    source("src/b/B.java");
    Path gone = source("src/c/C.java");
    Run.heed(folder, "check", "src", REPORT);
    String full = read("out/heed.sarif");

    Run.heed(folder, "check", "src/b/B.java", REPORT);
    assertThat(read("out/heed.sarif")).isEqualTo(full);

    Files.delete(gone);
    Written.file(folder, "src/b/B.java", "package b; class B {}");
    Run.heed(folder, "check", "src/b/B.java", REPORT);
    assertThat(json("out/heed.sarif").findValuesAsText("uri")).containsOnly("src/a/A.java");
  }

  @Test
  void takesParallelCompilationsIntoOneFile() throws IOException {
    List<String> names = IntStream.range(0, 6).mapToObj(i -> "P" + i).toList();
    for (String name : names) {
      Written.file(folder, "src/" + name + "/" + name + ".java", SOURCE.formatted(name, name));
    }

    names.stream()
        .map(n -> CompletableFuture.runAsync(() -> Run.heed(folder, "check", "src/" + n, REPORT)))
        .toList()
        .forEach(CompletableFuture::join);
    String together = read("out/heed.sarif");

    Run.heed(folder, "check", "src", "-XepOpt:Heed:Report=at-once.sarif");
    assertThat(together).isEqualTo(read("at-once.sarif"));
  }

  @Test
  void neverOverwritesAFileThatIsNoReport() throws IOException {
    Path source = source("src/a/A.java");
    String before = Files.readString(source);

    Run run = Run.heed(folder, "check", "src", "-XepOpt:Heed:Report=src/a/A.java");

    assertThat(run.err()).contains("[Heed] cannot write the report 'src/a/A.java': ");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(source).hasContent(before);
  }

  @Test
  void mergesReports() throws IOException {
    source("a/A.java");
    source("b/B.java");
    Run.heed(folder, "check", "a", "-XepOpt:Heed:Report=a.sarif");
    Run.heed(folder, "check", "b", "-XepOpt:Heed:Report=b.sarif");
    Run.heed(folder, "check", "a", "b", "-XepOpt:Heed:Report=both.sarif");

    Run merged =
        Run.heed(
            folder,
            "report",
            "--format",
            "sarif",
            "b.sarif",
            "a.sarif",
            "b.sarif",
            "-o",
            "m.sarif");

    assertThat(merged).isEqualTo(new Run(0, "", ""));
    assertThat(read("m.sarif")).isEqualTo(read("both.sarif"));
    assertThat(Run.heed(folder, "report", "m.sarif").out())
        .matches(
            "a/A.java:8: warning: \\[DiscardedAsyncResult\\] .*\n"
                + "b/B.java:8: warning: \\[DiscardedAsyncResult\\] .*\n"
                + "2 findings, 0 in the baseline, 4 acknowledged\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "null",
        "[]",
        "{}",
        "{'runs':[]}",
        "{'runs':[{'tool':{'driver':{'name':'CodeQL'}},'results':[]}]}",
        "{'runs':[{'tool':{'driver':{'name':'Heed'}}}]}",
        "{'runs':[{'tool':{'driver':{'name':'Heed'}},'results':[{'ruleId':'X'}]}]}",
        "{'runs':[{'tool':{'driver':{'name':'Heed','rules':[]}},'results':[{'ruleId':'X',"
            + "'level':'warning','message':{'text':'m'},'locations':[]}]}]}"
      })
  void saysWhichFileIsNoReport(String text) throws IOException {
    Written.file(folder, "bad.sarif", text.replace('\'', '"'));

    for (String command : List.of("report", "discards", "baseline --create")) {
      Run run = Run.heed(folder, (command + " bad.sarif").split(" "));
      assertThat(run)
          .isEqualTo(
              new Run(
                  2,
                  "",
                  "heed: 'bad.sarif' is not a report of Heed's, or it is damaged:"
                      + " -XepOpt:Heed:Report=FILE makes one\n"));
    }
    assertThat(folder.resolve("heed.baseline")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"endColumn", "text", "level", "uri", "contextRegion", "deletedRegion"})
  void saysThatAReportIsDamagedWhateverIsMissing(String name) throws IOException {
    Written.file(
        folder,
        "A.java",
        "class A { void f(java.util.concurrent.ExecutorService p) { p.submit(System::gc); } }");
    Run.heed(folder, "check", "A.java", "--report", "r.sarif");
    String whole = read("r.sarif");
    int results = whole.indexOf("\"results\"");
    Written.file(
        folder,
        "r.sarif",
        whole.substring(0, results)
            + whole.substring(results).replace("\"" + name, "\"other" + name));

    Run run = Run.heed(folder, "report", "--format", "html", "r.sarif");

    assertThat(run.err()).startsWith("heed: 'r.sarif' is not a report of Heed's, or it is damaged");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void findsHeedsOwnAmongOtherToolsInOneFile() throws IOException {
    source("a/A.java");
    Run.heed(folder, "check", "a", REPORT);
    String other = "\"runs\":[{\"tool\":{\"driver\":{\"name\":\"CodeQL\"}},\"results\":[]},";
    Written.file(folder, "r.sarif", read("out/heed.sarif").replace("\"runs\":[", other));

    assertThat(Run.heed(folder, "report", "r.sarif"))
        .isEqualTo(Run.heed(folder, "report", "out/heed.sarif"));
  }

  @Test
  void printsAPageThatNeedsNothingElse() throws IOException {
    source("a/b/A.java");
    Run.heed(folder, "check", "a", REPORT);

    String page = Run.heed(folder, "report", "--format", "html", "out/heed.sarif").out();

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<h2 style=\"border-color:#b3261e\">DiscardedAsyncResult</h2>")
        .contains("<title>DiscardedAsyncResult: 1</title>")
        .contains("<h3>a.b <small>1</small></h3>")
        .contains(
            "<mark class=\"found\">pool.submit(() -&gt; &quot;&lt;\\&quot;ü\\u0001&amp;\\n&quot;)</mark>;")
        .contains("it is % &quot;fine&quot;")
        .doesNotContain("http://", "https://", "<script", "src=");
  }

  @Test
  void printsErrorsBeforeWarningsAndSaysWhatTheColoursMean() throws IOException {
    source("src/a/A.java");
    Path dispatcher = Run.ROOT.resolve("testdata/hyper/before/Dispatcher.java");
    Path poll = Run.ROOT.resolve("testdata/hyper/Poll.java");
    Run.heed(folder, "check", "src", dispatcher.toString(), poll.toString(), REPORT);

    String page = Run.heed(folder, "report", "--format", "html", "out/heed.sarif").out();

    assertThat(page)
        .containsSubsequence(
            "<mark class=\"found\">what is dropped</mark>",
            "<mark class=\"related\">what runs too early</mark>",
            "<section id=\"FlushIgnoredBeforeClose\">",
            "<small class=\"error\">error</small>",
            "<section id=\"DiscardedAsyncResult\">",
            "<small>warning</small>");
  }

  @Test
  void printsAnnotationsForGithub() throws IOException {
    source("a/A.java");
    Run.heed(folder, "check", "a", REPORT);

    assertThat(Run.heed(folder, "report", "--format", "github", "out/heed.sarif").out())
        .startsWith(
            "::warning file=a/A.java,line=8,endLine=8,col=5,endColumn=39,"
                + "title=DiscardedAsyncResult::")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "report --format html", "report --format github", "discards"})
  void namesFilesAsTheyAreOnDisk(String command) throws IOException {
    Written.file(folder, "a%20b/v:1/A.java", SOURCE.formatted("a", "A"));
    Run.heed(folder, "check", "a%20b", REPORT);
    // A report with a colon in it, when there is one already.
    Run.heed(folder, "check", "a%20b", REPORT);

    String name = command.contains("github") ? "a%2520b/v%3A1/A.java" : "a%20b/v:1/A.java";
    assertThat(Run.heed(folder, (command + " out/heed.sarif").split(" ")).out())
        .contains(name)
        .doesNotContain("%252520");
  }

  @Test
  void printsAMatcherThatMatches() throws IOException {
    source("a/A.java");
    String line = Run.heed(folder, "check", "a").out().lines().findFirst().orElseThrow();
    JsonNode matchers =
        new ObjectMapper().readTree(Run.heed(folder, "report", "--format", "matcher").out());

    assertMatches(matchers.at("/problemMatcher/0/pattern/0"), line, "a/A.java", "8", "warning");
    assertMatches(
        matchers.at("/problemMatcher/1/pattern/0"),
        "[ERROR] /home/x/a/A.java:[8,16] [FlushIgnoredBeforeClose] The flush",
        "/home/x/a/A.java",
        "8",
        "ERROR");
  }

  private static void assertMatches(
      JsonNode pattern, String text, String file, String line, String severity) {
    Matcher matcher = Pattern.compile(pattern.at("/regexp").asText()).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    assertThat(matcher.group(pattern.at("/file").asInt())).isEqualTo(file);
    assertThat(matcher.group(pattern.at("/line").asInt())).isEqualTo(line);
    assertThat(matcher.group(pattern.at("/severity").asInt())).isEqualTo(severity);
  }

  private Path source(String file) throws IOException {
    Path path = Path.of(file);
    String name = path.getFileName().toString().replace(".java", "");
    String root = path.getParent().toString().replaceFirst("^(module/)?(src/)?", "");
    return Written.file(folder, file, SOURCE.formatted(root.replace('/', '.'), name));
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(read(file));
  }

  private static List<String> violations(String sarif) throws IOException {
    try (InputStream in = ReportIT.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
      return schema.validate(new ObjectMapper().readTree(sarif)).stream()
          .map(Object::toString)
          .toList();
    }
  }
}
