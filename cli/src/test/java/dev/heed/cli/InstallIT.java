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
 */
final class InstallIT {
  private static final String VERSION = System.getProperty("heed.version");
  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>app</groupId>
        <artifactId>app</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <dependencies>
          <dependency>
            <groupId>dev.heed</groupId>
            <artifactId>heed-api</artifactId>
            <version>%s</version>
          </dependency>
        </dependencies>
        <build><plugins>%s</plugins></build>
      </project>
      """;
  private static final String SOURCE =
      """
      package app;
      import java.util.concurrent.*;
      class %s {
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
  void mavenFailsOnAFlushBeforeACloseAndReportsMainAndTestClasses() throws IOException {
    project();
    Written.file(folder, ".mvn/jvm.config", block("text", "--add-exports"));

    Run run = maven();

    assertThat(run.out())
        .contains(
            "App.java:[6,23] [FlushIgnoredBeforeClose]", "COMPILATION ERROR", "BUILD FAILURE");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(Run.heed(folder, "report", "target/heed.sarif").out())
        .contains("src/main/java/app/App.java:6: error: [FlushIgnoredBeforeClose] ");
  }

  @Test
  void mavenPassesWithABaselineAndMainAndTestClassesShareAReport() throws IOException {
    project();
    Written.file(folder, "src/test/java/app/AppTest.java", SOURCE.formatted("AppTest"));
    Written.file(folder, ".mvn/jvm.config", block("text", "--add-exports"));
    assertThat(Run.heed(folder, "baseline", "--create", "src").out()).contains("2 entries");
    Path pom = folder.resolve("pom.xml");
    Files.writeString(
        pom,
        Files.readString(pom)
            .replace(
                "-XepOpt:Heed:Report",
                "-XepOpt:Heed:Baseline=${project.basedir}/heed.baseline -XepOpt:Heed:Report"));

    Run run = maven();

    assertThat(run.out()).contains("BUILD SUCCESS").doesNotContain("[FlushIgnoredBeforeClose]");
    assertThat(Run.heed(folder, "report", "target/heed.sarif").out())
        .isEqualTo("0 findings, 2 in the baseline, 0 acknowledged\n");
  }

  @Test
  void mavenSaysWhatTheBoxSaysWithoutTheExports() throws IOException {
    project();

    Run run = maven();

    assertThat(run.out()).contains("An unknown compilation problem occurred");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(Files.readString(Run.ROOT.resolve("README.md")))
        .contains("**\"An unknown compilation problem occurred\"**");
    assertThat(Run.ROOT.resolve(".mvn/jvm.config")).hasContent(block("text", "--add-exports"));
  }

  @Test
  void javacTakesTheArgumentsOfThePage() throws IOException {
    Written.file(folder, "src/app/App.java", SOURCE.formatted("App"));

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

  private void project() throws IOException {
    Written.file(folder, "pom.xml", POM.formatted(VERSION, block("xml", "<plugin>")));
    Written.file(folder, "src/main/java/app/App.java", SOURCE.formatted("App"));
    artifact("heed-parent", "pom.xml", null);
    artifact("heed-testdata", "testdata/pom.xml", null);
    artifact("heed-api", "api/pom.xml", "api/target/heed-api-" + VERSION + ".jar");
    artifact("heed-checker", "checker/pom.xml", "checker/target/heed-checker-" + VERSION + ".jar");
  }

  private void artifact(String name, String pom, String jar) throws IOException {
    Path here = Files.createDirectories(folder.resolve("repo/dev/heed/" + name + "/" + VERSION));
    String file = name + "-" + VERSION;
    Files.copy(Run.ROOT.resolve(pom), here.resolve(file + ".pom"));
    if (jar != null) {
      Files.copy(Run.ROOT.resolve(jar), here.resolve(file + ".jar"));
    }
  }

  /** Without MAVEN_OPTS, to which the Maven that runs this test has added its own exports. */
  private Run maven() {
    return Run.run(
        folder,
        List.of(
            "env",
            "--unset=MAVEN_OPTS",
            Run.ROOT.resolve("mvnw").toString(),
            "-B",
            "-ntp",
            "-Dmaven.repo.local=" + folder.resolve("repo"),
            "-Dmaven.repo.local.tail=" + System.getProperty("heed.repository"),
            "-Dmaven.repo.local.tail.ignoreAvailability=true",
            "test-compile"));
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
