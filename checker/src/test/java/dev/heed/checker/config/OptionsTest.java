package dev.heed.checker.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.checker.Cases;
import dev.heed.checker.ForkedJavac;
import dev.heed.checker.HeedJavac;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the options of the checks do, through javac. */
final class OptionsTest {
  private static final String OWN =
      """
      package own;

      @interface Weigh {}

      class Ticket {}

      class Desk {
        Ticket issue(int price) {
          return new Ticket();
        }

        @Weigh
        String label() {
          return "";
        }

        void all() {
          issue(1); // line 18
          label(); // line 19
          new Desk().hashCode(); // line 20
        }
      }
      """;

  private static final String ASYNC =
      """
      package own;

      import java.util.concurrent.CompletableFuture;

      class Sender {
        CompletableFuture<Void> send() {
          return new CompletableFuture<>();
        }

        void all() {
          send(); // line 11
          var unused = send(); // line 12
          var ignoredResult = send(); // line 13
          var sent = send(); // line 14
        }
      }
      """;

  private static final String CONN =
      """
      package own;

      interface Base {
        Object emit();

        void leave();
      }

      interface Conn extends Base {}

      class Use {
        void one(Conn conn) {
          conn.emit(); // line 13
          conn.leave();
        }

        void another(Base base) {
          base.emit();
          base.leave();
        }
      }
      """;

  private static final String GATE =
      """
      package own;

      interface Gate {
        Told flush();

        void close();

        enum Told { ALL, SOME }
      }

      class Use {
        void end(Gate gate) {
          gate.flush(); // line 13
          gate.close();
        }
      }
      """;

  private static final String NO_CALL = "package own; interface Empty {}";

  @TempDir private Path folder;

  @Test
  void withoutOptionsOnlyTheBuiltInKnowledgeCounts() throws IOException {
    assertThat(linesIn(OWN)).isEmpty();
    assertThat(linesIn(ASYNC)).containsExactly(11, 12, 13, 14);
  }

  @Test
  void mustUseTypesAddsTypes() throws IOException {
    assertThat(linesIn(OWN, "MustUseTypes=own.Ticket")).containsExactly(18);
    assertThat(linesIn(OWN, "MustUseTypes=other.Ticket,own.Ticket")).containsExactly(18);
    assertThat(linesIn(OWN, "MustUseTypes=own.Other")).isEmpty();
  }

  @Test
  void mustUseMethodsAddsMethods() throws IOException {
    assertThat(linesIn(OWN, "MustUseMethods=own.Desk#label")).containsExactly(19);
    assertThat(linesIn(OWN, "MustUseMethods=own.Desk#label,own.Desk#issue"))
        .containsExactly(18, 19);
    assertThat(linesIn(OWN, "MustUseMethods=own.Desk#issue(int)")).containsExactly(18);
    assertThat(linesIn(OWN, "MustUseMethods=own.Desk#issue(long)")).isEmpty();
    assertThat(linesIn(OWN, "MustUseMethods=own.Desk#issue()")).isEmpty();
    assertThat(linesIn(OWN, "MustUseMethods=a.B#c(int,long),own.Desk#label")).containsExactly(19);
  }

  @Test
  void aStarMeansEveryMethodThatTheTypeHas() throws IOException {
    assertThat(linesIn(OWN, "MustUseMethods=own.Desk#*")).containsExactly(18, 19, 20);
  }

  @Test
  void mustUseAnnotationsAddsAnnotations() throws IOException {
    assertThat(linesIn(OWN, "MustUseAnnotations=Weigh")).containsExactly(19);
    assertThat(linesIn(OWN, "MustUseAnnotations=Other")).isEmpty();
  }

  @Test
  void mayDropTakesMethodsAndTypesOut() throws IOException {
    assertThat(linesIn(ASYNC, "MayDrop=own.Sender#send")).isEmpty();
    assertThat(linesIn(ASYNC, "MayDrop=java.util.concurrent.CompletableFuture")).isEmpty();
    assertThat(linesIn(ASYNC, "MayDrop=own.Other#send")).containsExactly(11, 12, 13, 14);
  }

  @Test
  void mayDropTakesFlushesOutThatAreListed() throws IOException {
    Path flush = Files.writeString(folder.resolve("gate.heed"), "flush own.Gate#flush\n");

    assertThat(linesIn(GATE, "Catalog=" + flush)).containsExactly(13);
    assertThat(linesIn(GATE, "Catalog=" + flush, "MayDrop=own.Gate.Told")).isEmpty();
  }

  @Test
  void catalogAddsTheLinesOfEveryFile() throws IOException {
    Path one = Files.writeString(folder.resolve("one.heed"), "must-use own.Desk#label\n");
    Path two = Files.writeString(folder.resolve("two.heed"), "must-use own.Ticket # mine\n");

    assertThat(linesIn(OWN, "Catalog=" + one)).containsExactly(19);
    assertThat(linesIn(OWN, "Catalog=" + one + "," + two)).containsExactly(18, 19);
  }

  @Test
  void catalogNamesFlushesAndClosesOfASubtype() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.heed"), "flush own.Conn#emit\nclose own.Conn#leave\n");

    assertThat(compile(CONN, "Catalog=" + own).findings())
        .containsExactly(Cases.key(folder.resolve("Source.java"), 13, "FlushIgnoredBeforeClose"));
    assertThat(linesIn(CONN)).isEmpty();
  }

  @Test
  void catalogGivesItsReasonInTheMessage() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.heed"), "must-use own.Desk#label why=\"it is the only copy\"\n");

    assertThat(compile(OWN, "Catalog=" + own).messages())
        .hasSize(1)
        .first()
        .asString()
        .contains("it is the only copy");
  }

  @Test
  void aLibrarysCatalogIsFoundOnTheProcessorPath() throws Exception {
    String output =
        ForkedJavac.run(library("must-use own.Desk#label\n"), List.of(write("Desk", OWN)));

    assertThat(output)
        .contains("Desk.java:19: warning: [DiscardedAsyncResult]")
        .doesNotContain("Desk.java:18:", "[Heed]");
  }

  @Test
  void aMalformedLineOfALibrarysCatalogIsOneError() throws Exception {
    String output =
        ForkedJavac.run(library("must-use a.B\nmust-use\n"), List.of(write("Desk", NO_CALL)));

    assertThat(output.lines().filter(line -> line.contains("error: [Heed]")))
        .hasSize(1)
        .first()
        .asString()
        .contains("library.jar!/META-INF/heed/catalog.heed:2: expected ");
  }

  @Test
  void namedDiscardsAllowsNamesAndNothingElse() throws IOException {
    assertThat(linesIn(ASYNC, "NamedDiscards=allow")).containsExactly(11, 14);
    assertThat(linesIn(ASYNC, "NamedDiscards=report")).containsExactly(11, 12, 13, 14);
  }

  @ParameterizedTest
  @MethodSource
  void saysOnceWhatIsWrong(String option, String expected) throws IOException {
    // No call: the rules look at nothing in this file.
    HeedJavac.Outcome outcome = compile(NO_CALL, option);

    assertThat(outcome.errors()).hasSize(1);
    assertThat(outcome.errors().get(0))
        .contains("[Heed] ")
        .contains(expected)
        .doesNotContain("Exception in", "\tat ");
  }

  static Stream<Arguments> saysOnceWhatIsWrong() {
    return Stream.of(
        Arguments.of(
            "MustUseType=a.B",
            "unknown option -XepOpt:Heed:MustUseType; the options are Heed:Catalog, Heed:Must"),
        Arguments.of("mustUseTypes=a.B", "unknown option -XepOpt:Heed:mustUseTypes"),
        Arguments.of("=a.B", "unknown option -XepOpt:Heed:;"),
        Arguments.of("NamedDiscards=never", "NamedDiscards=never: the value is report|allow"),
        Arguments.of("NamedDiscards=ALLOW", "the value is report|allow"),
        Arguments.of("Catalog=no/such.heed", "cannot read the catalog file 'no/such.heed'"),
        Arguments.of("MustUseTypes=a-b", "-XepOpt:Heed:MustUseTypes:1: expected"),
        Arguments.of("MustUseTypes=a.B#c", "Heed:MustUseTypes=a.B#c: the value is TYPE[,TYPE…]"),
        Arguments.of("MustUseMethods=a.B.c", "Heed:MustUseMethods=a.B.c: the value is TYPE#METHOD"),
        Arguments.of("MustUseMethods=a.B#", "-XepOpt:Heed:MustUseMethods:1: expected"),
        Arguments.of("MayDrop=#b", "-XepOpt:Heed:MayDrop:1: expected"),
        Arguments.of(
            "MustUseAnnotations=a.Weigh", "Heed:MustUseAnnotations=a.Weigh: the value is"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "=,"})
  void saysOnceOfEveryOptionThatItsValueIsMissing(String end) throws IOException {
    String[] options =
        Stream.of(Option.values()).map(o -> "-XepOpt:" + o.key() + end).toArray(String[]::new);

    HeedJavac.Outcome outcome = HeedJavac.compile(List.of(write("Empty", NO_CALL)), options);

    assertThat(outcome.errors()).hasSameSizeAs(Option.values());
    for (Option option : Option.values()) {
      String expected = "option -XepOpt:" + option.key() + " needs a value: " + option.syntax();
      assertThat(outcome.errors()).filteredOn(e -> e.contains(expected)).hasSize(1);
    }
  }

  @Test
  void everyMistakeIsSaidOnceThoughSeveralFilesAreCompiled() throws IOException {
    List<Path> files = List.of(write("Desk", OWN), write("Sender", ASYNC), write("E", NO_CALL));

    HeedJavac.Outcome outcome =
        HeedJavac.compile(
            files, "-XepOpt:Heed:Nonsense=1", "-XepOpt:Heed:More=2", "-XepOpt:Heed:Catalog=gone");

    assertThat(outcome.errors()).hasSize(3);
  }

  @Test
  void optionsOfOthersAreLeftAlone() throws IOException {
    assertThat(HeedJavac.compile(List.of(write("E", NO_CALL)), "-XepOpt:Other:Unknown=1").errors())
        .isEmpty();
  }

  private List<Integer> linesIn(String source, String... options) throws IOException {
    HeedJavac.Outcome outcome = compile(source, options);
    assertThat(outcome.errors()).isEmpty();
    return lines(outcome);
  }

  private HeedJavac.Outcome compile(String source, String... options) throws IOException {
    return HeedJavac.compile(
        List.of(write("Source", source)),
        Stream.of(options).map(option -> "-XepOpt:Heed:" + option).toArray(String[]::new));
  }

  private Path library(String catalog) throws IOException {
    Path jar = folder.resolve("library.jar");
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Files.createDirectories(files.getPath("META-INF/heed"));
      Files.writeString(files.getPath("META-INF/heed/catalog.heed"), catalog);
    }
    return jar;
  }

  private static List<Integer> lines(HeedJavac.Outcome outcome) {
    return outcome.findings().stream()
        .map(finding -> Integer.valueOf(finding.split(":")[1]))
        .sorted()
        .toList();
  }

  private Path write(String name, String source) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), source);
  }
}
