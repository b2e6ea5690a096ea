package dev.heed.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the packaged program in a JVM of its own. */
record Run(int exitCode, String out, String err) {
  /** The repository's root. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static Run heed(Path folder, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(System.getProperty("heed.jar"));
    command.addAll(List.of(args));
    return run(folder, command);
  }

  static Run run(Path folder, List<String> command) {
    try {
      // Files instead of pipes: nothing blocks, however much the program writes.
      Path out = Files.createTempFile("heed", ".out");
      Path err = Files.createTempFile("heed", ".err");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(15, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("does not end: " + command);
      }
      return new Run(process.exitValue(), take(out), take(err));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String take(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.delete(file);
    return text;
  }
}
