package dev.heed.checker.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.checkerframework.errorprone.dataflow.analysis.Analysis;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.SingleSuccessorBlock;

/**
 * Tells whether a body decides by the answer of a flush if it closes: {@code if (!done && !force)
 * return;}.
 *
 * <p>Where the flush is pending, some way leads out of the body without the close. Whoever closes
 * on another way has looked at the answer, and knows what is lost. A way on which only a note is
 * taken, or the flush is tried again, comes to the close all the same, and decides nothing.
 */
final class Decisions {
  private final ControlFlowGraph graph;
  private final Analysis<NoValue, Facts, FlushTransfer> analysis;

  Decisions(ControlFlowGraph graph, Analysis<NoValue, Facts, FlushTransfer> analysis) {
    this.graph = graph;
    this.analysis = analysis;
  }

  /**
   * Whether the answer of the flush decides.
   *
   * @param closes the numbers of the nodes that close what was flushed
   */
  boolean areBy(FlushSite site, Set<Long> closes) {
    return graph.getAllBlocks().stream()
        .filter(ConditionalBlock.class::isInstance)
        .flatMap(block -> pending((ConditionalBlock) block, site))
        .anyMatch(way -> leadsOut(way, site, closes));
  }

  /** Where it goes on from the condition with the flush asked about and not done. */
  private Stream<Block> pending(ConditionalBlock condition, FlushSite site) {
    TransferInput<NoValue, Facts> in = analysis.getInput(condition);
    return in == null
        ? Stream.empty()
        : Stream.concat(
            pending(in.getThenStore(), site, condition.getThenSuccessor()),
            pending(in.getElseStore(), site, condition.getElseSuccessor()));
  }

  private static Stream<Block> pending(Facts facts, FlushSite site, Block way) {
    return facts.isPending(site) ? Stream.of(way) : Stream.empty();
  }

  private boolean leadsOut(Block start, FlushSite site, Set<Long> closes) {
    Set<Block> seen = new LinkedHashSet<>(Set.of(start));
    Deque<Block> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Block block = open.pop();
      if (closes(block, closes)) {
        return false;
      }
      if (!flushes(block, site)) {
        next(block).filter(seen::add).forEach(open::push);
      }
    }
    return seen.contains(graph.getRegularExitBlock());
  }

  private static boolean closes(Block block, Set<Long> closes) {
    return block.getNodes().stream().anyMatch(node -> closes.contains(node.getUid()));
  }

  private static boolean flushes(Block block, FlushSite site) {
    return block.getNodes().stream().anyMatch(node -> node.getTree() == site.tree());
  }

  /** Where it goes on unless something is thrown. */
  private static Stream<Block> next(Block block) {
    if (block instanceof ConditionalBlock condition) {
      return Stream.of(condition.getThenSuccessor(), condition.getElseSuccessor());
    }
    return block instanceof SingleSuccessorBlock single && single.getSuccessor() != null
        ? Stream.of(single.getSuccessor())
        : Stream.empty();
  }
}
