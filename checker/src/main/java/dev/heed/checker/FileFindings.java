package dev.heed.checker;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import dev.heed.checker.tree.CallWalk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The findings in one file: one walk over its calls, for the detectors of all rules. */
final class FileFindings {
  /** A finding, and where it is. */
  record Found(Finding finding, TreePath path) {}

  /** A call that matters to rules. */
  private record Candidate(TreePath path, Set<Rule> rules) {}

  private final Map<Rule, Detector> detectors;
  private final List<Detector> all;
  private final Interests interests;
  private final Failures failures;
  private final VisitorState state;
  private final CompilationUnitTree unit;
  private Map<Tree, Candidate> candidates = new LinkedHashMap<>();

  private FileFindings(
      Map<Rule, Detector> detectors, Interests interests, Failures failures, VisitorState state) {
    this.detectors = detectors;
    this.all = List.copyOf(detectors.values());
    this.interests = interests;
    this.failures = failures;
    this.state = state;
    this.unit = state.getPath().getCompilationUnit();
  }

  /**
   * The findings of the file that is being visited, in the order of its calls.
   *
   * @param detectors all rules that take part, in the order of precedence
   */
  static List<Found> of(
      Map<Rule, Detector> detectors, Interests interests, Failures failures, VisitorState state) {
    FileFindings file = new FileFindings(detectors, interests, failures, state);
    return failures
        .guard("Heed", new TreePath(file.unit), state, () -> Optional.of(file.find()))
        .orElse(List.of());
  }

  private List<Found> find() {
    CallWalk.over(unit, this::visit);
    detectors.values().forEach(this::enter);
    List<Found> found = new ArrayList<>();
    candidates.values().forEach(candidate -> judge(candidate).ifPresent(found::add));
    found.removeIf(one -> failures.isGivenUp(one.path()));
    return found;
  }

  private void visit(ExpressionTree call, CallWalk walk) {
    try {
      note(call, walk);
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
      failures.giveUp("Heed", e, walk.path(), state);
    }
  }

  private void note(ExpressionTree call, CallWalk walk) {
    if (called(call) instanceof MethodSymbol method) {
      List<Detector> concerned = interests.of(method, Result.site(call, method), all, state);
      if (!concerned.isEmpty()) {
        look(concerned, call, walk);
      }
    }
  }

  private void look(List<Detector> concerned, ExpressionTree call, CallWalk walk) {
    Set<Rule> rules = null;
    for (Detector detector : concerned) {
      if (detector.looksAt(call, state)) {
        rules = rules == null ? EnumSet.noneOf(Rule.class) : rules;
        rules.add(detector.rule());
      }
    }
    if (rules != null) {
      candidates.put(call, new Candidate(walk.path(), rules));
    }
  }

  private static Symbol called(ExpressionTree call) {
    return call instanceof JCMethodInvocation invocation
        ? TreeInfo.symbol(invocation.meth)
        : call instanceof JCNewClass made ? made.constructor : TreeInfo.symbol((JCTree) call);
  }

  private void enter(Detector detector) {
    List<TreePath> calls = new ArrayList<>();
    for (Candidate candidate : candidates.values()) {
      if (candidate.rules().contains(detector.rule())) {
        calls.add(candidate.path());
      }
    }
    Set<Tree> further =
        failures
            .guard(
                detector.rule().id(),
                new TreePath(unit),
                state,
                () -> Optional.of(detector.enter(calls, state)))
            .orElse(Set.of());
    if (!further.isEmpty()) {
      add(further, detector.rule());
    }
  }

  /** Makes the calls candidates, and walks again so that all are in their order. */
  private void add(Set<Tree> calls, Rule rule) {
    Map<Tree, Candidate> all = new LinkedHashMap<>();
    CallWalk.over(
        unit,
        (call, walk) -> {
          Candidate candidate = candidates.get(call);
          if (calls.contains(call)) {
            candidate =
                candidate != null
                    ? candidate
                    : new Candidate(walk.path(), EnumSet.noneOf(Rule.class));
            candidate.rules().add(rule);
          }
          if (candidate != null) {
            all.put(call, candidate);
          }
        });
    candidates = all;
  }

  private Optional<Found> judge(Candidate candidate) {
    VisitorState here = state.withPath(candidate.path());
    for (Rule rule : candidate.rules()) {
      Optional<Finding> finding =
          guard(rule, candidate, () -> detectors.get(rule).findingAt(candidate.path(), here));
      if (finding.isPresent()) {
        return finding.get().place() == candidate.path().getLeaf()
                && !isClaimed(candidate, rule, here)
            ? Optional.of(new Found(finding.get(), candidate.path()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a more specific rule tells of the place at another one. */
  private boolean isClaimed(Candidate candidate, Rule by, VisitorState here) {
    return detectors.values().stream()
        .takeWhile(detector -> detector.rule() != by)
        .anyMatch(
            detector ->
                guard(
                        detector.rule(),
                        candidate,
                        () -> Optional.of(detector.claims(candidate.path(), here)))
                    .orElse(true));
  }

  private <T> Optional<T> guard(Rule rule, Candidate candidate, Supplier<Optional<T>> work) {
    return failures.guard(rule.id(), candidate.path(), state, work);
  }
}
