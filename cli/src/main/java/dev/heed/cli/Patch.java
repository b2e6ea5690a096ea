package dev.heed.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The fixes of one file that can be applied at once, because none is in another one's way. */
final class Patch {
  private final Lines lines;
  private final List<Taken> taken = new ArrayList<>();
  private final Map<Integer, SortedSet<String>> imports = new TreeMap<>();

  /** Creates a patch that changes nothing yet. */
  Patch(String text) {
    lines = new Lines(text);
  }

  private record Change(int start, int end, String text) {}

  /** A fix and the stretch between its first and its last change, other than of imports. */
  private record Taken(Fix fix, int start, int end, List<Change> changes) {
    /** Two insertions at one place are in each other's way, too: nobody knows which is first. */
    boolean overlaps(Taken other) {
      return (start < other.end && other.start < end) || start == other.start;
    }
  }

  /** Takes the fix in, or says which one, taken before, is in its way. */
  Optional<Fix> add(Fix fix) {
    List<Change> changes =
        fix.edits().stream().filter(edit -> !edit.isImport()).map(this::change).toList();
    Taken wanted =
        new Taken(
            fix,
            changes.stream().mapToInt(Change::start).min().orElseThrow(),
            changes.stream().mapToInt(Change::end).max().orElseThrow(),
            changes);
    Optional<Fix> inTheWay = taken.stream().filter(wanted::overlaps).map(Taken::fix).findFirst();
    if (inTheWay.isEmpty()) {
      taken.add(wanted);
      fix.edits().stream().filter(Fix.Edit::isImport).forEach(this::addImports);
    }
    return inTheWay;
  }

  /** The fixes that were taken in. */
  List<Fix> fixes() {
    return taken.stream().map(Taken::fix).toList();
  }

  /** The text with all of it applied. */
  String apply() {
    List<Change> changes =
        taken.stream().flatMap(one -> one.changes().stream()).collect(Collectors.toList());
    imports.forEach((at, names) -> changes.add(new Change(at, at, importText(at, names))));
    changes.sort(Comparator.comparing(Change::start).thenComparing(Change::end));
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (Change change : changes) {
      text.append(lines.text(), done, change.start());
      text.append(lines.fitted(change.text(), change.start()));
      done = change.end();
    }
    return text.append(lines.text().substring(done)).toString();
  }

  /** What takes away all of a line takes the line, too. */
  private Change change(Fix.Edit edit) {
    int start = lines.offset(edit.line(), edit.column());
    int end = lines.offset(edit.endLine(), edit.endColumn());
    return edit.text().isEmpty() && start < end && lines.areWhole(start, end)
        ? new Change(lines.lineStart(start), lines.lineEnd(end), "")
        : new Change(start, end, edit.text());
  }

  /** Several fixes may need the same import. */
  private void addImports(Fix.Edit edit) {
    imports
        .computeIfAbsent(lines.offset(edit.line(), edit.column()), at -> new TreeSet<>())
        .addAll(edit.text().strip().lines().toList());
  }

  /** Behind what is there, or before everything. */
  private static String importText(int at, SortedSet<String> names) {
    String text = String.join("\n", names);
    return at == 0 ? text + "\n" : "\n" + text;
  }
}
