package ecosystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The jar that the project's build makes of the checker. */
final class CheckerJar {
  private static final String BUILD = "; run: ./mvnw -q -pl checker -am package -DskipTests";

  private CheckerJar() {}

  /**
   * Finds it.
   *
   * @throws IOException when there is none, or when it was made before a source was changed: its
   *     findings would be taken for those of the sources
   */
  static Path in(Path root) throws IOException {
    Path jar = find(root).orElseThrow(() -> new IOException("no checker jar" + BUILD));
    Optional<Path> newest = newest(root.resolve("checker/src/main"));
    if (newest.isPresent() && time(jar).compareTo(time(newest.get())) < 0) {
      throw new IOException(
          "the checker jar is older than " + root.relativize(newest.get()) + BUILD);
    }
    return jar;
  }

  private static Optional<Path> find(Path root) throws IOException {
    try (Stream<Path> jars = Files.list(root.resolve("checker/target"))) {
      return jars.filter(jar -> jar.getFileName().toString().matches("heed-checker-[0-9].*\\.jar"))
          .filter(jar -> !jar.toString().matches(".*-(sources|javadoc|tests)\\.jar"))
          .findFirst();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> newest(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).max(Comparator.comparing(CheckerJar::time));
    }
  }

  private static FileTime time(Path file) {
    return FileTime.fromMillis(file.toFile().lastModified());
  }
}
