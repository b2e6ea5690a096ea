package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
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
  void theReadmeHasTheSnippetOfThePageWithoutTheReport() throws IOException {
    String snippet = block("xml", "<plugin>").replaceAll(" -XepOpt:Heed:Report=[^<]*", "");
    int start = snippet.indexOf("<compilerArgs>");
    int end = snippet.indexOf("</annotationProcessorPaths>");

    assertThat(Files.readString(Run.ROOT.resolve("README.md")).replaceAll("(?m)^ +", ""))
        .contains(snippet.substring(start, end).replaceAll("(?m)^ +", ""));
  }

  @Test
  void javacTakesTheArgumentsOfThePage() throws IOException {
    Written.file(folder, "src/app/App.java", SOURCE);

    Run run = javac(folder);

    assertThat(run.err()).contains("src/app/App.java:6: error: [FlushIgnoredBeforeClose] ");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(folder.resolve("build/heed.sarif")).exists();
  }

  /** Without being asked, Ant tells javac to leave line numbers out: {@code -g:none}. */
  @Test
  void antTakesTheBuildFileOfThePage() throws IOException {
    Written.file(folder, "build.xml", block("xml", "<project name"));
    Written.file(folder, "src/app/App.java", SOURCE);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    Run run =
        Run.run(
            folder,
            withJava(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.tools.ant.Main",
                "-Dheed.path=" + System.getProperty("heed.jar")));

    assertThat(run.out() + run.err())
        .contains("src/app/App.java:6: error: [FlushIgnoredBeforeClose] ");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(folder.resolve("build/heed.sarif")).content().contains("FlushIgnoredBeforeClose");
  }

  @Test
  void onlyHeedRunsWithTheArgumentsOfThePageAndEveryRuleIsAnError() throws IOException {
    Written.file(
        folder,
        "src/app/App.java",
        SOURCE
            .replace("producer.close();", "")
            .replace(
                "class App {",
                "class App { boolean same;"
                    + " void same(Integer a, Integer b) { same = a == b; }"));
    String both = block("sh", "javac");
    String only = both.replaceFirst("-Xplugin:[^\"]*", block("text", "-Xplugin").strip());

    String beside = script(both).err();
    String alone = script(only).err();

    assertThat(beside).contains("warning: [DiscardedAsyncResult]", "[BoxedPrimitiveEquality]");
    assertThat(beside).contains("[FutureReturnValueIgnored]");
    assertThat(alone).contains("error: [DiscardedAsyncResult]").doesNotContain("warning:");
  }

  @Test
  void everyOutputIsTheSameInEveryFolder() throws IOException {
    List<Map<String, String>> outputs = new ArrayList<>();
    for (String name : List.of("one", "another/and/deeper")) {
      Path here = Files.createDirectories(folder.resolve(name));
      Written.file(here, "src/app/App.java", SOURCE.replace("producer.close();", ""));
      assertThat(javac(here).exitCode()).isZero();
      assertThat(Run.heed(here, "baseline", "--create", "src").exitCode()).isZero();
      outputs.add(contents(here));
    }

    assertThat(outputs.get(0))
        .containsKeys("build/classes/app/App.class", "build/heed.sarif", "heed.baseline")
        .isEqualTo(outputs.get(1));
    assertThat(outputs.toString()).contains("sendAsync").doesNotContain(folder.toString());
  }

  @Test
  @EnabledIf("gradleIsInstalled")
  void gradleTakesTheScriptOfThePageAndSharesItsCache() throws IOException {
    List<String> tasks = new ArrayList<>();
    List<Path> reports = new ArrayList<>();
    for (String name : List.of("one", "another/and/deeper")) {
      Path here = Files.createDirectories(folder.resolve(name));
      Path cache = folder.resolve("cache");
      Written.file(here, "build.gradle", block("groovy", "apply"));
      Written.file(
          here, "settings.gradle", "buildCache { local { directory = '%s' } }".formatted(cache));
      Written.file(here, "src/main/java/app/App.java", SOURCE.replace("producer.close();", ""));
      Files.copy(Path.of(System.getProperty("heed.jar")), here.resolve("heed.jar"));
      Run run = gradle(here);
      assertThat(run.exitCode()).as(run.toString()).isZero();
      tasks.add(run.out() + run.err());
      reports.add(here.resolve("build/heed/compileJava.sarif"));
    }

    assertThat(tasks.get(0)).contains("App.java:6: warning: [DiscardedAsyncResult] ");
    assertThat(tasks.get(1)).contains(":compileJava FROM-CACHE");
    assertThat(reports.get(0)).content().contains("sendAsync");
    assertThat(reports.get(1)).hasSameBinaryContentAs(reports.get(0));
  }

  @Test
  @EnabledIf("bazelIsInstalled")
  void bazelTakesTheFilesOfThePageAndSharesItsCache() throws IOException {
    Path made = folder.resolve("made");
    String script = Path.of("src/test/resources/bazel-repositories").toAbsolutePath().toString();
    assertThat(Run.run(folder, withJava("bash", script, made.toString())).exitCode()).isZero();
    Path one = bazelProject("one", made, SOURCE.replace("producer.close();", ""));
    Path other = bazelProject("another", made, SOURCE.replace("producer.close();", ""));
    Path wrong = bazelProject("wrong", made, SOURCE);

    assertThat(bazel(one).err()).contains("app/App.java:6: error: [DiscardedAsyncResult] ");
    assertThat(bazel(wrong).err()).contains("app/App.java:6: error: [FlushIgnoredBeforeClose] ");
    for (Path project : List.of(one, other)) {
      String right = SOURCE.replace("sendAsync(message)", "sendAsync(message).join()");
      Written.file(project, "app/App.java", right);
    }
    assertThat(bazel(one)).extracting(Run::exitCode).isEqualTo(0);
    assertThat(bazel(other).err()).contains("4 processes: 3 remote cache hit, 1 internal.");
    // Bazel leaves links to the JDK, and files that nobody may write.
    Run.run(folder, List.of("bash", "-c", "chmod -R u+w bazel && rm -r bazel"));
  }

  private Path bazelProject(String name, Path made, String source) throws IOException {
    Path project = Files.createDirectory(folder.resolve(name));
    Written.file(project, "WORKSPACE", "");
    Written.file(
        project, ".bazelrc", Files.readString(made.resolve("bazelrc")) + block("text", "build "));
    Written.file(project, "tools/BUILD", block("python", "load("));
    Written.file(project, "app/BUILD", block("python", "java_library("));
    Written.file(project, "app/App.java", source);
    Files.copy(Path.of(System.getProperty("heed.jar")), project.resolve("tools/heed.jar"));
    return project;
  }

  private Run bazel(Path project) {
    String own = "--output_user_root=" + folder.resolve("bazel");
    String cache = "--disk_cache=" + folder.resolve("cache");
    return Run.run(project, withJava("bazel", "--batch", own, "build", cache, "//app"));
  }

  private static List<String> withJava(String... command) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("env", "JAVA_HOME=" + System.getProperty("java.home")));
    all.addAll(List.of(command));
    return all;
  }

  @Test
  void readmeShowsWhatTheFirstCommandPrints() throws IOException {
    String command = "./heed check testdata/hyper";
    Run run = Run.heed(Run.ROOT, "check", "testdata/hyper");
    Written.file(folder, "printed", run.out());
    String draw = "bench/terminal '" + command + "' <" + folder.resolve("printed");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(Run.ROOT.resolve("docs/terminal.svg"))
        .as("bench/terminal says how to draw it anew")
        .hasContent(Run.run(Run.ROOT, List.of("bash", "-c", draw)).out());
    assertThat(Files.readString(Run.ROOT.resolve("README.md")))
        .contains(command, "](docs/terminal.svg)");
  }

  static boolean gradleIsInstalled() {
    return isInstalled("gradle");
  }

  /** As Debian's {@code bazel-bootstrap} and {@code bazel-bootstrap-source} install it. */
  static boolean bazelIsInstalled() {
    return isInstalled("bazel")
        && Files.exists(Path.of("/usr/src/bazel-bootstrap"))
        && Files.exists(Path.of("/usr/share/bazel/A-server.jar"));
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private Run gradle(Path here) {
    String home = folder.resolve("home").toString();
    return Run.run(
        here,
        List.of("gradle", "-g", home, "--no-daemon", "--offline", "--build-cache", "compileJava"));
  }

  private Run javac(Path here) {
    return script(here, block("sh", "javac"));
  }

  private Run script(String text) {
    return script(folder, text);
  }

  private static Run script(Path here, String text) {
    String jar = "HEED_PATH=" + System.getProperty("heed.jar");
    return Run.run(here, List.of("env", jar, "bash", "-c", text));
  }

  /** All files below, by their names, a char for each byte. */
  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
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
