package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.checker.HeedJavac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and file names of findings, from real compilations. */
final class KeysTest {
  private static final Pattern KEY = Pattern.compile("heedKey/v1\":\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern URI = Pattern.compile("\"uri\":\"([^\"]*)\"");

  @TempDir private Path folder;

  @Test
  void nameTheMemberOfTheNamedClass() throws IOException {
    source(
        "src/a/b/A.java",
        """
        package a.b;

        import java.util.List;
        import java.util.concurrent.*;

        class A {
          static ExecutorService p;
          Runnable field = () -> p.submit(() -> 1);
          static { p.submit(() -> 2); }
          { p.submit(() -> 3); }

          <T extends Comparable<T>> A(T bound, List<String>[] arrays, int... numbers) {
            p.submit(() -> 4);
          }

          void anonymous() {
            new Object() { void inner() { p.submit(() -> 5); } };
            class Local { void inner() { p.submit(() -> 6); } }
          }

          enum E { X { void f() { p.submit(() -> 7); } } }

          record R(int x) { R { p.submit(() -> 8); } }

          interface I { default void f(R r, A.E e) { p.submit(() -> 9); } }
        }
        """);

    assertThat(keys())
        .containsExactlyInAnyOrder(
            key("a.b.A#field", 1),
            key("a.b.A#<clinit>", 2),
            key("a.b.A#<initializer>", 3),
            key("a.b.A#<init>(Comparable,List[],int[])", 4),
            key("a.b.A#anonymous()", 5),
            key("a.b.A#anonymous()", 6),
            key("a.b.A.E#X", 7),
            key("a.b.A.R#<init>(int)", 8),
            key("a.b.A.I#f(R,E)", 9));
  }

  @Test
  void countEqualCallsOfAMemberOnly() throws IOException {
    source(
        "src/A.java",
        """
        class A {
          void f(java.util.concurrent.ExecutorService p) {
            p.submit(() -> 1);
            p.submit(() -> 2);
            p . submit(() -> 1);
          }

          void g(java.util.concurrent.ExecutorService p) {
            p.submit(() -> 1);
          }
        }
        """);

    assertThat(keys())
        .containsExactlyInAnyOrder(
            key("A#f(ExecutorService)", 1),
            key("A#f(ExecutorService)", 1).replace("| 1", "| 2"),
            key("A#f(ExecutorService)", 2),
            key("A#g(ExecutorService)", 1));
  }

  @Test
  void namesFilesByPackageWhereNothingElseIsKnown() throws IOException {
    source("some where/x/y/Ä.java", "package x.y; class Ä {" + DROP);

    assertThat(all(URI)).containsOnly("x/y/%C3%84.java");
  }

  @Test
  void namesFilesAsTheCompilerWasTold() throws IOException {
    Path told = Path.of("").toAbsolutePath().relativize(folder.resolve("x/./A.java"));
    source(told, "package x; class A {" + DROP);

    assertThat(all(URI)).containsOnly(told.normalize().toString());
  }

  @Test
  void namesFilesFromTheNearestRepository() throws IOException {
    Files.createDirectories(folder.resolve("outer/.git"));
    Files.createDirectories(folder.resolve("outer/inner"));
    Files.writeString(folder.resolve("outer/inner/.git"), "gitdir: elsewhere");
    source("outer/inner/some where/x/A.java", "package x; class A {" + DROP);

    assertThat(all(URI)).containsOnly("some%20where/x/A.java");
  }

  private static final String DROP =
      "void f(java.util.concurrent.ExecutorService p) { p.submit(() -> 1); } }";

  private static String key(String member, int value) {
    return "DiscardedAsyncResult | " + member + " | p.submit(()->" + value + ") | 1";
  }

  private void source(String name, String text) throws IOException {
    source(folder.resolve(name), text);
  }

  private void source(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Path report = folder.resolve("r.sarif");
    HeedJavac.compile(List.of(file), "-XepOpt:Heed:Report=" + report);
  }

  private List<String> keys() throws IOException {
    return all(KEY);
  }

  private List<String> all(Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(folder.resolve("r.sarif")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
