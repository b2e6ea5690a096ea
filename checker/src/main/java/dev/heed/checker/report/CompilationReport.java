package dev.heed.checker.report;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What one compilation has to report. */
final class CompilationReport {
  private final String file;
  private final Set<Rule> rules;
  private final Consumer<String> problems;
  private final Map<CompilationUnitTree, SourceName> names = new HashMap<>();
  private final List<Map<String, Object>> results = new ArrayList<>();

  /**
   * Creates an empty report.
   *
   * @param rules the rules that take part; more may be added until it is written
   * @param problems takes a message when the file cannot be written
   */
  CompilationReport(String file, Set<Rule> rules, Consumer<String> problems) {
    this.file = file;
    this.rules = rules;
    this.problems = problems;
  }

  void enter(CompilationUnitTree unit) {
    names.computeIfAbsent(unit, SourceName::of);
  }

  /** Adds a finding; a baseline may cover it. */
  void add(Finding finding, FindingKey key, String level, boolean known, VisitorState state) {
    Region region = Region.of(finding.place(), state);
    SourceName source = name(state);
    Map<String, Object> result =
        Sarif.result(finding.rule(), level, source, region, finding.message());
    Sarif.addKey(result, key);
    finding.related().ifPresent(other -> Sarif.addRelated(result, other, source, state));
    Sarif.addFixes(
        result,
        finding.fixes().stream()
            .flatMap(fix -> FixText.of(fix, state.getPath().getCompilationUnit()).stream())
            .toList(),
        source,
        region);
    if (known) {
      Sarif.addSuppression(
          result, new Sarif.Suppression("external", Optional.of("in the baseline")));
    }
    results.add(result);
  }

  void add(Acknowledgements.Acknowledged acknowledged, VisitorState state) {
    Tree place = acknowledged.place();
    Map<String, Object> result =
        Sarif.result(
            acknowledged.rule(),
            "note",
            name(state),
            Region.of(place, state),
            "Discard acknowledged by " + acknowledged.by());
    Sarif.addSuppression(result, new Sarif.Suppression("inSource", acknowledged.reason()));
    result.put("properties", new LinkedHashMap<>(Map.of("acknowledgedBy", acknowledged.by())));
    results.add(result);
  }

  void write() {
    Map<String, List<Path>> bases =
        names.values().stream()
            .collect(
                Collectors.groupingBy(
                    SourceName::uri, Collectors.mapping(SourceName::base, Collectors.toList())));
    List<Path> roots = names.values().stream().map(SourceName::base).distinct().toList();
    try {
      new SarifFile(Path.of(file), rules)
          .write(
              results,
              uri ->
                  !bases.containsKey(uri)
                      && roots.stream().anyMatch(root -> SourceName.exists(root, uri)));
    } catch (IOException | InvalidPathException e) {
      problems.accept("cannot write the report '" + file + "': " + e.getMessage());
    }
  }

  private SourceName name(VisitorState state) {
    return names.computeIfAbsent(state.getPath().getCompilationUnit(), SourceName::of);
  }
}
