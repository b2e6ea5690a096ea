package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that {@code heed check} takes its paths for, and what it calls them. */
final class CheckPathsIT {
  private static final String DROPS =
      "package %s; class %s { void f(java.util.concurrent.ExecutorService p) {\n"
          + " p.submit(System::gc); } }";

  @TempDir private Path folder;

  @Test
  void sortsByPathWhateverTheOrderOfTheArguments() throws IOException {
    write("b/B.java", DROPS.formatted("b", "B"));
    write("a/A.java", DROPS.formatted("a", "A"));

    Run forward = Run.heed(folder, "check", "a", "b");

    assertThat(forward.out().indexOf("a/A.java:2")).isLessThan(forward.out().indexOf("b/B.java:2"));
    assertThat(Run.heed(folder, "check", "b", "a", "b/B.java")).isEqualTo(forward);
  }

  @Test
  void namesFilesWithoutADotWhenTheFolderIsTheCurrentOne() throws IOException {
    write("a/A.java", DROPS.formatted("a", "A"));

    assertThat(Run.heed(folder, "check", ".").out()).startsWith("a/A.java:2: ");
  }

  @Test
  void looksIntoFoldersThatAreNamedAsFilesAre() throws IOException {
    write("src/A.java/A.java", DROPS.formatted("a", "A"));

    assertThat(Run.heed(folder, "check", "src").out()).startsWith("src/A.java/A.java:2: ");
  }

  @Test
  void followsLinksToFoldersButNotRoundAndRound() throws IOException {
    write("real/a/A.java", DROPS.formatted("a", "A"));
    Path linked = Files.createDirectory(folder.resolve("linked"));
    Files.createSymbolicLink(linked.resolve("below"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("real/again"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

    assertThat(Run.heed(folder, "check", "link").out())
        .startsWith("link/a/A.java:2: ")
        .endsWith("1 finding in 1 file: 1 DiscardedAsyncResult\n");
    assertThat(Run.heed(folder, "check", "linked").out()).startsWith("linked/below/a/A.java:2: ");
  }

  @Test
  void takesPathsThatOverlap() throws IOException {
    write("a/A.java", DROPS.formatted("a", "A"));

    assertThat(Run.heed(folder, "check", "a/A.java", "a").out())
        .endsWith("1 finding in 1 file: 1 DiscardedAsyncResult\n");
  }

  @Test
  void leavesOutLinksToFilesThatAreNotThere() throws IOException {
    write("a/A.java", "class A {}");
    Files.createSymbolicLink(folder.resolve("a/B.java"), Path.of("missing"));

    assertThat(Run.heed(folder, "check", "a"))
        .isEqualTo(
            new Run(
                0,
                "0 findings in 1 file\n",
                "heed: left out: a/B.java: the file that it links to is not there\n"));
  }

  @Test
  void saysThatTheLocaleHasNoSuchNames() {
    String program =
        "LC_ALL=C exec '%s/bin/java' -jar '%s' check \"$(printf '\\303\\204').java\""
            .formatted(System.getProperty("java.home"), System.getProperty("heed.jar"));

    Run run = Run.run(folder, List.of("sh", "-c", program));

    assertThat(run.err()).contains("set LC_ALL").doesNotContain("\tat ");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void readsJarsOfSourcesWithoutModulesAndOtherVersions() throws IOException {
    URI jar = URI.create("jar:" + folder.resolve("lib-sources.jar").toUri());
    try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Written.file(zip.getPath("/a/A.java"), DROPS.formatted("a", "A"));
      Written.file(zip.getPath("/META-INF/versions/21/a/A.java"), DROPS.formatted("a", "A"));
      Written.file(zip.getPath("/module-info.java"), "module m { requires not.there; }");
    }

    Run run = Run.heed(folder, "check", "lib-sources.jar");

    assertThat(run.out()).startsWith("lib-sources.jar!/a/A.java:2: warning: ");
    assertThat(run.out()).endsWith("1 finding in 1 file: 1 DiscardedAsyncResult\n");
  }

  private void write(String file, String text) throws IOException {
    Written.file(folder, file, text);
  }
}
