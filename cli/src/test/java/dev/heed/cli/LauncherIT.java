package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout whose Maven wrapper only notes what it was asked to do. */
final class LauncherIT {
  private static final String WRAPPER =
      """
      #!/bin/sh
      echo "$*" >> "$(dirname "$0")/asked"
      mkdir -p cli/target && cp "%s" cli/target/heed.jar
      """
          .formatted(System.getProperty("heed.jar"));

  @TempDir private Path folder;
  private Path checkout;

  @BeforeEach
  void checkOut() throws IOException {
    checkout = Files.createDirectory(folder.resolve("a checkout"));
    Files.copy(Run.ROOT.resolve("heed"), checkout.resolve("heed"));
    for (String module : List.of("api", "checker", "cli")) {
      Written.file(checkout, module + "/src/main/java/A.java", "");
      Written.file(checkout, module + "/pom.xml", "");
    }
    Written.file(checkout, "pom.xml", "");
    Files.createDirectories(checkout.resolve("docs/rules"));
    wrapper(WRAPPER);
    Written.file(folder, "src/A.java", "class A {}");
  }

  @Test
  void buildsTheFirstTimeAndSaysSo() throws IOException {
    Run first = heed(Map.of(), "check", "src");

    assertThat(first)
        .isEqualTo(
            new Run(
                0,
                "0 findings in 1 file\n",
                "heed: building cli, once; this may take a minute or two\n"));
    assertThat(checkout.resolve("asked")).hasContent("-q -pl cli -am package -DskipTests");
    assertThat(heed(Map.of(), "check", "src")).isEqualTo(new Run(0, "0 findings in 1 file\n", ""));
    assertThat(checkout.resolve("asked")).hasContent("-q -pl cli -am package -DskipTests");
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws IOException {
    heed(Map.of(), "check", "src");
    Files.setLastModifiedTime(
        checkout.resolve("checker/src/main/java/A.java"),
        FileTime.from(Instant.now().plusSeconds(60)));

    assertThat(heed(Map.of(), "check", "src").err())
        .isEqualTo("heed: building cli again, its sources have changed\n");
    assertThat(Files.readAllLines(checkout.resolve("asked"))).hasSize(2);
  }

  @Test
  void showsWhyABuildFailed() throws IOException {
    wrapper("#!/bin/sh\necho 'no network'\nexit 1\n");

    Run run = heed(Map.of(), "check", "src");

    assertThat(run.err()).contains("no network\n", "heed: the build failed");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(checkout.resolve("cli/target/.heed-lock")).doesNotExist();
  }

  @Test
  void takesOverFromABuildThatDied() throws IOException {
    Written.file(checkout, "cli/target/.heed-lock/pid", "2147483646");

    assertThat(heed(Map.of(), "check", "src").exitCode()).isZero();
  }

  @Test
  void asksForAJdk() throws IOException {
    assertThat(heed(Map.of("JAVA_HOME", "/nowhere"), "check", "src"))
        .isEqualTo(new Run(2, "", "heed: JAVA_HOME is /nowhere, but there is no bin/java in it\n"));

    Path old =
        Written.file(folder, "old/bin/java", "#!/bin/sh\necho 'java version \"1.8.0_1\"' >&2\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    Run run = heed(Map.of("JAVA_HOME", folder.resolve("old").toString()), "check", "src");
    assertThat(run.err()).contains("is Java 1: install a JDK 17 or newer");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void findsItsCheckoutThroughLinks() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("a bin/deep"));
    Files.createSymbolicLink(bin.resolve("first"), checkout.resolve("heed"));
    Files.createSymbolicLink(folder.resolve("a bin/heed"), Path.of("deep/first"));

    Run run = launch(folder.resolve("a bin/heed"), Map.of(), "check", "src");

    assertThat(run.out()).isEqualTo("0 findings in 1 file\n");
    assertThat(checkout.resolve("cli/target/heed.jar")).exists();
    assertThat(folder.resolve("a bin/cli")).doesNotExist();
  }

  @Test
  void makesNoFoldersBesideACopyOfIt() throws IOException {
    Path copy = folder.resolve("bin/heed");
    Files.copy(checkout.resolve("heed"), Files.createDirectory(copy.getParent()).resolve("heed"));

    Run run = launch(copy, Map.of(), "check", "src");

    assertThat(run.err()).contains("is no checkout of Heed: link to its launcher");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(copy.resolveSibling("cli")).doesNotExist();
  }

  @Test
  void passesExitCodesAndArgumentsOn() throws IOException {
    Written.file(folder, "src/B C.java", "class B { int x = \"\"; }");

    Run run = heed(Map.of(), "check", "src/B C.java");

    assertThat(run.err()).contains("src/B C.java:1: error: incompatible types");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private Run heed(Map<String, String> environment, String... args) {
    return launch(checkout.resolve("heed"), environment, args);
  }

  private Run launch(Path launcher, Map<String, String> environment, String... args) {
    List<String> command = new ArrayList<>(List.of("env"));
    command.add("JAVA_HOME=" + System.getProperty("java.home"));
    environment.forEach((key, value) -> command.add(key + "=" + value));
    command.add(launcher.toString());
    command.addAll(List.of(args));
    return Run.run(folder, command);
  }

  private void wrapper(String text) throws IOException {
    assertThat(Written.file(checkout, "mvnw", text).toFile().setExecutable(true)).isTrue();
  }
}
