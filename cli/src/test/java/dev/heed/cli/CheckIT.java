package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code heed check}, as a user runs it. */
final class CheckIT {
  private static final String DROPS =
      """
      package %s;

      import java.util.concurrent.ExecutorService;

      class %s {
      \tvoid run(ExecutorService pool) {
      \t\tpool.submit(() -> System.gc());
      \t}
      }
      """;

  @TempDir private Path folder;

  @Test
  void printsFindingsAsJavacDoesAndExitsWithOne() throws IOException {
    write("src/a/A.java", DROPS.formatted("a", "A"));

    Run run = Run.heed(folder, "check", "src");

    assertThat(run.out().lines())
        .hasSize(5)
        .satisfies(
            lines -> {
              assertThat(lines.get(0))
                  .startsWith("src/a/A.java:7: warning: [DiscardedAsyncResult] ");
              assertThat(lines.get(1)).isEqualTo("\t\tpool.submit(() -> System.gc());");
              assertThat(lines.get(2)).isEqualTo("\t\t           ^");
              assertThat(lines.get(3))
                  .isEqualTo("  Did you mean 'pool.execute(() -> System.gc());'?");
              assertThat(lines.get(4)).isEqualTo("1 finding in 1 file: 1 DiscardedAsyncResult");
            });
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void exitsWithZeroWhenNothingIsFound() throws IOException {
    write("A.java", "class A {}");

    assertThat(Run.heed(folder, "check", "A.java"))
        .isEqualTo(new Run(0, "0 findings in 1 file\n", ""));
  }

  @Test
  void saysInJavacsWordsThatCodeDoesNotCompileAndThatNothingWasChecked() throws IOException {
    write("a/A.java", DROPS.formatted("a", "A"));
    write("B.java", "class B { Missing m; }");

    Run run = Run.heed(folder, "check", ".");

    assertThat(run.err())
        .isEqualTo(
            """
            B.java:1: error: cannot find symbol
            class B { Missing m; }
                      ^
              symbol:   class Missing
              location: class B
            1 error
            heed: the code does not compile, and then Error Prone checks none of the files; \
            --classpath names the libraries that they use; \
            --keep-going leaves the files with errors out
            """);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void keepsGoingWithWhatCompilesUntilNothingElseFails() throws IOException {
    write("a/A.java", DROPS.formatted("a", "A"));
    write("b/B.java", "package b; class B { Missing m; }");
    write("b/C.java", "package b; class C { B b; }");

    Run run = Run.heed(folder, "check", "--keep-going", ".");

    assertThat(run.out()).contains("a/A.java:7: warning: ").contains("1 finding in 1 file: ");
    assertThat(run.err())
        .isEqualTo(
            """
            heed: left out: b/B.java:1: error: cannot find symbol
            heed: left out: b/C.java:1: error: cannot find symbol
            """);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(Run.heed(folder, "check", "-k", "b").err())
        .endsWith("heed: none of the files compiles\n");
    assertThat(Run.heed(folder, "check", "-k", "a", "-XepOpt:Heed:Nonsense=1").exitCode())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lib", "@classpath.txt"})
  void compilesAgainstTheClassPath(String classPath) throws IOException {
    write("lib-src/lib/Lib.java", "package lib; public class Lib {}");
    assertThat(
            java.util.spi.ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                    System.out,
                    System.err,
                    "-d",
                    folder.resolve("lib").toString(),
                    folder.resolve("lib-src/lib/Lib.java").toString()))
        .isZero();
    write("classpath.txt", "lib\n");
    write("A.java", "class A extends lib.Lib {}");

    assertThat(Run.heed(folder, "check", "A.java").exitCode()).isEqualTo(2);
    assertThat(Run.heed(folder, "check", "--classpath", classPath, "A.java").exitCode()).isZero();
  }

  @Test
  void readsTheSourcePathButDoesNotCheckIt() throws IOException {
    write("src/b/B.java", "package b; class B { c.C c; }");
    write("src/c/C.java", DROPS.formatted("c", "C").replace("class", "public class"));

    assertThat(Run.heed(folder, "check", "src/b/B.java").exitCode()).isEqualTo(2);
    assertThat(Run.heed(folder, "check", "--source-path", "src", "src/b/B.java"))
        .isEqualTo(new Run(0, "0 findings in 1 file\n", ""));
  }

  @Test
  void hasTheApiOnTheClassPathAndNothingElseOfItsOwn() throws IOException {
    write("A.java", "class A { void f(Object o) { dev.heed.api.Heed.discard(o, null); } }");
    write("B.java", "class B { com.google.common.base.Joiner j; }");

    assertThat(Run.heed(folder, "check", "A.java").err()).doesNotContain("error:");
    assertThat(Run.heed(folder, "check", "B.java").exitCode()).isEqualTo(2);
  }

  @Test
  void turnsNoOtherCheckOn() throws IOException {
    write("A.java", "class A { boolean same(Integer a, Integer b) { return a == b; } }");

    assertThat(Run.heed(folder, "check", "A.java").exitCode()).isZero();
    assertThat(Run.heed(folder, "check", "A.java", "-Xep:BoxedPrimitiveEquality:WARN").out())
        .contains("A.java:1: warning: [BoxedPrimitiveEquality] ");
  }

  @Test
  void passesOptionsOnToTheRules() throws IOException {
    write("a/A.java", DROPS.formatted("a", "A"));

    assertThat(
            Run.heed(
                folder,
                "check",
                "a",
                "-XepOpt:Heed:MayDrop=java.util.concurrent.ExecutorService#submit"))
        .isEqualTo(new Run(0, "0 findings in 1 file\n", ""));
    assertThat(Run.heed(folder, "check", "a", "-Xep:DiscardedAsyncResult:OFF").exitCode()).isZero();
    assertThat(Run.heed(folder, "check", "a", "-Xep:DiscardedAsyncResult:ERROR").out())
        .contains("a/A.java:7: error: [DiscardedAsyncResult] ");
  }

  @Test
  void takesTheVersionOfTheLanguage() throws IOException {
    write("A.java", "sealed interface A permits B {} record B() implements A {}");

    assertThat(Run.heed(folder, "check", "A.java").exitCode()).isZero();
    assertThat(Run.heed(folder, "check", "--release", "11", "A.java").err())
        .contains("A.java:1: error: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check",
        "check missing",
        "check pom.txt",
        "check empty",
        "check A.java --classpath @missing",
        "check A.java --release 99",
        "check A.java --encoding nonsense",
        "check A.java --nonsense",
        "check A.java -Xnonsense",
        "check A.java -Xlint:none",
        "check A.java -Xlint:all,none",
        "check A.java -Xep:Nonsense:WARN",
        "check A.java -XepOpt:Heed:Nonsense=1",
        "check A.java -XepOpt:Heed:Catalog=missing",
        "explain",
        "explain Nonsense",
        "nonsense"
      })
  void answersMistakesInWordsAndWithTwo(String line) throws IOException {
    write("A.java", "class A {}");
    write("pom.txt", "");
    Files.createDirectory(folder.resolve("empty"));

    Run run = Run.heed(folder, line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(run.err()).contains("heed: ").doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void carriesOnlyWhatAJarOfManyMayCarry() throws IOException {
    try (JarFile jar = new JarFile(System.getProperty("heed.jar"));
        Stream<String> names = jar.stream().map(Object::toString)) {
      assertThat(names)
          .doesNotHaveDuplicates()
          .noneMatch(name -> name.endsWith("module-info.class"))
          .noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA)"));
    }
  }

  private void write(String file, String text) throws IOException {
    Written.file(folder, file, text);
  }
}
