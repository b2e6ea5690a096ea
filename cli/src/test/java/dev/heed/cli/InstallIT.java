package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The snippets of {@code docs/install.md} work as they stand there, and the README tells the truth.
 * The projects under {@code src/it}, which Maven builds with them, have checks of their own.
 */
final class InstallIT {
  private static final String SOURCE =
      """
      package app;
      import java.util.concurrent.*;
      class App {
        interface Producer { CompletableFuture<Long> sendAsync(byte[] message); void close(); }
        void all(Producer producer, byte[] message) {
          producer.sendAsync(message);
          producer.close();
        }
      }
      """;

  @TempDir private Path folder;
  private String page;

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(Run.ROOT.resolve("docs/install.md"));
  }

  @Test
  void theProjectsThatMavenBuildsTakeTheSnippetsOfThePage() throws IOException {
    String version = System.getProperty("heed.version");
    Path projects = Path.of("src/it");

    for (String name : List.of("fails", "no-jvm-config")) {
      String pom = Files.readString(projects.resolve(name).resolve("pom.xml"));
      assertThat(pom.replace("@project.version@", version).replaceAll("(?m)^ +", ""))
          .as(name)
          .contains(block("xml", "<plugin>").replaceAll("(?m)^ +", ""));
    }
    for (String name : List.of("fails", "multi-module", "lombok", "processors")) {
      assertThat(projects.resolve(name).resolve(".mvn/jvm.config"))
          .hasSameTextualContentAs(Run.ROOT.resolve(".mvn/jvm.config"));
    }
    assertThat(Run.ROOT.resolve(".mvn/jvm.config")).hasContent(block("text", "--add-exports"));
  }

  @Test
  void javacTakesTheArgumentsOfThePage() throws IOException {
    Written.file(folder, "src/app/App.java", SOURCE);

    Run run =
        Run.run(
            folder,
            List.of(
                "env",
                "HEED_PATH=" + System.getProperty("heed.jar"),
                "bash",
                "-c",
                block("sh", "javac")));

    assertThat(run.err()).contains("src/app/App.java:6: error: [FlushIgnoredBeforeClose] ");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(folder.resolve("build/heed.sarif")).exists();
  }

  @Test
  void readmeShowsWhatTheFirstCommandPrints() throws IOException {
    Run run = Run.heed(Run.ROOT, "check", "testdata/hyper");

    assertThat(Files.readString(Run.ROOT.resolve("README.md")))
        .contains("```console\n$ ./heed check testdata/hyper\n" + run.out() + "```\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  /** The first block of the language that begins so. */
  private String block(String language, String start) {
    Matcher matcher =
        Pattern.compile(
                "```" + language + "\n(" + Pattern.quote(start) + "[\\s\\S]*?)```",
                Pattern.MULTILINE)
            .matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
