package dev.heed.cli;

import dev.heed.checker.config.Option;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A compilation and the report that it wrote. */
record Reported(Compilation.Outcome outcome, Reports reports) {
  /** Empty when the sources do not compile; why is printed. */
  static Optional<Reported> of(Compilation compilation, List<String> options, PrintWriter err)
      throws IOException {
    return of(compilation, options, Map.of(), err);
  }

  /** With other texts for some of the sources, by their URIs. */
  static Optional<Reported> of(
      Compilation compilation, List<String> options, Map<URI, String> texts, PrintWriter err)
      throws IOException {
    // The checker writes into a file that is empty or its own.
    Path file = Files.createTempFile("heed", ".sarif");
    // Where somebody interrupts the compilation.
    file.toFile().deleteOnExit();
    try {
      List<String> all = new ArrayList<>(options);
      all.add("-XepOpt:" + Option.REPORT.key() + "=" + file);
      Compilation.Outcome outcome = compilation.run(all, texts, err);
      return outcome.compiled()
          ? Optional.of(new Reported(outcome, Reports.read(List.of(file.toString()))))
          : Optional.empty();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
