package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heed check --fix}, and Error Prone's own way to apply the same fixes. */
final class FixIT {
  private static final Path CASES = Run.ROOT.resolve("testdata");
  private static final String MARK = " *// expect: .*";
  private static final String DROPS =
      """
      import java.util.concurrent.ExecutorService;

      class A {
        void run(ExecutorService pool) {
          pool.submit(() -> System.gc());
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void turnsEveryCaseIntoItsFixedVersionAndLeavesWhatHasNoFix() throws IOException {
    List<Path> cases = copyCases();
    Run run = Run.heed(folder, "check", "--fix", "--classpath", libraries(), "testdata");

    assertCasesAreFixed(cases);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(placesLeft(run)).isEqualTo(marksIn(cases).size()).isPositive();

    Map<Path, String> once = contents(cases);
    Run again = Run.heed(folder, "check", "--fix", "--classpath", libraries(), "testdata");

    assertThat(contents(cases)).isEqualTo(once);
    assertThat(again.out()).doesNotContain("] fixed\n").contains("warning: [");
    assertThat(again.exitCode()).isEqualTo(1);
  }

  @Test
  void errorPronesPatchModeWritesTheSame() throws IOException {
    List<Path> cases = copyCases();

    Run run = patch(cases);

    assertThat(run.err()).doesNotContain("error:");
    assertCasesAreFixed(cases);
  }

  @Test
  void appliesEveryFixOfAllCasesWithoutTakingOneBack() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file : files.filter(FixIT::isCase).toList()) {
        Written.file(folder.resolve("all").resolve(CASES.relativize(file)), Files.readString(file));
      }
    }

    Run run = Run.heed(folder, "check", "--fix", "--classpath", libraries(), "all");

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().filter(line -> line.endsWith("] fixed"))).hasSizeGreaterThan(100);
    assertThat(run.exitCode()).isEqualTo(1);
  }

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
    write(
        "A.java",
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
        """);

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
                + ".whenComplete((done, failure) -> sink.close());\n  }\n");
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
        import java.io.InputStream;

        class A {
          abstract static class Quiet extends InputStream {
            @Override
            public abstract int read(byte[] into);
          }

          byte[] read(Quiet in, byte[] head) {
            in.read(head);
            return head;
          }
        }
        """;
    write("A.java", text);

    Run run = Run.heed(folder, "check", "--fix", "A.java");

    assertThat(read("A.java")).isEqualTo(text);
    assertThat(run.err())
        .isEqualTo("A.java:10: [IgnoredIoProgress] not fixed: the code would not compile\n");
    assertThat(run.out()).doesNotContain("] fixed\n").contains("1 finding in 1 file");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void losesNoOtherFixToOneThatDoesNotCompile() throws IOException {
    String text =
        """
        import java.io.InputStream;
        import java.util.concurrent.ExecutorService;

        class %s {
          abstract static class Quiet extends InputStream {
            @Override
            public abstract int read(byte[] into);
          }

          byte[] read(ExecutorService pool, Quiet in, byte[] head) {
            pool.submit(System::gc);
            in.read(head);
            pool.submit(System::gc);
            return head;
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
        .isEqualTo("src/B.java:12: [IgnoredIoProgress] not fixed: the code would not compile\n");
    assertThat(run.out().lines().filter(line -> line.endsWith("] fixed"))).hasSize(4);
    assertThat(run.out()).endsWith("1 finding in 3 files: 1 IgnoredIoProgress\n");
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

  /** The rules' own cases, without those for newer compilers. */
  private static boolean isCase(Path file) {
    return file.toString().endsWith(".java")
        && !file.toString().contains("/java22/")
        && Character.isUpperCase(CASES.relativize(file).getName(0).toString().charAt(0));
  }

  private Run patch(List<Path> cases) {
    String jar = System.getProperty("heed.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    for (String name :
        List.of("api", "file", "main", "model", "parser", "processing", "tree", "util")) {
      command.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    for (String name : List.of("code", "comp")) {
      command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    String rules =
        Arrays.stream(CASES.toFile().listFiles())
            .map(File::getName)
            .filter(name -> Character.isUpperCase(name.charAt(0)))
            .sorted()
            .collect(Collectors.joining(","));
    command.addAll(
        List.of(
            "-proc:none",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-d",
            folder.resolve("classes").toString(),
            "-processorpath",
            jar,
            "-classpath",
            System.getProperty("java.class.path"),
            "-Xplugin:ErrorProne -XepDisableAllChecks -XepPatchLocation:IN_PLACE -XepPatchChecks:"
                + rules));
    cases.forEach(file -> command.add(file.toString()));
    return Run.run(folder, command);
  }

  private List<Path> copyCases() throws IOException {
    List<Path> copies = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path fixed : files.filter(f -> f.toString().endsWith(".fixed")).sorted().toList()) {
        Path file = Path.of(fixed.toString().replaceFirst("\\.fixed$", ".java"));
        Path copy = folder.resolve("testdata").resolve(CASES.relativize(file));
        copies.add(Written.file(copy, Files.readString(file).replaceAll(MARK, "")));
      }
    }
    return copies;
  }

  private void assertCasesAreFixed(List<Path> cases) throws IOException {
    assertThat(cases).hasSizeGreaterThan(5);
    for (Path file : cases) {
      assertThat(normalised(Files.readString(file)))
          .as(file.toString())
          .isEqualTo(normalised(Files.readString(golden(file))));
    }
  }

  private List<String> marksIn(List<Path> cases) throws IOException {
    List<String> marks = new ArrayList<>();
    for (Path file : cases) {
      Files.readString(golden(file))
          .lines()
          .filter(l -> l.contains("// expect: "))
          .forEach(marks::add);
    }
    return marks;
  }

  private Path golden(Path file) {
    Path name = folder.resolve("testdata").relativize(file);
    return CASES.resolve(name.toString().replaceFirst("\\.java$", ".fixed"));
  }

  /** Without layout, which is the formatter's: white space, the order of imports, spare ones. */
  private static String normalised(String text) {
    String code = text.replaceAll(MARK, "");
    return code.lines()
            .filter(line -> !line.startsWith("import "))
            .collect(Collectors.joining("\n"))
            .replaceAll("\\s+", "")
        + code.lines().filter(line -> line.startsWith("import ")).sorted().toList();
  }

  private static int placesLeft(Run run) {
    return (int) run.out().lines().filter(l -> l.matches(".*: (warning|error): \\[.*")).count();
  }

  private static Map<Path, String> contents(List<Path> files) {
    return files.stream().collect(Collectors.toMap(file -> file, FixIT::text));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String libraries() throws IOException {
    String paths = System.getProperty("java.class.path").replace(File.pathSeparator, "\n");
    write("libraries.txt", paths);
    return "@libraries.txt";
  }

  private Path write(String file, String text) throws IOException {
    return Written.file(folder, file, text);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
