package ecosystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A library that is here, ready to be compiled.
 *
 * @param sources the files to compile
 * @param lines of these
 * @param folder where output goes
 * @param failure why it is not here; null when it is
 */
record Fetched(
    Library library,
    List<Path> sources,
    long lines,
    String classPath,
    String processorPath,
    Path folder,
    String failure) {

  static Fetched of(Library library, Maven maven) {
    try {
      List<Path> sources = maven.sources(library);
      return new Fetched(
          library,
          sources,
          count(sources),
          maven.classPath(library),
          maven.processorPath(library),
          maven.folder(library),
          null);
    } catch (Exception e) {
      return new Fetched(library, List.of(), 0, "", "", null, e.toString());
    }
  }

  private static long count(List<Path> sources) throws IOException {
    long lines = 0;
    for (Path source : sources) {
      for (byte each : Files.readAllBytes(source)) {
        lines += each == '\n' ? 1 : 0;
      }
    }
    return lines;
  }
}
