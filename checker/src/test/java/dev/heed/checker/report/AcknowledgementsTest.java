package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.checker.HeedJavac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every acknowledged discard is in the report, with who says so and why. */
final class AcknowledgementsTest {
  private static final Pattern PARTS =
      Pattern.compile(
          "\"ruleId\":\"(\\w+)\".*?\"level\":\"note\".*?\"startLine\":(\\d+).*"
              + "\"message\":\\{\"text\":\"Discard acknowledged by ([\\w.]+)\"},"
              + "\"suppressions\":\\[\\{\"kind\":\"inSource\""
              + "(?:,\"justification\":\"(.*)\")?}],"
              + "\"properties\":\\{\"acknowledgedBy\":\"\\3\"}}.*");

  @TempDir private Path folder;

  @Test
  void listsEveryDiscardWithItsReason() throws IOException {
    assertThat(
            acknowledged(
                """
                import dev.heed.api.Heed;
                import java.nio.ByteBuffer;
                import java.nio.channels.WritableByteChannel;
                import java.util.concurrent.Future;
                class A {
                  Future<?> send() { return null; }
                  void f(Future<?> sent, WritableByteChannel to, ByteBuffer bytes) throws Exception {
                    Heed.discard(send(), "nobody waits");
                    Heed.discard(to.write(bytes), "one byte");
                    Runnable later = () -> Heed.discard(sent, "in " + "time");
                  }
                }
                """))
        .containsExactly(
            "8 DiscardedAsyncResult Heed.discard: nobody waits",
            "9 IgnoredIoProgress Heed.discard: one byte",
            "10 DiscardedAsyncResult Heed.discard: in time");
  }

  @Test
  void listsTheDiscardsOfEveryFileOnce() throws IOException {
    String source = "@SuppressWarnings(\"Heed\") // why\nclass %s {}";
    Path a = Files.writeString(folder.resolve("A.java"), source.formatted("A"));
    Path b = Files.writeString(folder.resolve("B.java"), source.formatted("B"));

    assertThat(acknowledged(List.of(a, b))).hasSize(2);
  }

  @Test
  void isNotFooledByAnAnnotationOfTheSameName() throws IOException {
    assertThat(
            acknowledged(
                """
                class A {
                  @interface SuppressWarnings {
                    String[] value();
                  }
                  @A.SuppressWarnings("Heed") // why
                  void f() {}
                }
                """))
        .isEmpty();
  }

  @Test
  void isNotFooledByMethodsThatLookAlike() throws IOException {
    assertThat(
            acknowledged(
                """
                class A {
                  static void discard(Object what, String why) {}
                  static class Heed {
                    void discard(Object what, String why) {}
                    static void discard(Object what) {}
                    static void drop(Object what, String why) {}
                  }
                  void f(Heed heed) {
                    discard("x", "y");
                    heed.discard("x", "y");
                    Heed.discard("x");
                    Heed.drop("x", "y");
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void readsAReasonWhereverItStands() throws IOException {
    assertThat(
            acknowledged(
                """
                /* of the file's first line */
                @SuppressWarnings("Heed")
                class A {
                  // of what is deprecated
                  @Deprecated
                  // below its neighbour
                  @SuppressWarnings("NestedAsyncResult")
                  Object field;
                  @SuppressWarnings("IgnoredIoProgress") /*! behind it */
                  Object other;
                }
                """))
        .containsExactly(
            "2 DiscardedAsyncResult Heed: of the file's first line",
            "7 NestedAsyncResult NestedAsyncResult: below its neighbour",
            "9 IgnoredIoProgress IgnoredIoProgress: ! behind it");
  }

  @Test
  void listsSuppressionsOfEveryDeclaration() throws IOException {
    assertThat(
            acknowledged(
                """
                @SuppressWarnings("Heed") // of the class
                class A {
                  @SuppressWarnings({"unchecked", "NestedAsyncResult"}) // of the field
                  Object field;
                  @SuppressWarnings("FutureReturnValueIgnored") // of the method
                  void f() {
                    @Deprecated @SuppressWarnings("IgnoredIoProgress") // of the variable
                    Object local;
                  }
                }
                """))
        .containsExactly(
            "1 DiscardedAsyncResult Heed: of the class",
            "3 NestedAsyncResult NestedAsyncResult: of the field",
            "5 DiscardedAsyncResult FutureReturnValueIgnored: of the method",
            "7 IgnoredIoProgress IgnoredIoProgress: of the variable");
  }

  @Test
  void leavesTheSuppressionsOfOthersAlone() throws IOException {
    assertThat(acknowledged("@SuppressWarnings(\"unused\") @Deprecated class A {}")).isEmpty();
  }

  @Test
  void findsTheReasonInTheCommentsBehindOrAbove() throws IOException {
    assertThat(
            acknowledged(
                """
                // the first line
                //   and the second
                @SuppressWarnings("Heed")
                class A {
                  Object before; // not about it

                  @SuppressWarnings("Heed")
                  Object none;
                  /* not about it */
                  @SuppressWarnings("Heed") //// behind  it //
                  Object behind;
                  // far

                  @SuppressWarnings("Heed") //
                  Object empty;
                }
                // above the last
                @SuppressWarnings("Heed") class B {}"""))
        .containsExactly(
            "3 DiscardedAsyncResult Heed: the first line and the second",
            "7 DiscardedAsyncResult Heed: null",
            "10 DiscardedAsyncResult Heed: behind it",
            "14 DiscardedAsyncResult Heed: null",
            "18 DiscardedAsyncResult Heed: above the last");
  }

  @Test
  void findsTheReasonInBlocksAndAboveTheNeighbours() throws IOException {
    assertThat(
            acknowledged(
                """
                @SuppressWarnings("all") /* behind
                 * and on */ class A {
                  /*
                   * above
                   */
                  @SuppressWarnings("Heed")
                  Object above;
                  // the neighbour
                  @Deprecated
                  @SuppressWarnings("Heed")
                  Object neighbour;
                  /** Of the field. */
                  @SuppressWarnings("Heed")
                  Object javadoc;
                  Object before; /* not about it */
                  @SuppressWarnings("Heed")
                  Object none;
                }
                """))
        .containsExactly(
            "1 DiscardedAsyncResult all: behind and on",
            "6 DiscardedAsyncResult Heed: above",
            "10 DiscardedAsyncResult Heed: the neighbour",
            "13 DiscardedAsyncResult Heed: null",
            "16 DiscardedAsyncResult Heed: null");
  }

  @Test
  void takesReasonsAsOneLineAndBlankOnesForNone() throws IOException {
    assertThat(
            acknowledged(
                """
                import dev.heed.api.Heed;
                import java.util.concurrent.Future;
                class A {
                  void f(Future<?> sent) {
                    Heed.discard(sent, " ");
                    Heed.discard(sent, \"""
                        two
                        lines
                        \""");
                  }
                }
                """))
        .containsExactly(
            "5 DiscardedAsyncResult Heed.discard: null",
            "6 DiscardedAsyncResult Heed.discard: two lines");
  }

  /** The acknowledged discards in their order: line, rule, who says so, why. */
  private List<String> acknowledged(String source) throws IOException {
    return acknowledged(List.of(Files.writeString(folder.resolve("A.java"), source)));
  }

  private List<String> acknowledged(List<Path> files) throws IOException {
    Path report = folder.resolve("heed.sarif");
    HeedJavac.Outcome outcome = HeedJavac.compile(files, "-XepOpt:Heed:Report=" + report);
    assertThat(outcome.errors()).isEmpty();
    return Files.readAllLines(report).stream()
        .map(PARTS::matcher)
        .filter(Matcher::find)
        .map(m -> m.group(2) + " " + m.group(1) + " " + m.group(3) + ": " + m.group(4))
        .toList();
  }
}
