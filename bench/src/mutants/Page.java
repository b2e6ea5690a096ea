package mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of each room and why the rest may go unnoticed, between two marks of a page. */
final class Page {
  private static final String BEGIN = "<!-- rooms: bench/mutants --page -->\n";
  private static final String END = "<!-- end -->\n";

  private final Map<String, Map<String, Tally>> rooms;
  private final Explained explained;

  Page(Map<String, Map<String, Tally>> rooms, Explained explained) {
    this.rooms = rooms;
    this.explained = explained;
  }

  void write(Path page) throws IOException {
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END, begin);
    if (begin < 0 || end < 0) {
      throw new IllegalArgumentException(page + " has no place for the figures");
    }
    Files.writeString(page, text.substring(0, begin) + BEGIN + figures() + text.substring(end));
  }

  private String figures() {
    StringBuilder text = new StringBuilder("\n" + head("room"));
    Tally all = new Tally();
    rooms.forEach(
        (name, classes) -> {
          Tally room = sum(classes);
          all.add(room);
          text.append(room.row(name)).append('\n');
        });
    text.append(all.row("all")).append('\n');
    rooms.forEach((name, classes) -> text.append(room(name, classes)));
    return text.append('\n').toString();
  }

  private static String head(String what) {
    return "| "
        + what
        + " | mutants | killed | survived | not covered | not tried |\n|---|---|---|---|---|---|\n";
  }

  private static Tally sum(Map<String, Tally> classes) {
    Tally sum = new Tally();
    classes.values().forEach(sum::add);
    return sum;
  }

  private String room(String name, Map<String, Tally> classes) {
    StringBuilder text = new StringBuilder("\n### `" + name + "`\n\n" + head("class"));
    classes.forEach(
        (source, tally) -> {
          if (tally.changes + tally.untried > 0) {
            text.append(tally.row("`" + source + "`")).append('\n');
          }
        });
    Map<String, Integer> reasons = new LinkedHashMap<>();
    for (Survivor survivor : sum(classes).survivors) {
      String reason = explained.reasonOf(survivor);
      reasons.merge(reason == null ? "Not explained." : reason, 1, Integer::sum);
    }
    if (!reasons.isEmpty()) {
      text.append('\n');
    }
    reasons.forEach((reason, count) -> text.append("- %s (%d)\n".formatted(reason, count)));
    return text.toString();
  }
}
