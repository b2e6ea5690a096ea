package dev.heed.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** What tests of reports write and read. */
final class ReportFiles {
  static final String SOURCE =
      """
      package %1$s;

      import dev.heed.api.Heed;
      import java.util.concurrent.ExecutorService;

      class %2$s {
        void run(ExecutorService pool) {
          pool.submit(() -> "<\\"ü\\u0001&\\n");
          Heed.discard(pool.submit(() -> 2), "it is %% \\"fine\\"");
        }

        // the pool logs failures
        @SuppressWarnings("FutureReturnValueIgnored")
        void quiet(ExecutorService pool) {
          pool.submit(() -> 3);
        }
      }
      """;
  static final String REPORT = "-XepOpt:Heed:Report=out/heed.sarif";

  private ReportFiles() {}

  /** Writes the source for the package and the class that the file's name tells. */
  static Path source(Path folder, String file) throws IOException {
    Path path = Path.of(file);
    String name = path.getFileName().toString().replace(".java", "");
    String root = path.getParent().toString().replaceFirst("^(module/)?(src/)?", "");
    return Written.file(folder, file, SOURCE.formatted(root.replace('/', '.'), name));
  }

  static JsonNode json(Path folder, String file) throws IOException {
    return new ObjectMapper().readTree(Written.read(folder, file));
  }
}
