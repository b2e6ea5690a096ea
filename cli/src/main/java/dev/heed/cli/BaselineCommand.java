package dev.heed.cli;

import dev.heed.checker.report.Baseline;
import dev.heed.checker.report.FindingKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed baseline}: creates a baseline and takes fixed findings out of it. */
@Command(
    name = "baseline",
    description = {
      "Creates a baseline, and takes out what is fixed.",
      "",
      "Builds do not report findings that are in the baseline that -XepOpt:Heed:Baseline=FILE "
          + "names. Without --create the file shrinks: entries whose finding is gone are printed "
          + "and taken out, and nothing is ever added. The PATHs are sources or, if all of them "
          + "end in .sarif, all the reports of a build.",
      ""
    })
final class BaselineCommand implements Callable<Integer> {
  private static final String HEADER =
      """
      # Findings that were there when Heed was switched on. Fix them and run 'heed baseline', which
      # takes out what is fixed; it never adds anything. Rule | class#member | call | ordinal
      """;

  /** Why the finding of an entry is not there. */
  private enum Absence {
    FIXED(""),
    UNSEEN("about classes that are not in the sources given; --whole takes them out"),
    UNASKED("of rules that did not take part in every compilation, as far as the reports say");

    private final String words;

    Absence(String words) {
      this.words = words;
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private Compilation compilation;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      defaultValue = "heed.baseline",
      description = "The baseline (default: ${DEFAULT-VALUE}).")
  private Path file;

  @Option(names = "--create", description = "Writes all findings into a new file.")
  private boolean create;

  @Option(
      names = "--whole",
      description =
          "The PATHs are all that the baseline is about: takes out entries about classes that are "
              + "not there, too.")
  private boolean whole;

  @Override
  public Integer call() throws IOException {
    if (create && Files.exists(file)) {
      throw new UserError(
          "'" + file + "' is there already, and a baseline never grows: to begin anew, delete it");
    }
    Set<FindingKey> known = create ? Set.of() : read();
    Optional<Evidence> evidence = Evidence.of(compilation, spec.commandLine().getErr());
    if (evidence.isEmpty()) {
      return ExitCode.USAGE;
    }
    Set<FindingKey> found =
        evidence.get().reports().results().stream()
            .flatMap(result -> result.key().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    PrintWriter out = spec.commandLine().getOut();
    if (create) {
      write(found);
      out.println("created " + file + " with " + entries(found.size()));
    } else {
      shrink(known, found, evidence.get(), out);
    }
    out.flush();
    return ExitCode.CLEAN;
  }

  private void shrink(
      Set<FindingKey> known, Set<FindingKey> found, Evidence evidence, PrintWriter out)
      throws IOException {
    Map<Absence, List<FindingKey>> absent =
        known.stream()
            .filter(key -> !found.contains(key))
            .collect(Collectors.groupingBy(key -> absence(key, evidence)));
    List<FindingKey> fixed = absent.getOrDefault(Absence.FIXED, List.of());
    Set<FindingKey> left = new TreeSet<>(known);
    fixed.forEach(left::remove);
    if (!fixed.isEmpty()) {
      write(left);
    }
    fixed.forEach(key -> out.println("fixed: " + key));
    for (Absence why : List.of(Absence.UNSEEN, Absence.UNASKED)) {
      note(absent.getOrDefault(why, List.of()), why.words, out);
    }
    long fresh = found.stream().filter(key -> !known.contains(key)).count();
    if (fresh > 0) {
      out.println(Text.count(fresh, "finding") + " not in the baseline, to be fixed");
    }
    out.println(file + ": " + fixed.size() + " taken out, " + entries(left.size()) + " left");
  }

  private Absence absence(FindingKey key, Evidence evidence) {
    if (!evidence.reports().rules().contains(key.rule().id())) {
      return Absence.UNASKED;
    }
    return whole || isSeen(key, evidence) ? Absence.FIXED : Absence.UNSEEN;
  }

  private static void note(List<FindingKey> stay, String what, PrintWriter out) {
    if (!stay.isEmpty()) {
      out.println(entries(stay.size()) + " " + what);
    }
  }

  private static boolean isSeen(FindingKey key, Evidence evidence) {
    return evidence.classes().isEmpty() || evidence.classes().get().contains(key.className());
  }

  private Set<FindingKey> read() {
    List<String> problems = new ArrayList<>();
    Set<FindingKey> entries = Baseline.read(file.toString(), problems::add).entries();
    if (!problems.isEmpty()) {
      throw new UserError(String.join("\nheed: ", problems));
    }
    return entries;
  }

  private void write(Collection<FindingKey> keys) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    keys.forEach(key -> text.append(key).append('\n'));
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    Files.writeString(file, text);
  }

  private static String entries(int number) {
    return number + (number == 1 ? " entry" : " entries");
  }
}
