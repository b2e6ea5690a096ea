package mutants;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells which changes went unnoticed, and which of them nobody has explained. */
public final class Report {
  private final PitEngine engine = new PitEngine();
  private final Sources sources;
  private final Path results;
  private final List<String> names;
  private final Set<String> named = new HashSet<>();
  private final Map<String, Map<String, Tally>> rooms = new TreeMap<>();

  private Report(Path sources, Path results, List<String> names) {
    this.names = names;
    this.sources = new Sources(sources);
    this.results = results;
  }

  /** Takes {@code SOURCES CLASSES RESULTS EXPLAINED PAGE-OR-NOTHING NAME…}. */
  public static void main(String[] args) throws Exception {
    Report report =
        new Report(Path.of(args[0]), Path.of(args[2]), List.of(args).subList(5, args.length));
    for (ClassFile file : ClassFile.below(Path.of(args[1]))) {
      report.read(file);
    }
    try {
      Explained explained = new Explained(Path.of(args[3]));
      if (!args[4].isEmpty()) {
        new Page(report.rooms, explained).write(Path.of(args[4]));
      }
      System.exit(report.tell(explained) ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.err.println("bench/mutants: " + e.getMessage());
      System.exit(2);
    }
  }

  private void read(ClassFile file) throws IOException {
    Record record = Record.of(results, file);
    Tally tally =
        rooms
            .computeIfAbsent(file.room(), room -> new TreeMap<>())
            .computeIfAbsent(file.source(), source -> new Tally());
    List<Mutation> mutations = engine.mutations(file);
    for (Map.Entry<Mutation, String> each : sources.keys(file, mutations).entrySet()) {
      Outcome outcome = record.outcome(each.getKey());
      if (outcome == null) {
        tally.untried++;
      } else {
        tally.add(outcome);
        if (!outcome.isNoticed()) {
          String place = file.source() + ".java:" + each.getKey().line();
          tally.survivors.add(new Survivor(each.getValue(), place));
          if (names.stream().anyMatch(file::isNamed)) {
            named.add(place);
          }
        }
      }
    }
  }

  /** Prints what is unexplained, and gives whether nothing is. */
  private boolean tell(Explained explained) {
    Tally all = new Tally();
    rooms.values().forEach(room -> room.values().forEach(all::add));
    List<Survivor> open =
        all.survivors.stream().filter(each -> explained.reasonOf(each) == null).toList();
    open.stream()
        .filter(each -> named.contains(each.place()))
        .forEach(each -> System.out.println(each.place() + "\n  " + each.key()));
    stale(all, explained)
        .forEach(key -> System.out.println("is explained, but noticed or gone:\n  " + key));
    System.out.printf(
        "%d changes, %d noticed, %d not, %d of these unexplained, %d changes not tried%n",
        all.changes, all.killed + all.timedOut, all.survivors.size(), open.size(), all.untried);
    return open.isEmpty() && all.untried == 0 && stale(all, explained).isEmpty();
  }

  private static List<String> stale(Tally all, Explained explained) {
    List<String> alive = all.survivors.stream().map(Survivor::key).toList();
    return explained.all().keySet().stream()
        .filter(key -> all.untried == 0 && !alive.contains(key))
        .toList();
  }
}
