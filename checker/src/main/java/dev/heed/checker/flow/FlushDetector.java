package dev.heed.checker.flow;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.Analysis;
import dev.heed.checker.Detector;
import dev.heed.checker.WholeWrites;
import dev.heed.checker.fix.SequencedCloseFixes;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds flushes whose result nobody waits for before a close. */
public final class FlushDetector implements Detector {
  private final Analysis analysis;
  private final Hints hints;
  private final Map<Tree, Finding> found = new IdentityHashMap<>();

  /** Creates the detector. */
  public FlushDetector(Analysis analysis) {
    this.analysis = analysis;
    this.hints = new Hints(analysis.catalog());
  }

  @Override
  public Rule rule() {
    return Rule.FLUSH_IGNORED_BEFORE_CLOSE;
  }

  @Override
  public boolean concerns(MethodSymbol method, Type site, VisitorState state) {
    Hints.Hint hint = hints.of(method, site, state.getTypes());
    return hint.mayFlush() || hint.mayClose();
  }

  @Override
  public Set<Tree> enter(List<TreePath> ends, VisitorState state) {
    found.clear();
    Calls calls = new Calls(analysis, hints, state);
    if (Unit.hasBothEnds(ends, calls)) {
      collect(calls, state);
    }
    return found.keySet();
  }

  @Override
  public Optional<Finding> findingAt(TreePath path, VisitorState state) {
    return Optional.ofNullable(found.get(path.getLeaf()));
  }

  /** The answer of a flush is to be looked at whatever its type, so there is one to acknowledge. */
  @Override
  public boolean claims(TreePath path, VisitorState state) {
    return Acknowledged.isOfFlush(path.getLeaf(), new Calls(analysis, hints, state));
  }

  private void collect(Calls calls, VisitorState state) {
    Unit unit = Unit.of(calls, state);
    BodyAnalysis bodies = new BodyAnalysis(unit, calls, state);
    FlushMessage message = new FlushMessage(state);
    for (TreePath body : new Suspects(unit, calls, state).all()) {
      analysis
          .failures()
          .guard(rule().id(), body, state, () -> Optional.of(bodies.run(body)))
          .ifPresent(outcome -> add(outcome, message, state));
    }
  }

  private void add(BodyAnalysis.Outcome outcome, FlushMessage message, VisitorState state) {
    Map<FlushSite, Closes.Reached> reached = outcome.reached();
    reached.values().removeIf(r -> handlesFailure(r.site().tree(), r.closing().tree(), state));
    reached.values().removeIf(r -> picksElements(r, state));
    reached.values().removeIf(r -> isLeftForLater(r, state));
    reached.values().removeIf(r -> isWhole(r.site(), state));
    reached.values().removeIf(new Requests(analysis.catalog(), state)::is);
    reached.values().removeIf(r -> isPolledToItsEnd(r.site(), state));
    reached.values().removeIf(r -> r.site().isTimedWait() && !isDropped(r.site().tree(), state));
    reached
        .values()
        .forEach(
            r ->
                found.putIfAbsent(
                    r.site().tree(), withFixes(message.finding(rule(), r), r, state)));
    // The close is part of the same story, and its dropped result no news.
    reached
        .values()
        .forEach(r -> found.putIfAbsent(r.closing().tree(), found.get(r.site().tree())));
    claimLinks(outcome.links(), reached);
  }

  private static boolean handlesFailure(Tree flush, Tree close, VisitorState state) {
    CompilationUnitTree file = state.getPath().getCompilationUnit();
    TreePath closing = TreePath.getPath(file, close);
    TreePath flushing = TreePath.getPath(file, flush);
    return closing != null && flushing != null && Aborts.handlesFailure(flushing, closing);
  }

  /** Whoever keeps the rest for later may know better, but not where nothing decides the close. */
  private static boolean isLeftForLater(Closes.Reached reached, VisitorState state) {
    TreePath closing =
        TreePath.getPath(state.getPath().getCompilationUnit(), reached.closing().tree());
    return reached.isOnlyDeferred()
        && (closing == null || !Conditions.areUnrelated(body(closing), closing.getLeaf()));
  }

  private static TreePath body(TreePath path) {
    TreePath body = path;
    while (!(body.getLeaf() instanceof MethodTree || body.getLeaf() instanceof LambdaExpressionTree)
        && body.getParentPath() != null) {
      body = body.getParentPath();
    }
    return body;
  }

  private boolean isWhole(FlushSite site, VisitorState state) {
    TreePath path = TreePath.getPath(state.getPath().getCompilationUnit(), site.tree());
    return site.kind() == FlushKind.COUNT
        && path != null
        && new WholeWrites(analysis.catalog(), state).isWhole(path);
  }

  private static boolean isPolledToItsEnd(FlushSite site, VisitorState state) {
    TreePath path = TreePath.getPath(state.getPath().getCompilationUnit(), site.tree());
    return site.kind() == FlushKind.FUTURE && path != null && Polling.empties(path);
  }

  /** A loop over all that closes some of them, such as those that have expired, has its reason. */
  private static boolean picksElements(Closes.Reached reached, VisitorState state) {
    TreePath closing =
        TreePath.getPath(state.getPath().getCompilationUnit(), reached.closing().tree());
    return reached.meeting() == Closes.Meeting.SOME_ELEMENT
        && (closing == null || Aborts.isConditional(closing));
  }

  /** Whoever keeps the answer of a wait has given the tasks their time, and can say so later. */
  private static boolean isDropped(Tree wait, VisitorState state) {
    TreePath path = TreePath.getPath(state.getPath().getCompilationUnit(), wait);
    return path != null && path.getParentPath().getLeaf() instanceof ExpressionStatementTree;
  }

  private static Finding withFixes(Finding finding, Closes.Reached reached, VisitorState state) {
    TreePath flush = TreePath.getPath(state.getPath().getCompilationUnit(), reached.site().tree());
    return flush == null
        ? finding
        : finding.withFixes(new SequencedCloseFixes(state).of(flush, reached.closing().tree()));
  }

  /** A chain on a flush is lost with it: its links are no findings of their own. */
  private void claimLinks(Map<Tree, Set<FlushSite>> links, Map<FlushSite, Closes.Reached> reached) {
    links.forEach(
        (link, sites) ->
            sites.stream()
                .filter(reached::containsKey)
                .findFirst()
                .ifPresent(site -> found.putIfAbsent(link, found.get(site.tree()))));
  }
}
