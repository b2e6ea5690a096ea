package mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The verdicts on the changes of one class, on disk at once: a run that is cut goes on later. */
final class Record {
  private final Path path;
  private final ClassFile file;
  private final Map<String, String> lines = new LinkedHashMap<>();
  private final Map<String, String> earlier = new HashMap<>();

  private Record(Path path, ClassFile file) {
    this.path = path;
    this.file = file;
  }

  /** What is known of the class; nothing, when it has been compiled to something else since. */
  static Record of(Path folder, ClassFile file) throws IOException {
    Record record = new Record(folder.resolve(file.name() + ".tsv"), file);
    if (Files.exists(record.path)) {
      List<String> lines = Files.readAllLines(record.path);
      if (!lines.isEmpty() && lines.get(0).equals(file.version())) {
        lines.stream().skip(1).forEach(line -> record.lines.put(line.split("\t")[0], line));
      }
    }
    return record;
  }

  ClassFile file() {
    return file;
  }

  /** Takes back that changes were noticed, but for what noticed them. */
  void doubt() throws IOException {
    lines.values().stream()
        .filter(line -> outcomeOf(line).isNoticed())
        .forEach(line -> earlier.put(line.split("\t")[0], line.replaceFirst(".*\t", "")));
    lines.keySet().removeAll(earlier.keySet());
    write();
  }

  /** Whether it was this test that noticed the change once, in whichever working copy. */
  boolean wasNoticedBy(String test, Mutation mutation) {
    String earlier = this.earlier.getOrDefault(mutation.id(), "");
    return !earlier.isEmpty() && test.endsWith(earlier.replaceFirst("^/.*(?=/testdata/)", ""));
  }

  void forgetSurvivors() throws IOException {
    lines.values().removeIf(line -> !outcomeOf(line).isNoticed());
    write();
  }

  /** Whether the change was tried, and no test noticed it. */
  boolean hasSurvived(Mutation mutation) {
    Outcome outcome = outcome(mutation);
    return outcome != null && !outcome.isNoticed();
  }

  boolean has(Mutation mutation) {
    return lines.containsKey(mutation.id());
  }

  /** What became of the change, or null when it has not been tried. */
  Outcome outcome(Mutation mutation) {
    String line = lines.get(mutation.id());
    return line == null ? null : outcomeOf(line);
  }

  private static Outcome outcomeOf(String line) {
    return Outcome.valueOf(line.split("\t")[1]);
  }

  void add(Mutation mutation, Verdict verdict) throws IOException {
    String line =
        String.join(
            "\t",
            mutation.id(),
            verdict.outcome().name(),
            String.valueOf(mutation.line()),
            mutation.method(),
            mutation.description(),
            verdict.test());
    if (lines.isEmpty()) {
      write();
    }
    lines.put(mutation.id(), line);
    Files.writeString(path, line + "\n", StandardOpenOption.APPEND);
  }

  private void write() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, file.version() + "\n");
    for (String line : lines.values()) {
      Files.writeString(path, line + "\n", StandardOpenOption.APPEND);
    }
  }

  String summary() {
    long left = lines.values().stream().filter(line -> !outcomeOf(line).isNoticed()).count();
    return file.name() + ": " + lines.size() + " changes, " + left + " unnoticed";
  }
}
