package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program writes arrives whole, or it says that it did not. */
final class OutputIT {
  private static final String DROPS =
      "class %s { void f(java.util.concurrent.ExecutorService p) { p.submit(() -> \"€\"); } }";

  @TempDir private Path folder;

  @BeforeEach
  void report() throws IOException {
    Written.file(folder, "src/A.java", DROPS.formatted("A"));
    assertThat(Run.heed(folder, "check", "src", "--report", "r.sarif").exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"check src", "report r.sarif", "report --format html r.sarif", "discards r.sarif"})
  @EnabledOnOs(OS.LINUX)
  void saysThatTheDiskIsFull(String command) {
    Run run = shell("java -jar \"$HEED\" " + command + " >/dev/full");

    assertThat(run.err()).startsWith("heed: cannot write the output: ").hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void saysNothingWhereTheReaderWantsNoMore() throws IOException {
    for (int i = 0; i < 2000; i++) {
      Written.file(folder, "many/M" + i + ".java", DROPS.formatted("M" + i));
    }

    Run run = shell("java -jar \"$HEED\" check many | head -n 1; exit ${PIPESTATUS[0]}");

    assertThat(run.out()).startsWith("many/M0.java:1: warning: ").hasLineCount(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void leavesNothingBehindWhereItIsInterrupted() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path fifo = folder.resolve("waits/Waits.java");
    Files.createDirectory(fifo.getParent());
    // Reading it waits for a writer, so that the compilation is under way for as long as we like.
    assertThat(shell("mkfifo waits/Waits.java").exitCode()).isZero();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                System.getProperty("heed.jar"),
                "baseline",
                "--create",
                "waits/Waits.java")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    // Where it ends too early, somebody else reads, and the test fails instead of waiting.
    process.onExit().thenRun(() -> shell("timeout 5 cat waits/Waits.java"));
    try (OutputStream opened = Files.newOutputStream(fifo)) {
      assertThat(temporary).isDirectoryContaining("glob:**/heed*.sarif");
      process.destroy();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    }

    assertThat(folder.resolve("said")).isEmptyFile();
    assertThat(temporary).isEmptyDirectory();
    assertThat(folder.resolve("heed.baseline")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "sarif"})
  void writesFilesInUtf8WhateverTheLocaleIs(String format) {
    Run run = shell("LC_ALL=C java -jar \"$HEED\" report --format " + format + " r.sarif");

    assertThat(run.out()).contains("€");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report r.sarif -o src",
        "report r.sarif -o src/A.java/report",
        "baseline --create -f src src",
        "baseline --create -f src/A.java/baseline src",
        "check src --report src",
        "check src --report src/A.java/report",
        "check src --report /",
        "check src --baseline src"
      })
  void answersInWordsAndWithTwoWhereAFileCannotBe(String command) {
    assertMistake(Run.heed(folder, command.split(" ")));
  }

  @Test
  @EnabledIf("isRoot")
  void answersInWordsWhereItMayNotWrite() throws IOException {
    Path jar = Files.copy(Path.of(System.getProperty("heed.jar")), folder.resolve("heed.jar"));
    String nobody = "chmod 755 . && setpriv --reuid=65534 --regid=65534 --clear-groups java -jar ";

    for (String command :
        List.of("report r.sarif -o x", "baseline --create src", "check src --report new.sarif")) {
      Run run = shell(nobody + jar + " " + command);
      assertMistake(run);
      assertThat(run.err()).containsAnyOf("not allowed", "cannot write the report");
    }
    assertThat(shell(nobody + jar + " check --fix src").exitCode()).isEqualTo(1);
    assertThat(folder).isDirectoryNotContaining("glob:**{x,new.sarif,heed.baseline}");
  }

  private static void assertMistake(Run run) {
    assertThat(run.err()).containsAnyOf("heed: ", "[Heed] ").doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  static boolean isRoot() {
    return System.getProperty("user.name").equals("root")
        && Files.isExecutable(Path.of("/usr/bin/setpriv"));
  }

  private Run shell(String script) {
    String path = Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");
    return Run.run(
        folder,
        List.of(
            "env", "PATH=" + path, "HEED=" + System.getProperty("heed.jar"), "bash", "-c", script));
  }
}
