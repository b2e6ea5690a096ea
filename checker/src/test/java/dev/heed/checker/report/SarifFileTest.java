package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SarifFileTest {
  private static final Set<Rule> ALL = EnumSet.allOf(Rule.class);

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("new/folder/heed.sarif");
  }

  @Test
  void saysWhichRulesTookPart() throws IOException {
    new SarifFile(path, EnumSet.of(Rule.NESTED_ASYNC_RESULT)).write(List.of(), uri -> true);

    assertThat(Files.readString(path))
        .contains(
            "\"invocations\":[{\"executionSuccessful\":true,"
                + "\"properties\":{\"rules\":[\"NestedAsyncResult\"]}}]");
  }

  @Test
  void sortsByPathLineColumnAndRule() throws IOException {
    new SarifFile(path, ALL)
        .write(
            List.of(
                result("b.java", 1, 1, "x"),
                result("a.java", 10, 1, "x"),
                result("a.java", 9, 12, "x"),
                result("a.java", 9, 2, "x")),
            uri -> true);

    assertThat(places()).containsExactly("a.java:9:2", "a.java:9:12", "a.java:10:1", "b.java:1:1");
    assertThat(Files.readString(path)).containsOnlyOnce("\"results\":[\n{").contains("}}\n],");
    assertThat(Files.readString(path).split("}},\n\\{\"ruleId\"")).hasSize(4);
  }

  @Test
  void keepsWhatItIsToldToKeepAndIsNotFooledByMessages() throws IOException {
    String fake = Json.write(result("fake.java", 1, 1, "x")) + "\n{\"ruleId\"";
    new SarifFile(path, ALL)
        .write(
            List.of(result("a.java", 1, 1, fake), result("b.java", 2, 2, "before")), uri -> true);

    new SarifFile(path, ALL)
        .write(List.of(result("b.java", 3, 3, "afterwards")), uri -> uri.equals("a.java"));

    assertThat(places()).containsExactly("a.java:1:1", "b.java:3:3");
    assertThat(Files.readString(path)).contains("\"afterwards\"").doesNotContain("\"before\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2028", "\u2029", "\u0085", "\r", "\u000b"})
  void readsWhatItWroteWhateverTheSourceHasInIt(String odd) throws IOException {
    new SarifFile(path, ALL).write(List.of(result("a.java", 1, 1, "x" + odd + "y")), uri -> true);
    new SarifFile(path, ALL).write(List.of(result("b.java", 1, 1, "x")), uri -> true);

    assertThat(Files.readString(path)).contains("a.java", "b.java");
  }

  @Test
  void leavesNoEmptyReportBehind() {
    Map<String, Object> odd = result("a.java", 1, 1, "x");
    odd.put("ruleId", "no rule");

    assertThatThrownBy(() -> new SarifFile(path, ALL).write(List.of(odd), uri -> true))
        .isInstanceOf(IOException.class);
    assertThat(path).doesNotExist();
  }

  @Test
  void shrinks() throws IOException {
    new SarifFile(path, ALL).write(List.of(result("a.java", 1, 1, "x".repeat(1000))), uri -> true);
    new SarifFile(path, ALL).write(List.of(), uri -> false);

    assertThat(places()).isEmpty();
    assertThat(Files.readString(path))
        .endsWith("\"results\":[\n],\"columnKind\":\"utf16CodeUnits\"}]}\n");
  }

  @Test
  void saysWhichRulesTookPartInEveryCompilation() throws IOException {
    Set<Rule> one = EnumSet.of(Rule.NESTED_ASYNC_RESULT);

    new SarifFile(path, ALL).write(List.of(), uri -> true);
    assertThat(Files.readString(path)).contains(Json.write(Sarif.invocation(List.copyOf(ALL))));
    new SarifFile(path, one).write(List.of(), uri -> true);
    new SarifFile(path, ALL).write(List.of(), uri -> true);
    assertThat(Files.readString(path)).contains(Json.write(Sarif.invocation(List.copyOf(one))));
  }

  @Test
  void knowsOfNoRuleWhereAnEarlierVersionSaidNone() throws IOException {
    new SarifFile(path, ALL).write(List.of(), uri -> true);
    String old = Files.readString(path).replaceFirst("\"invocations\".*\"results", "\"results");
    Files.writeString(path, old);

    new SarifFile(path, ALL).write(List.of(), uri -> true);

    assertThat(Files.readString(path)).contains(Json.write(Sarif.invocation(List.of())));
  }

  @Test
  void saysWhatTheRulesMean() throws IOException {
    new SarifFile(path, ALL).write(List.of(), uri -> false);

    String text = Files.readString(path);
    assertThat(text).contains("\"tool\":{\"driver\":{\"name\":\"Heed\",\"rules\":[{");
    for (Rule rule : Rule.values()) {
      boolean error = rule == Rule.FLUSH_IGNORED_BEFORE_CLOSE;
      assertThat(rule.summary()).endsWith(".");
      assertThat(rule.help()).endsWith(".");
      assertThat(text)
          .containsOnlyOnce(
              "{\"id\":\"%1$s\",\"name\":\"%1$s\",\"shortDescription\":{\"text\":%2$s},"
                      .formatted(rule.id(), Json.write(rule.summary()))
                  + "\"fullDescription\":{\"text\":%s},\"help\":{\"text\":%s},"
                      .formatted(
                          Json.write(rule.summary() + " " + rule.help()), Json.write(rule.help()))
                  + "\"defaultConfiguration\":{\"level\":\"%s\"}}"
                      .formatted(error ? "error" : "warning"));
    }
  }

  @Test
  void leavesAnythingElseAlone() throws IOException {
    Path other = Files.writeString(folder.resolve("A.java"), "class A {}");

    assertThatThrownBy(() -> new SarifFile(other, ALL).write(List.of(), uri -> true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not a report of Heed's");
    assertThat(other).hasContent("class A {}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(?s)\\],\"columnKind.*", "\"startLine\":1", "(?s)\"message.*", "(?s)\"tool\".*"})
  void leavesADamagedReportAlone(String lost) throws IOException {
    new SarifFile(path, ALL).write(List.of(result("a.java", 1, 1, "x")), uri -> true);
    String damaged = Files.readString(path).replaceFirst(lost, "");
    Files.writeString(path, damaged);

    assertThatThrownBy(() -> new SarifFile(path, ALL).write(List.of(), uri -> true))
        .isInstanceOf(IOException.class)
        .hasMessage("what is there is damaged; delete it and compile everything again");
    assertThat(path).hasContent(damaged);
  }

  @Test
  void saysNoToARootInTheWordsOfTheSystem() {
    assertThatThrownBy(() -> new SarifFile(Path.of("/"), ALL).write(List.of(), uri -> true))
        .isInstanceOf(IOException.class);
  }

  @Test
  void losesNothingWhenThreadsWriteTheSameFile() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Future<?>> writes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String name = "f" + i + ".java";
      writes.add(
          pool.submit(
              () -> {
                new SarifFile(path, ALL).write(List.of(result(name, 1, 1, "x")), uri -> true);
                return null;
              }));
    }
    for (Future<?> write : writes) {
      write.get();
    }
    pool.shutdown();

    assertThat(places()).hasSize(40).doesNotHaveDuplicates();
  }

  private static Map<String, Object> result(String uri, int line, int column, String message) {
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", uri);
    artifact.put("uriBaseId", "%SRCROOT%");
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", line);
    region.put("startColumn", column);
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", artifact);
    physical.put("region", region);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", "DiscardedAsyncResult");
    result.put("ruleIndex", 5);
    result.put("level", "warning");
    result.put("locations", List.of(Map.of("physicalLocation", physical)));
    result.put("message", Map.of("text", message));
    return result;
  }

  private List<String> places() throws IOException {
    return Files.readAllLines(path).stream()
        .filter(line -> line.startsWith("{\"ruleId\""))
        .map(
            line ->
                line.replaceFirst(
                    ".*?\"uri\":\"(.*?)\".*?\"startLine\":(\\d+),\"startColumn\":(\\d+).*",
                    "$1:$2:$3"))
        .toList();
  }
}
