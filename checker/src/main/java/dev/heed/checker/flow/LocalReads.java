package dev.heed.checker.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGBuilder;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** Whether the value that a definition gives to a local variable is read on the paths after it. */
public final class LocalReads {
  /** What the paths after a definition do with its value. */
  public enum Outcome {
    READ,
    NEVER_READ,
    OVERWRITTEN,
    READ_ONLY_ON_FAILURE
  }

  private static final Map<Tree, Void> NONE = new IdentityHashMap<>();

  private final ControlFlowGraph graph;
  private final Map<Tree, Void> reads = new IdentityHashMap<>();
  private final Map<Tree, Void> checks = new IdentityHashMap<>();
  private final Map<Tree, Void> writes = new IdentityHashMap<>();

  private LocalReads(
      ControlFlowGraph graph,
      Collection<? extends Tree> reads,
      Collection<? extends Tree> checks,
      Collection<? extends Tree> writes) {
    this.graph = graph;
    reads.forEach(tree -> this.reads.put(tree, null));
    checks.forEach(tree -> this.checks.put(tree, null));
    writes.forEach(tree -> this.writes.put(tree, null));
  }

  /**
   * Follows the paths from the definition.
   *
   * @param definition the assignment, or the variable with its initializer
   * @param reads the trees that observe the variable
   * @param checks the trees that compare it with null
   * @param writes the trees that assign it, the definition among them
   */
  public static Outcome after(
      TreePath definition,
      Collection<? extends Tree> reads,
      Collection<? extends Tree> checks,
      Collection<? extends Tree> writes,
      Context context) {
    return graphAround(definition, context)
        .map(graph -> new LocalReads(graph, reads, checks, writes).from(definition.getLeaf()))
        .orElse(Outcome.READ);
  }

  private static Optional<ControlFlowGraph> graphAround(TreePath path, Context context) {
    LambdaExpressionTree lambda = null;
    MethodTree method = null;
    for (Tree tree : path) {
      if (lambda == null && method == null && tree instanceof LambdaExpressionTree found) {
        lambda = found;
      } else if (method == null && tree instanceof MethodTree found) {
        method = found;
      } else if (tree instanceof ClassTree owner) {
        UnderlyingAST ast =
            lambda != null
                ? new UnderlyingAST.CFGLambda(lambda, owner, method)
                : method != null ? new UnderlyingAST.CFGMethod(method, owner) : null;
        return ast == null
            ? Optional.empty()
            : Optional.of(
                CFGBuilder.build(
                    path.getCompilationUnit(),
                    ast,
                    false,
                    false,
                    JavacProcessingEnvironment.instance(context)));
      }
    }
    return Optional.empty();
  }

  private Outcome from(Tree definition) {
    Optional<Place> start = placeOf(definition);
    if (start.isEmpty()) {
      return Outcome.READ;
    }
    Set<Block> ends = reachingEnd();
    Set<Place> found = search(start.get(), reads, NONE, false);
    if (found.isEmpty()) {
      return search(start.get(), writes, NONE, false).isEmpty()
          ? Outcome.NEVER_READ
          : Outcome.OVERWRITTEN;
    }
    if (ends.contains(start.get().block)
        && found.stream().noneMatch(place -> ends.contains(place.block))) {
      return Outcome.READ_ONLY_ON_FAILURE;
    }
    Map<Tree, Void> looks = new IdentityHashMap<>(reads);
    looks.putAll(checks);
    boolean replacesItself =
        search(start.get(), writes, looks, true).stream()
            .anyMatch(place -> treeAt(place) == definition);
    return replacesItself ? Outcome.OVERWRITTEN : Outcome.READ;
  }

  /**
   * The first places of the goal trees on the paths from the start; a path ends at a goal, at a
   * stop, and at a write.
   */
  private Set<Place> search(
      Place start, Map<Tree, Void> goals, Map<Tree, Void> stops, boolean normalOnly) {
    Set<Place> found = new HashSet<>();
    Set<Block> seen = new HashSet<>();
    Deque<Place> work = new ArrayDeque<>(List.of(new Place(start.block, start.index + 1)));
    while (!work.isEmpty()) {
      Place place = work.pop();
      Optional<Place> hit = firstHit(place, goals, stops);
      if (hit.isPresent()) {
        if (goals.containsKey(treeAt(hit.get()))) {
          found.add(hit.get());
        }
        continue;
      }
      for (Block next : successors(place.block, normalOnly)) {
        if (seen.add(next)) {
          work.push(new Place(next, 0));
        }
      }
    }
    return found;
  }

  private Optional<Place> firstHit(Place from, Map<Tree, Void> goals, Map<Tree, Void> stops) {
    List<Node> nodes = from.block.getNodes();
    for (int i = from.index; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Tree tree = node.getTree();
      boolean isWrite = node instanceof AssignmentNode && writes.containsKey(tree);
      boolean isGoal = goals.containsKey(tree) && (goals != writes || isWrite);
      if (isGoal || isWrite || stops.containsKey(tree)) {
        return Optional.of(new Place(from.block, i));
      }
    }
    return Optional.empty();
  }

  private static Tree treeAt(Place place) {
    return place.block.getNodes().get(place.index).getTree();
  }

  private static Collection<Block> successors(Block block, boolean normalOnly) {
    if (normalOnly && block instanceof ExceptionBlock exception) {
      Block next = exception.getSuccessor();
      return next == null ? List.of() : List.of(next);
    }
    return block.getSuccessors();
  }

  private Optional<Place> placeOf(Tree definition) {
    for (Block block : graph.getAllBlocks()) {
      List<Node> nodes = block.getNodes();
      for (int i = 0; i < nodes.size(); i++) {
        if (nodes.get(i) instanceof AssignmentNode && nodes.get(i).getTree() == definition) {
          return Optional.of(new Place(block, i));
        }
      }
    }
    return Optional.empty();
  }

  private Set<Block> reachingEnd() {
    Set<Block> reaching = new HashSet<>();
    Deque<Block> work = new ArrayDeque<>(List.of(graph.getRegularExitBlock()));
    while (!work.isEmpty()) {
      Block block = work.pop();
      if (reaching.add(block)) {
        work.addAll(block.getPredecessors());
      }
    }
    return reaching;
  }

  private record Place(Block block, int index) {}
}
