package dev.heed.checker.report;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import dev.heed.checker.config.HeedOptions;
import dev.heed.checker.config.Option;
import dev.heed.checker.obligation.Obligations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** The one door through which findings leave: to Error Prone, to the report, or not at all. */
public final class Reporter implements TaskListener {
  private final Baseline baseline;
  private final Optional<CompilationReport> report;
  private final Acknowledgements acknowledgements;
  private final Set<Rule> rules;
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final DisjointFixes together = new DisjointFixes();
  private final Set<String> classes = new HashSet<>();
  private CompilationUnitTree entered;
  private Messager messager;

  /**
   * Creates the reporter of one compilation.
   *
   * @param rules the rules that take part; more may be added until the first file is entered
   * @param problems takes what is wrong with the baseline
   */
  public Reporter(
      HeedOptions options, Obligations obligations, Set<Rule> rules, Consumer<String> problems) {
    this.rules = rules;
    baseline =
        options
            .value(Option.BASELINE)
            .map(file -> Baseline.read(file, problems))
            .orElseGet(Baseline::empty);
    report =
        options
            .value(Option.REPORT)
            .map(file -> new CompilationReport(file, rules, this::complain));
    acknowledgements = new Acknowledgements(obligations);
  }

  /** Takes note of the file that is going to be checked; again and again does no harm. */
  public void enter(VisitorState state) {
    CompilationUnitTree unit = state.getPath().getCompilationUnit();
    if (unit == entered || (report.isEmpty() && baseline.entries().isEmpty())) {
      return;
    }
    entered = unit;
    if (messager == null) {
      messager = JavacProcessingEnvironment.instance(state.context).getMessager();
      MultiTaskListener.instance(state.context).add(this);
    }
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree named) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        classes.add(prefix + named.getSimpleName());
      }
    }
    report.ifPresent(
        open -> {
          open.enter(unit);
          acknowledgements.in(state).forEach(found -> open.add(found, state));
        });
  }

  /** Gives the finding, which is where the state is, to Error Prone and to the report. */
  public void report(BugChecker checker, Finding finding, VisitorState state) {
    if (isSuppressed(checker, finding.rule(), state)) {
      return;
    }
    if (report.isPresent() || !baseline.entries().isEmpty()) {
      FindingKey key = key(finding, state);
      boolean known = baseline.covers(key);
      report.ifPresent(open -> open.add(finding, key, level(checker, state), known, state));
      if (known) {
        return;
      }
    }
    Description.Builder description =
        checker.buildDescription(finding.place()).setMessage(finding.message());
    together.of(finding.fixes(), state.getPath().getCompilationUnit()).forEach(description::addFix);
    state.reportMatch(description.build());
  }

  /** Whether a declaration around the place says that the check is to be quiet. */
  private static boolean isSuppressed(BugChecker checker, Rule rule, VisitorState state) {
    if (state.errorProneOptions().isIgnoreSuppressionAnnotations()) {
      return false;
    }
    for (Tree around : state.getPath()) {
      if (checker.isSuppressed(around, state) || PeerSuppressions.cover(rule, around)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      report.ifPresent(CompilationReport::write);
      List<FindingKey> stale =
          baseline.stale(key -> rules.contains(key.rule()) && wasCompiled(key.className()));
      if (!stale.isEmpty()) {
        messager.printMessage(Diagnostic.Kind.NOTE, "[Heed] " + text(stale));
      }
    }
  }

  private static String text(List<FindingKey> stale) {
    return "these baseline entries are fixed; 'heed baseline' takes them out:\n"
        + stale.stream().map(key -> "  " + key).collect(Collectors.joining("\n"));
  }

  private boolean wasCompiled(String className) {
    return classes.stream()
        .anyMatch(name -> className.equals(name) || className.startsWith(name + "."));
  }

  private FindingKey key(Finding finding, VisitorState state) {
    String member = MemberName.of(state.getPath(), state.getTypes());
    String call = CallText.of(String.valueOf(state.getSourceForNode(finding.place())));
    int ordinal = ordinals.merge(finding.rule() + "|" + member + "|" + call, 1, Integer::sum);
    return new FindingKey(finding.rule(), member, call, ordinal);
  }

  private static String level(BugChecker checker, VisitorState state) {
    SeverityLevel severity =
        state.severityMap().getOrDefault(checker.canonicalName(), checker.defaultSeverity());
    return Sarif.level(severity);
  }

  private void complain(String problem) {
    messager.printMessage(Diagnostic.Kind.ERROR, "[Heed] " + problem);
  }
}
