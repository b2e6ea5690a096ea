package ecosystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The accepted findings of a library, with their verdicts. */
record Ledger(List<Entry> entries) {
  static final String UNREAD = "unread";
  private static final String BAR = " | ";

  /**
   * An accepted finding.
   *
   * @param verdict {@code loss}, {@code intended}, {@code false-alarm} or {@code unread}
   * @param words why
   */
  record Entry(String verdict, Finding finding, String words) {
    static Entry parse(String line) {
      String[] part = line.split(" \\| ?", 5);
      if (part.length != 5) {
        throw new IllegalArgumentException("not `verdict | rule | member | call | words`: " + line);
      }
      return new Entry(part[0], new Finding(part[1], part[2], part[3]), part[4]);
    }

    @Override
    public String toString() {
      return (verdict + BAR + finding + BAR + words).stripTrailing();
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
    return Files.exists(file)
        ? new Ledger(Files.readAllLines(file).stream().map(Entry::parse).toList())
        : new Ledger(List.of());
  }

  void write(Path file) throws IOException {
    Files.write(file, entries.stream().map(Entry::toString).toList());
  }

  /** Compares as multisets: the same call twice in a member is two findings. */
  Change compare(List<Finding> findings) {
    List<Entry> known = new ArrayList<>(entries);
    List<Finding> added = new ArrayList<>();
    List<Entry> updated = new ArrayList<>();
    for (Finding finding : findings) {
      int at = indexOf(known, finding);
      updated.add(at < 0 ? new Entry(UNREAD, finding, "") : known.remove(at));
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
