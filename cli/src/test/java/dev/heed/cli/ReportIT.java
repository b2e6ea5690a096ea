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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compilation writes with {@code Heed:Report}. */
final class ReportIT {
  @TempDir private Path folder;

  @Test
  void isValidAndTellsEverything() throws IOException {
    ReportFiles.source(folder, "src/a/A.java");

    assertThat(Run.heed(folder, "check", "src", ReportFiles.REPORT).exitCode()).isEqualTo(1);

    assertThat(violations(Written.read(folder, "out/heed.sarif"))).isEmpty();
    JsonNode run = ReportFiles.json(folder, "out/heed.sarif").at("/runs/0");
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

    JsonNode results = ReportFiles.json(folder, "r").at("/runs/0/results");
    assertThat(results.findValuesAsText("ruleId")).contains("FlushIgnoredBeforeClose");
    for (JsonNode result : results) {
      if (result.at("/ruleId").asText().equals("FlushIgnoredBeforeClose")) {
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(result.at("/relatedLocations/0/physicalLocation/region/snippet/text").asText())
            .containsIgnoringCase("shutdown");
      }
    }
    assertThat(violations(Written.read(folder, "r"))).isEmpty();
    Run html = Run.heed(folder, "report", "--format", "html", "r");
    assertThat(html.out()).contains("<mark class=\"found\">", "<mark class=\"related\">");
  }

  @Test
  void isTheSameInEveryFolderAndOrder() throws IOException {
    List<String> reports = new ArrayList<>();
    for (String place : List.of("one", "another/much/deeper")) {
      Path here = Files.createDirectories(folder.resolve(place));
      Written.file(here, "src/b/B.java", ReportFiles.SOURCE.formatted("b", "B"));
      Written.file(here, "src/a/A.java", ReportFiles.SOURCE.formatted("a", "A"));
      List<String> order =
          reports.isEmpty()
              ? List.of("src/a/A.java", "src/b/B.java")
              : List.of("src/b/B.java", "src/a/A.java");
      Run.heed(here, "check", order.get(0), order.get(1), ReportFiles.REPORT);
      reports.add(Files.readString(here.resolve("out/heed.sarif")));
    }

    assertThat(reports.get(0)).isEqualTo(reports.get(1)).doesNotContain(folder.toString());
  }

  @Test
  void namesFilesFromTheRepositoryWhereverItIs() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Path file = ReportFiles.source(folder, "module/src/a/A.java");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));

    Run.heed(elsewhere, "check", file.toString(), ReportFiles.REPORT);

    assertThat(ReportFiles.json(folder, "elsewhere/out/heed.sarif").findValuesAsText("uri"))
        .containsOnly("module/src/a/A.java");
  }

  @Test
  void keepsWhatAnIncrementalCompilationDidNotCompileAgain() throws IOException {
    ReportFiles.source(folder, "src/a/A.java");
    ReportFiles.source(folder, "src/b/B.java");
    Path gone = ReportFiles.source(folder, "src/c/C.java");
    Run.heed(folder, "check", "src", ReportFiles.REPORT);
    String full = Written.read(folder, "out/heed.sarif");

    Run.heed(folder, "check", "src/b/B.java", ReportFiles.REPORT);
    assertThat(Written.read(folder, "out/heed.sarif")).isEqualTo(full);

    Files.delete(gone);
    Written.file(folder, "src/b/B.java", "package b; class B {}");
    Run.heed(folder, "check", "src/b/B.java", ReportFiles.REPORT);
    assertThat(ReportFiles.json(folder, "out/heed.sarif").findValuesAsText("uri"))
        .containsOnly("src/a/A.java");
  }

  @Test
  void takesParallelCompilationsIntoOneFile() throws IOException {
    List<String> names = IntStream.range(0, 6).mapToObj(i -> "P" + i).toList();
    for (String name : names) {
      Written.file(
          folder, "src/" + name + "/" + name + ".java", ReportFiles.SOURCE.formatted(name, name));
    }

    names.stream()
        .map(
            n ->
                CompletableFuture.runAsync(
                    () -> Run.heed(folder, "check", "src/" + n, ReportFiles.REPORT)))
        .toList()
        .forEach(CompletableFuture::join);
    String together = Written.read(folder, "out/heed.sarif");

    Run.heed(folder, "check", "src", "-XepOpt:Heed:Report=at-once.sarif");
    assertThat(together).isEqualTo(Written.read(folder, "at-once.sarif"));
  }

  @Test
  void neverOverwritesAFileThatIsNoReport() throws IOException {
    Path source = ReportFiles.source(folder, "src/a/A.java");
    String before = Files.readString(source);

    Run run = Run.heed(folder, "check", "src", "-XepOpt:Heed:Report=src/a/A.java");

    assertThat(run.err()).contains("[Heed] cannot write the report 'src/a/A.java': ");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(source).hasContent(before);
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
