package dev.heed.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.checkerframework.errorprone.dataflow.analysis.ForwardAnalysisImpl;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** Runs the flow analysis over bodies of one file. */
final class BodyAnalysis {
  private final Unit unit;
  private final Calls calls;
  private final VisitorState state;
  private final Helpers helpers;
  private final Map<Tree, Outcome> outcomes = new IdentityHashMap<>();
  private int graphs;

  BodyAnalysis(Unit unit, Calls calls, VisitorState state) {
    this.unit = unit;
    this.calls = calls;
    this.state = state;
    this.helpers = new Helpers(unit, calls, this);
  }

  /**
   * What one body does.
   *
   * @param decides whether the answer of a flush decides if the body comes to these closes
   */
  record Outcome(
      CallEffects effects,
      Map<Tree, Set<FlushSite>> links,
      Facts exit,
      BiPredicate<FlushSite, Set<Long>> decides) {
    /** The closes that the body reaches with a flush outstanding. */
    Map<FlushSite, Closes.Reached> reached() {
      return effects.closes().reached(decides);
    }
  }

  /** Follows the flushes of the body to its closes. */
  Outcome run(TreePath body) {
    Outcome known = outcomes.get(body.getLeaf());
    if (known == null) {
      int before = helpers.halfAnswers();
      known = follow(body);
      // What was found with half an answer is not the last word on the body.
      if (helpers.halfAnswers() == before) {
        outcomes.put(body.getLeaf(), known);
      }
    }
    return known;
  }

  /** What a body does in which nothing is flushed: its calls tell, in any order. */
  Outcome glance(TreePath body) {
    CallEffects effects = effects(places(body));
    for (Block block : graph(body).getDepthFirstOrderedBlocks()) {
      for (Node node : block.getNodes()) {
        if (node instanceof MethodInvocationNode call) {
          effects.of(call, new Facts(), n -> Value.NONE);
        }
      }
    }
    return new Outcome(effects, Map.of(), new Facts(), (site, closes) -> false);
  }

  private Outcome follow(TreePath body) {
    Places places = places(body);
    CallEffects effects = effects(places);
    FlushTransfer transfer =
        new FlushTransfer(
            effects,
            Beginnings.of(body, unit, calls),
            places,
            unit.parts(),
            Standing.in(body.getLeaf()));
    ForwardAnalysisImpl<NoValue, Facts, FlushTransfer> analysis =
        new ForwardAnalysisImpl<>(transfer);
    ControlFlowGraph graph = graph(body);
    analysis.performAnalysis(graph);
    Facts exit = analysis.getRegularExitStore();
    return new Outcome(
        effects,
        transfer.links(),
        exit == null ? new Facts() : exit,
        new Decisions(graph, analysis)::areBy);
  }

  private ControlFlowGraph graph(TreePath body) {
    graphs++;
    return Graphs.of(body, state);
  }

  /** How many graphs were built: what the analysis of a file costs, but for little. */
  int graphs() {
    return graphs;
  }

  private Places places(TreePath body) {
    ClassTree owner = ASTHelpers.findEnclosingNode(body, ClassTree.class);
    return new Places(
        ASTHelpers.getSymbol(owner), state.getTypes(), new Fluent(unit, state.getTypes()));
  }

  private CallEffects effects(Places places) {
    return new CallEffects(calls, helpers, new Arguments(calls), places);
  }
}
