package dev.heed.checker.harm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is lost when a file is closed after one write: where a limit is met, as on a full disk, the
 * write takes what fits and throws nothing.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no limit on the size of files")
final class FileHarmTest {
  private static final int SIZE = 256 * 1024;

  @TempDir private Path folder;

  @Test
  void oneWriteLosesTheRestWithoutAWord() throws Exception {
    Path file = folder.resolve("image");

    assertThat(save(file, "once", "ulimit -f 64")).isEmpty();
    assertThat(Files.size(file)).isPositive().isLessThan(SIZE);
  }

  @Test
  void whoWritesUntilNothingIsLeftHearsOfTheLimit() throws Exception {
    assertThat(save(folder.resolve("image"), "all", "ulimit -f 64")).contains("IOException");
  }

  @Test
  void whoWritesUntilNothingIsLeftWritesAll() throws Exception {
    Path file = folder.resolve("image");

    assertThat(save(file, "all", "true")).isEmpty();
    assertThat(Files.size(file)).isEqualTo(SIZE);
  }

  /** What the program says of itself, run behind the command of a shell. */
  private static String save(Path file, String how, String limit)
      throws IOException, InterruptedException, URISyntaxException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    File classes =
        new File(FileSaver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> program =
        List.of(java, "-XX:-UsePerfData", "-cp", classes.getPath(), FileSaver.class.getName());
    List<String> arguments = List.of(file.toString(), Integer.toString(SIZE), how);
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", limit + " && exec \"$@\"", "sh");
    shell.command().addAll(program);
    shell.command().addAll(arguments);
    shell.environment().remove("JAVA_TOOL_OPTIONS"); // A JVM says that it has picked them up.
    Process process = shell.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }
}
