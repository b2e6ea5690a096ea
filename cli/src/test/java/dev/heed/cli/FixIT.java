package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heed check --fix}, on code of one's own. */
final class FixIT {
  private static final String DROPS =
      """
      import java.util.concurrent.ExecutorService;

      class A {
        void run(ExecutorService pool) {
          pool.submit(() -> System.gc());
        }
      }
      """;

  /** A fix inside of what another one replaces. */
  private static final String OVERLAP =
      """
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.ExecutorService;

      class A {
        interface Sink {
          CompletableFuture<Void> flush(Runnable then);

          void close();
        }

        CompletableFuture<Void> end(Sink sink, ExecutorService pool) {
          CompletableFuture<Void> done =
              sink.flush(() -> pool.submit(System::gc));
          sink.close();
          return done;
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void printsWhatItChangedAndExitsWithZeroWhenNothingIsLeft() throws IOException {
    write("src/A.java", DROPS);

    assertThat(Run.heed(folder, "check", "--fix", "src"))
        .isEqualTo(
            new Run(0, "src/A.java:5: [DiscardedAsyncResult] fixed\n0 findings in 1 file\n", ""));
    assertThat(read("src/A.java")).isEqualTo(DROPS.replace("submit", "execute"));
    assertThat(Run.heed(folder, "check", "--fix", "src"))
        .isEqualTo(new Run(0, "0 findings in 1 file\n", ""));
  }

  @Test
  void findsFilesThatAreGivenByAnAbsolutePath() throws IOException {
    Path file = write("a b/A.java", DROPS);

    Run run = Run.heed(Run.ROOT, "check", "--fix", file.toString());

    assertThat(run.out()).startsWith(file + ":5: [DiscardedAsyncResult] fixed\n");
    assertThat(read("a b/A.java")).contains("pool.execute(");
  }

  @Test
  void appliesTheFirstOfTwoThatOverlapAndThenTheOther() throws IOException {
    write("A.java", OVERLAP);

    Run run = Run.heed(folder, "check", "--fix", "A.java");

    assertThat(run.out())
        .isEqualTo(
            """
            A.java:13: [DiscardedAsyncResult] waits: the fix of line 13 overlaps it and comes first
            A.java:13: [FlushIgnoredBeforeClose] fixed
            A.java:12: [DiscardedAsyncResult] fixed
            0 findings in 1 file
            """);
    assertThat(read("A.java"))
        .contains(
            "    return sink.flush(() -> pool.execute(System::gc))"
                + ".whenComplete((value, failure) -> sink.close());\n  }\n");
  }

  @Test
  void patchModeLeavesTheOtherForTheNextRun() throws IOException {
    Path file = write("A.java", OVERLAP);

    assertThat(PatchMode.on(List.of(file), folder).err()).doesNotContain("error:");
    String inner = OVERLAP.replace("submit", "execute");
    assertThat(read("A.java")).isEqualTo(inner);
    assertThat(PatchMode.on(List.of(file), folder).err()).doesNotContain("error:");
    assertThat(read("A.java"))
        .contains(
            "    return sink.flush(() -> pool.execute(System::gc))"
                + ".whenComplete((value, failure) -> sink.close());\n  }\n");
  }

  @Test
  void addsAnImportOnceForAllFixesOfAFile() throws IOException {
    write(
        "A.java",
        """
        import java.io.IOException;
        import java.io.InputStream;

        class A {
          byte[] read(InputStream in, byte[] head, byte[] body) throws IOException {
            in.read(head);
            in.read(body);
            return body;
          }
        }
        """);

    assertThat(Run.heed(folder, "check", "--fix", "A.java").exitCode()).isZero();
    assertThat(read("A.java").lines().filter("import java.io.DataInputStream;"::equals)).hasSize(1);
  }

  @Test
  void neverWritesIntoAJarAndSaysSo() throws IOException {
    Path jar = folder.resolve("lib-sources.jar");
    try (FileSystem zip =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
      Written.file(zip.getPath("/A.java"), DROPS);
    }
    byte[] before = Files.readAllBytes(jar);

    Run run = Run.heed(folder, "check", "--fix", "lib-sources.jar");

    assertThat(Files.readAllBytes(jar)).isEqualTo(before);
    assertThat(run.err())
        .isEqualTo(
            "lib-sources.jar!/A.java:5: [DiscardedAsyncResult] "
                + "not fixed: what is in a jar is only read\n");
    assertThat(run.out()).contains("warning: [DiscardedAsyncResult]").doesNotContain("] fixed\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void takesBackWhatDoesNotCompile() throws IOException {
    String text =
        """
        import java.util.concurrent.CompletableFuture;
        import java.util.function.Function;

        abstract class A {
          abstract static class Own<T> extends CompletableFuture<T> {
            @Override
            public abstract <U> Own<U> thenApply(Function<? super T, ? extends U> function);
          }

          abstract CompletableFuture<Void> save(String text);

          Own<?> save(Own<String> text) {
            return text.thenApply(this::save);
          }
        }
        """;
    write("A.java", text);

    Run run = Run.heed(folder, "check", "--fix", "A.java");

    assertThat(read("A.java")).isEqualTo(text);
    assertThat(run.err())
        .isEqualTo("A.java:13: [NestedAsyncResult] not fixed: the code would not compile\n");
    assertThat(run.out()).doesNotContain("] fixed\n").contains("1 finding in 1 file");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void losesNoOtherFixToOneThatDoesNotCompile() throws IOException {
    String text =
        """
        import java.util.concurrent.CompletableFuture;
        import java.util.concurrent.ExecutorService;
        import java.util.function.Function;

        abstract class %s {
          abstract static class Own<T> extends CompletableFuture<T> {
            @Override
            public abstract <U> Own<U> thenApply(Function<? super T, ? extends U> function);
          }

          abstract CompletableFuture<Void> save(String text);

          Own<?> save(ExecutorService pool, Own<String> text) {
            pool.submit(System::gc);
            Own<?> saved = text.thenApply(this::save);
            pool.submit(System::gc);
            return saved;
          }
        }
        """;
    for (String name : List.of("A", "B", "C")) {
      write(
          "src/" + name + ".java",
          name.equals("B") ? text.formatted(name) : DROPS.replace("class A", "class " + name));
    }

    Run run = Run.heed(folder, "check", "--fix", "src");

    assertThat(read("src/A.java")).contains("pool.execute(");
    assertThat(read("src/C.java")).contains("pool.execute(");
    assertThat(read("src/B.java")).isEqualTo(text.formatted("B").replace("submit", "execute"));
    assertThat(run.err())
        .isEqualTo("src/B.java:15: [NestedAsyncResult] not fixed: the code would not compile\n");
    assertThat(run.out().lines().filter(line -> line.endsWith("] fixed"))).hasSize(4);
    assertThat(run.out()).endsWith("1 finding in 3 files: 1 NestedAsyncResult\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void keepsLineEndsIndentationAndEncoding() throws IOException {
    String text =
        """
        import java.io.IOException;
        import java.nio.ByteBuffer;
        import java.nio.channels.FileChannel;

        class A {
        \t// caf\u00e9
        \tvoid write(FileChannel file, ByteBuffer bytes) throws IOException {
        \t\tfile.write(bytes);
        \t}
        }
        """
            .replace("\n", "\r\n");
    Path file = folder.resolve("A.java");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

    Run wrong = Run.heed(folder, "check", "--fix", "A.java");

    assertThat(wrong.err()).contains("A.java:8: [IgnoredIoProgress] not fixed: ");
    assertThat(Files.readAllBytes(file)).isEqualTo(text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Run.heed(folder, "check", "--fix", "--encoding", "ISO-8859-1", "A.java").exitCode())
        .isZero();
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
        .isEqualTo(
            text.replace(
                "\t\tfile.write(bytes);\r\n",
                "\t\twhile (bytes.hasRemaining()) {\r\n\t\t\tfile.write(bytes);\r\n\t\t}\r\n"));
  }

  @Test
  void leavesWhatTheBaselineCovers() throws IOException {
    write("A.java", DROPS);
    assertThat(Run.heed(folder, "baseline", "--create", "A.java").exitCode()).isZero();

    assertThat(Run.heed(folder, "check", "--fix", "--baseline", "heed.baseline", "A.java"))
        .isEqualTo(new Run(0, "0 findings in 1 file\n", ""));
    assertThat(read("A.java")).isEqualTo(DROPS);
  }

  @Test
  void reportsWhatIsLeft() throws IOException {
    write("A.java", DROPS);
    Run.heed(folder, "check", "-XepOpt:Heed:Report=before.sarif", "A.java");

    Run run = Run.heed(folder, "check", "--fix", "-XepOpt:Heed:Report=after.sarif", "A.java");

    assertThat(run.exitCode()).isZero();
    assertThat(read("before.sarif")).contains("\"ruleId\"");
    assertThat(read("after.sarif")).contains("\"rules\"").doesNotContain("\"ruleId\"");
  }

  @Test
  void changesNothingWhenTheSourcesDoNotCompile() throws IOException {
    write("A.java", DROPS);
    write("B.java", "class B { Missing m; }");

    Run run = Run.heed(folder, "check", "--fix", ".");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).containsOnlyOnce("B.java:1: error: ");
    assertThat(read("A.java")).isEqualTo(DROPS);
    assertThat(Run.heed(folder, "check", "--fix", "-k", ".").exitCode()).isZero();
    assertThat(read("A.java")).contains("pool.execute(");
  }

  private Path write(String file, String text) throws IOException {
    return Written.file(folder, file, text);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
