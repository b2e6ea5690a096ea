package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code heed report} makes of reports. */
final class ReportCommandIT {
  @TempDir private Path folder;

  @Test
  void mergesReports() throws IOException {
    ReportFiles.source(folder, "a/A.java");
    ReportFiles.source(folder, "b/B.java");
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
    assertThat(Written.read(folder, "m.sarif")).isEqualTo(Written.read(folder, "both.sarif"));
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
    String whole = Written.read(folder, "r.sarif");
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
    ReportFiles.source(folder, "a/A.java");
    Run.heed(folder, "check", "a", ReportFiles.REPORT);
    String other = "\"runs\":[{\"tool\":{\"driver\":{\"name\":\"CodeQL\"}},\"results\":[]},";
    Written.file(
        folder, "r.sarif", Written.read(folder, "out/heed.sarif").replace("\"runs\":[", other));

    assertThat(Run.heed(folder, "report", "r.sarif"))
        .isEqualTo(Run.heed(folder, "report", "out/heed.sarif"));
  }

  @Test
  void printsAPageThatNeedsNothingElse() throws IOException {
    ReportFiles.source(folder, "a/b/A.java");
    Run.heed(folder, "check", "a", ReportFiles.REPORT);

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
    ReportFiles.source(folder, "src/a/A.java");
    Path dispatcher = Run.ROOT.resolve("testdata/hyper/before/Dispatcher.java");
    Path poll = Run.ROOT.resolve("testdata/hyper/Poll.java");
    Run.heed(folder, "check", "src", dispatcher.toString(), poll.toString(), ReportFiles.REPORT);

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
    ReportFiles.source(folder, "a/A.java");
    Run.heed(folder, "check", "a", ReportFiles.REPORT);

    assertThat(Run.heed(folder, "report", "--format", "github", "out/heed.sarif").out())
        .startsWith(
            "::warning file=a/A.java,line=8,endLine=8,col=5,endColumn=39,"
                + "title=DiscardedAsyncResult::")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "report --format html", "report --format github", "discards"})
  void namesFilesAsTheyAreOnDisk(String command) throws IOException {
    Written.file(folder, "a%20b/v:1/A.java", ReportFiles.SOURCE.formatted("a", "A"));
    Run.heed(folder, "check", "a%20b", ReportFiles.REPORT);
    // A report with a colon in it, when there is one already.
    Run.heed(folder, "check", "a%20b", ReportFiles.REPORT);

    String name = command.contains("github") ? "a%2520b/v%3A1/A.java" : "a%20b/v:1/A.java";
    assertThat(Run.heed(folder, (command + " out/heed.sarif").split(" ")).out())
        .contains(name)
        .doesNotContain("%252520");
  }

  @Test
  void printsAMatcherThatMatches() throws IOException {
    ReportFiles.source(folder, "a/A.java");
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
}
