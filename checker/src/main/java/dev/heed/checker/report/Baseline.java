package dev.heed.checker.report;

import dev.heed.checker.text.TextFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The findings that were there before; they are not reported. */
public final class Baseline {
  private final Set<FindingKey> entries;
  private final Set<FindingKey> met = new LinkedHashSet<>();

  private Baseline(Set<FindingKey> entries) {
    this.entries = entries;
  }

  /** A baseline without entries. */
  public static Baseline empty() {
    return new Baseline(Set.of());
  }

  /**
   * Reads a file with one key on each line; empty lines and lines that start with # do not count.
   *
   * @param problems takes one message for a file that cannot be read and for each malformed line
   */
  public static Baseline read(String file, Consumer<String> problems) {
    Set<FindingKey> entries = new TreeSet<>();
    List<String> lines;
    try {
      lines = TextFile.lines(file);
    } catch (IOException | InvalidPathException e) {
      problems.accept(
          "cannot read the baseline '"
              + file
              + "' ("
              + TextFile.inWords(e)
              + "): check the path in Heed:Baseline, or create it with 'heed baseline --create'");
      return empty();
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        Optional<FindingKey> key = FindingKey.parse(line);
        key.ifPresent(entries::add);
        if (key.isEmpty()) {
          problems.accept(
              file
                  + ":"
                  + (i + 1)
                  + ": not a baseline entry: '"
                  + line
                  + "'; expected 'Rule | class#member | call | number': delete the line, or create"
                  + " the file anew with 'heed baseline --create'");
        }
      }
    }
    return new Baseline(entries);
  }

  /** Whether the finding is in the baseline, which it then still needs. */
  public boolean covers(FindingKey key) {
    boolean known = entries.contains(key);
    if (known) {
      met.add(key);
    }
    return known;
  }

  /** All entries. */
  public Set<FindingKey> entries() {
    return entries;
  }

  /** The entries that fit and were not met: their findings are gone. */
  public List<FindingKey> stale(Predicate<FindingKey> fits) {
    return entries.stream().filter(key -> !met.contains(key)).filter(fits).toList();
  }
}
