package ecosystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The accepted findings of a library, with their verdicts. */
record Ledger(List<Entry> entries) {
  private static final String BAR = " | ";

  /**
   * An accepted finding.
   *
   * @param words why the verdict is what it is; empty only where nobody has read it
   */
  record Entry(Verdict verdict, Finding finding, String words) {
    static Entry parse(String line) {
      String[] part = line.split(" \\| ?", 5);
      if (part.length != 5) {
        throw new IllegalArgumentException("not `verdict | rule | member | call | words`: " + line);
      }
      Verdict verdict = Verdict.parse(part[0]);
      if (part[4].isBlank() && verdict != Verdict.UNREAD) {
        throw new IllegalArgumentException("a verdict without a word why: " + line);
      }
      return new Entry(verdict, new Finding(part[1], part[2], part[3]), part[4]);
    }

    @Override
    public String toString() {
      return verdict + BAR + finding + BAR + words;
    }
  }

  /** What a run adds and removes, and the entries after it. */
  record Change(List<Finding> added, List<Finding> removed, Ledger updated) {
    boolean isEmpty() {
      return added.isEmpty() && removed.isEmpty();
    }

    void print(String artifact) {
      added.forEach(finding -> System.out.println("+ " + artifact + ": " + finding));
      removed.forEach(finding -> System.out.println("- " + artifact + ": " + finding));
    }
  }

  static Ledger read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Ledger(List.of());
    }
    try {
      return new Ledger(Files.readAllLines(file).stream().map(Entry::parse).toList());
    } catch (IllegalArgumentException e) {
      throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  /** Writes the file, or removes it when there is nothing to say. */
  void write(Path file) throws IOException {
    if (entries.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.write(file, entries.stream().map(Entry::toString).map(String::strip).toList());
    }
  }

  /** Compares as multisets: the same call twice in a member is two findings. */
  Change compare(List<Finding> findings) {
    List<Entry> known = new ArrayList<>(entries);
    List<Finding> added = new ArrayList<>();
    List<Entry> updated = new ArrayList<>();
    for (Finding finding : findings) {
      int at = indexOf(known, finding);
      updated.add(at < 0 ? new Entry(Verdict.UNREAD, finding, "") : known.remove(at));
      if (at < 0) {
        added.add(finding);
      }
    }
    updated.sort(Comparator.comparing(Entry::finding).thenComparing(Entry::toString));
    return new Change(added, known.stream().map(Entry::finding).toList(), new Ledger(updated));
  }

  private static int indexOf(List<Entry> entries, Finding finding) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).finding().equals(finding)) {
        return i;
      }
    }
    return -1;
  }
}
