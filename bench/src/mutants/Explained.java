package mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Why changes may go unnoticed: a reason at the start of a line, and below it, indented, the
 * changes that it is about.
 */
final class Explained {
  private final Map<String, String> reasons = new LinkedHashMap<>();

  /** Reads the files of the folder, one for each room. */
  Explained(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        read(file);
      }
    }
  }

  private void read(Path file) throws IOException {
    StringBuilder reason = new StringBuilder();
    boolean open = false;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("  ")) {
        add(line.strip(), reason.toString());
        open = false;
      } else if (!line.isBlank() && !line.startsWith("#")) {
        if (!open) {
          reason.setLength(0);
        }
        reason.append(open ? " " : "").append(line.strip());
        open = true;
      }
    }
  }

  private void add(String key, String reason) {
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("no reason above: " + key);
    }
    if (reasons.put(key, reason) != null) {
      throw new IllegalArgumentException("explained twice: " + key);
    }
  }

  /** The reason, or null. */
  String reasonOf(Survivor survivor) {
    return reasons.get(survivor.key());
  }

  Map<String, String> all() {
    return reasons;
  }
}
