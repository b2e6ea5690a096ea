package dev.heed.checker.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.analysis.Store.FlowRule;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.SingleSuccessorBlock;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGBuilder;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** Whether the value that a definition gives to a local variable is read on the paths after it. */
public final class LocalReads {
  /** What the paths after a definition do with its value. */
  public enum Outcome {
    READ,
    NEVER_READ,
    OVERWRITTEN,
    READ_ONLY_ON_FAILURE,
    /** The next turn of a loop reads it, and nobody reads what the last turn left. */
    LAST_NEVER_READ
  }

  private static final Map<Tree, Void> NONE = new IdentityHashMap<>();

  private final ControlFlowGraph graph;
  private final Map<Tree, Void> reads = new IdentityHashMap<>();
  private final Map<Tree, Void> checks = new IdentityHashMap<>();
  private final Map<Tree, Void> writes = new IdentityHashMap<>();
  private final boolean nextTurnReads;

  private LocalReads(
      ControlFlowGraph graph,
      Collection<? extends Tree> reads,
      Collection<? extends Tree> checks,
      Collection<? extends Tree> writes,
      boolean nextTurnReads) {
    this.graph = graph;
    this.nextTurnReads = nextTurnReads;
    reads.forEach(tree -> this.reads.put(tree, null));
    checks.forEach(tree -> this.checks.put(tree, null));
    writes.forEach(tree -> this.writes.put(tree, null));
  }

  /**
   * Follows the paths from the definition.
   *
   * @param definition the assignment, or the variable with its initializer
   * @param reads the trees that observe the variable
   * @param checks the trees that compare it with null, and its declaration without a value: in a
   *     loop, a new variable begins there
   * @param writes the trees that assign it, the definition among them
   * @param nextTurnReads whether all reads stand before the definition in the same loop
   */
  public static Outcome after(
      TreePath definition,
      Collection<? extends Tree> reads,
      Collection<? extends Tree> checks,
      Collection<? extends Tree> writes,
      boolean nextTurnReads,
      Context context) {
    return graphAround(definition, context)
        .map(graph -> new LocalReads(graph, reads, checks, writes, nextTurnReads))
        .flatMap(paths -> paths.placeOf(definition.getLeaf()).map(paths::from))
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

  private Outcome from(Place start) {
    Set<Block> ends = reachingEnd();
    Set<Place> found = search(start, reads, NONE, false);
    if (found.isEmpty()) {
      return search(start, writes, NONE, false).isEmpty()
          ? Outcome.NEVER_READ
          : Outcome.OVERWRITTEN;
    }
    if (ends.contains(start.block)
        && found.stream().noneMatch(place -> ends.contains(place.block))) {
      return Outcome.READ_ONLY_ON_FAILURE;
    }
    Map<Tree, Void> looks = new IdentityHashMap<>(reads);
    looks.putAll(checks);
    boolean replacesItself =
        search(start, writes, looks, true).stream()
            .anyMatch(place -> treeAt(place) == treeAt(start));
    return replacesItself
        ? Outcome.OVERWRITTEN
        : nextTurnReads && endsUnread(start, looks) ? Outcome.LAST_NEVER_READ : Outcome.READ;
  }

  /** Whether a path leads out normally without a look. */
  private boolean endsUnread(Place start, Map<Tree, Void> looks) {
    Set<Step> seen = new LinkedHashSet<>();
    Deque<Step> work = new ArrayDeque<>();
    boolean isStopped = firstHit(new Place(start.block, start.index + 1), looks, NONE).isPresent();
    Step step = new Step(start.block, Side.BOTH);
    while (true) {
      if (step.block == graph.getRegularExitBlock()) {
        return true;
      }
      if (!isStopped) {
        Side side = step.side.after(step.block.getNodes());
        successors(step.block, side, true).stream().filter(seen::add).forEach(work::push);
      }
      if (work.isEmpty()) {
        return false;
      }
      step = work.pop();
      isStopped = firstHit(new Place(step.block, 0), looks, NONE).isPresent();
    }
  }

  /**
   * The first places of the goal trees on the paths from the start; a path ends at a goal, at a
   * stop, and at a write.
   */
  private Set<Place> search(
      Place start, Map<Tree, Void> goals, Map<Tree, Void> stops, boolean normalOnly) {
    Set<Place> found = new LinkedHashSet<>();
    Set<Step> seen = new LinkedHashSet<>();
    Deque<Step> work = new ArrayDeque<>();
    Place from = new Place(start.block, start.index + 1);
    Optional<Place> hit = firstHit(from, goals, stops);
    Step step = new Step(start.block, Side.BOTH);
    while (true) {
      if (hit.isEmpty()) {
        Side side = step.side.after(step.block.getNodes());
        successors(step.block, side, normalOnly).stream().filter(seen::add).forEach(work::push);
      } else if (goals.containsKey(treeAt(hit.get()))) {
        found.add(hit.get());
      }
      if (work.isEmpty()) {
        return found;
      }
      step = work.pop();
      hit = firstHit(new Place(step.block, 0), goals, stops);
    }
  }

  private Optional<Place> firstHit(Place from, Map<Tree, Void> goals, Map<Tree, Void> stops) {
    List<Node> nodes = from.block.getNodes();
    for (int i = from.index; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Tree tree = node.getTree();
      boolean isWrite = node instanceof AssignmentNode && writes.containsKey(tree);
      boolean isLook = goals != writes && goals.containsKey(tree);
      if (isLook || isWrite || stops.containsKey(tree)) {
        return Optional.of(new Place(from.block, i));
      }
    }
    return Optional.empty();
  }

  private static Tree treeAt(Place place) {
    return place.block.getNodes().get(place.index).getTree();
  }

  private static List<Step> successors(Block block, Side side, boolean normalOnly) {
    List<Step> next = new ArrayList<>();
    if (block instanceof ConditionalBlock branch) {
      side.along(branch.getThenFlowRule(), branch.getThenSuccessor()).ifPresent(next::add);
      side.along(branch.getElseFlowRule(), branch.getElseSuccessor()).ifPresent(next::add);
      return next;
    }
    if (block instanceof SingleSuccessorBlock single && single.getSuccessor() != null) {
      side.along(single.getFlowRule(), single.getSuccessor()).ifPresent(next::add);
    }
    if (!normalOnly && block instanceof ExceptionBlock exception) {
      exception.getExceptionalSuccessors().values().stream()
          .flatMap(Set::stream)
          .forEach(handler -> next.add(new Step(handler, Side.BOTH)));
    }
    return next;
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
    Set<Block> reaching = new LinkedHashSet<>();
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

  private record Step(Block block, Side side) {}

  /**
   * What a path knows of the condition that it is in: after the left side of {@code a && b} was
   * false, the paths of both sides meet, but only those of the right side can go on to the body.
   */
  private enum Side {
    BOTH,
    THEN,
    ELSE;

    Optional<Step> along(FlowRule rule, Block to) {
      return switch (rule) {
        case EACH_TO_EACH -> Optional.of(new Step(to, this));
        case THEN_TO_BOTH -> this == ELSE ? Optional.empty() : Optional.of(new Step(to, BOTH));
        case ELSE_TO_BOTH -> this == THEN ? Optional.empty() : Optional.of(new Step(to, BOTH));
        case THEN_TO_THEN -> this == ELSE ? Optional.empty() : Optional.of(new Step(to, THEN));
        case ELSE_TO_ELSE -> this == THEN ? Optional.empty() : Optional.of(new Step(to, ELSE));
        default -> Optional.of(new Step(to, BOTH));
      };
    }

    /** Anything but the operators of a condition ends what is known of it. */
    Side after(List<Node> nodes) {
      Side side = this;
      for (Node node : nodes) {
        if (node instanceof ConditionalNotNode) {
          side = side == THEN ? ELSE : side == ELSE ? THEN : BOTH;
        } else if (!(node instanceof ConditionalAndNode || node instanceof ConditionalOrNode)) {
          side = BOTH;
        }
      }
      return side;
    }
  }
}
