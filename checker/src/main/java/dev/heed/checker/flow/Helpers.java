package dev.heed.checker.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sums the methods of one file up for their callers. */
final class Helpers {
  private final Unit unit;
  private final Calls calls;
  private final BodyAnalysis bodies;
  private final Map<MethodSymbol, Summary> summaries = new LinkedHashMap<>();
  private final Set<MethodSymbol> running = new LinkedHashSet<>();
  private final Map<MethodSymbol, Boolean> mayTimeOut = new IdentityHashMap<>();
  private int halfAnswers;

  Helpers(Unit unit, Calls calls, BodyAnalysis bodies) {
    this.unit = unit;
    this.calls = calls;
    this.bodies = bodies;
  }

  /** How often a method was asked about while it was being summed up. */
  int halfAnswers() {
    return halfAnswers;
  }

  /** Whether the method, which has a body in this file, neither flushes nor closes nor gives up. */
  boolean hasNoEnds(MethodSymbol method) {
    TreePath body = unit.methodBody(method);
    return body != null
        && unit.hasNoEnds(body.getLeaf())
        && !mayTimeOut.computeIfAbsent(
            method, m -> Given.mayTimeOut((MethodTree) body.getLeaf(), calls));
  }

  /** The functions that the call runs. */
  List<Runs.Run> runs(ExpressionTree call) {
    return unit.runs().of(call);
  }

  /** What the function does to what stands around it, where that is not its own matter. */
  FunctionCalls.Ends ofFunction(ExpressionTree function) {
    TreePath body = unit.functionBody(function);
    if (body == null || unit.hasNoEnds(function)) {
      return FunctionCalls.Ends.NONE;
    }
    BodyAnalysis.Outcome outcome = bodies.run(body);
    if (outcome.effects().waitsOrAsks()) {
      return FunctionCalls.Ends.NONE;
    }
    Map<FlushSite, Integer> leaves = new LinkedHashMap<>();
    outcome.exit().conveyed().forEach(site -> leaves.put(site, Outstanding.UNTESTED));
    leaves.putAll(outcome.exit().outstanding());
    leaves.keySet().removeIf(FlushSite::isGiven);
    return new FunctionCalls.Ends(leaves, closings(false, body, outcome));
  }

  /** What a call of the method does, where the method has a body in this file. */
  Optional<Summary> of(MethodSymbol method) {
    TreePath body = unit.methodBody(method);
    if (body == null) {
      return Optional.empty();
    }
    Summary known = summaries.get(method);
    if (known == null) {
      // Recursion meets this and ends.
      summaries.put(method, Summary.NONE);
      running.add(method);
      known = summarize(method, body);
      running.remove(method);
      summaries.put(method, known);
    } else if (running.contains(method)) {
      halfAnswers++;
    }
    return Optional.of(known);
  }

  private Summary summarize(MethodSymbol method, TreePath body) {
    MethodTree tree = (MethodTree) body.getLeaf();
    boolean mayTimeOut = Given.mayTimeOut(tree, calls);
    if (unit.isIndifferent(tree) && !mayTimeOut) {
      return Summary.indifferent(
          method.getParameters(),
          HelperCode.observed(method, tree),
          HelperCode.loops(tree),
          Conditions.fieldsReadIn(tree));
    }
    return ofOutcome(
        method, body, unit.hasNoEnds(tree) && !mayTimeOut ? bodies.glance(body) : bodies.run(body));
  }

  private static Summary ofOutcome(
      MethodSymbol method, TreePath body, BodyAnalysis.Outcome outcome) {
    MethodTree tree = (MethodTree) body.getLeaf();
    Map<FlushSite, Integer> leaves = new LinkedHashMap<>();
    Set<FlushSite> conveys = new LinkedHashSet<>(outcome.exit().conveyed());
    conveys.removeIf(FlushSite::isGiven);
    sort(outcome.exit(), !method.getReturnType().hasTag(TypeTag.VOID), leaves, conveys);
    return new Summary(
        method.getParameters(),
        leaves,
        conveys,
        closings(CloseNames.isForClosing(method.name), body, outcome),
        outcome.effects().waits(),
        outcome.effects().waitsOrAsks(),
        HelperCode.observed(method, tree),
        outcome.effects().flushes(),
        HelperCode.loops(tree),
        tellsRest(tree, outcome.effects()),
        kept(outcome.exit()),
        Conditions.fieldsReadIn(tree),
        Given.timedOut(method, outcome.exit()));
  }

  /** One that goes round, or waits for more than a stream below, has nothing left to tell of. */
  private static boolean tellsRest(MethodTree tree, CallEffects effects) {
    return HelperCode.tellsRest(tree) && !HelperCode.loops(tree) && !effects.waitsForMore();
  }

  /**
   * Sorts what is outstanding at the end of a helper.
   *
   * @param tells whether it gives its caller an answer
   * @param leaves takes what nobody is told of
   * @param conveys takes what its answer tells of
   */
  private static void sort(
      Facts exit, boolean tells, Map<FlushSite, Integer> leaves, Set<FlushSite> conveys) {
    exit.outstanding()
        .forEach(
            (site, marks) -> {
              if (site.isGiven()) {
                return;
              }
              boolean unasked = (marks & Outstanding.UNTESTED) != 0;
              boolean pending = (marks & Outstanding.PENDING) != 0;
              if (tells && pending && !unasked && site.kind() != FlushKind.STATUS) {
                conveys.add(site);
              } else if (!conveys.contains(site) && (unasked || (pending && !isOwnMatter(site)))) {
                leaves.put(site, marks);
              }
            });
  }

  /**
   * Whether a helper that asks how far the flush came is taken to know what to do with the rest.
   */
  private static boolean isOwnMatter(FlushSite site) {
    return site.kind() == FlushKind.COUNT || site.kind() == FlushKind.STATUS;
  }

  /** What holds results when it returns; its caller has a name for fields and what it gave. */
  private static Map<Place, Set<FlushSite>> kept(Facts exit) {
    Map<Place, Set<FlushSite>> kept = new LinkedHashMap<>();
    exit.held()
        .forEach(
            (place, value) -> {
              if (!value.results().isEmpty()) {
                kept.put(place, value.results());
              }
            });
    return kept;
  }

  /**
   * What a call of the method closes: all that it may close if closing is what it is for, else only
   * what it closes in any case, since a condition of its own may be the gate.
   */
  private static List<Summary.Closing> closings(
      boolean isForClosing, TreePath body, BodyAnalysis.Outcome outcome) {
    return outcome.effects().closes().closings().stream()
        .filter(
            c ->
                isForClosing
                    || outcome.exit().closed().contains(c.place())
                    || Conditions.areUnrelated(body, c.tree()))
        .flatMap(closing -> byAllNames(closing, outcome.exit()))
        .toList();
  }

  /** What is closed, and what it was made of: the caller may know it by that. */
  private static Stream<Summary.Closing> byAllNames(Summary.Closing closing, Facts exit) {
    return exit.names(closing.place()).stream()
        .map(p -> new Summary.Closing(p, closing.tree(), closing.name(), closing.how()));
  }
}
