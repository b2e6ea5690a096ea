package ecosystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of one library.
 *
 * @param failure why there are no findings; null when there may be
 */
record Outcome(Library library, long lines, List<Finding> findings, String failure) {

  static Outcome of(Library library, Maven maven, Compiler compiler) {
    long start = System.nanoTime();
    Outcome outcome = attempt(library, maven, compiler);
    System.err.printf(
        "%s: %,d lines, %s, %d s%n",
        library.artifact(),
        outcome.lines,
        outcome.failure == null ? outcome.findings.size() + " findings" : "FAILED",
        (System.nanoTime() - start) / 1_000_000_000);
    return outcome;
  }

  private static Outcome attempt(Library library, Maven maven, Compiler compiler) {
    long lines = 0;
    try {
      List<Path> sources = maven.sources(library);
      lines = count(sources);
      List<String> output =
          compiler.compile(
              library,
              sources,
              maven.classPath(library),
              maven.processorPath(library),
              maven.folder(library));
      return new Outcome(library, lines, Finding.parse(output), null);
    } catch (Exception e) {
      return new Outcome(library, lines, List.of(), e.toString());
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
