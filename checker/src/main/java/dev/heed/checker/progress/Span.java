package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Scopes;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of the program in which an object still knows what a call did to it: from the call to
 * the place that resets the object, and round the loops that both stand in.
 */
final class Span {
  private final Symbol holder;
  private final TreePath call;
  private final TreePath member;
  private final long end;
  private final Optional<TreePath> reset;
  private final Reach reach;

  /** Where, apart from the places that the call leads to, a question counts. */
  enum Reach {
    /** Nowhere else. */
    LATER,
    /** In the whole method, also before the call. */
    METHOD,
    /** In the whole file: the object lives on in a field. */
    FILE
  }

  private Span(Symbol holder, TreePath call, long end, Optional<TreePath> reset, Reach reach) {
    this.holder = holder;
    this.call = call;
    this.member = Scopes.member(call);
    this.end = end;
    this.reset = reset;
    this.reach = reach;
  }

  /** The span of what the holder knows of the call. */
  static Span of(Symbol holder, TreePath call, Reach reach, Asking asking, VisitorState state) {
    long end = state.getEndPosition(call.getLeaf());
    Optional<TreePath> reset =
        Scopes.uses(holder, call).stream()
            .filter(use -> start(use) >= end && asking.resets(use) && alwaysFollows(use, call))
            .min(Comparator.comparingLong(Span::start));
    return new Span(holder, call, end, reset, reach);
  }

  /** This span, which ends no later than the other: another name of the object may reset it. */
  Span endingWith(Span other) {
    Optional<TreePath> first =
        Stream.concat(reset.stream(), other.reset.stream())
            .min(Comparator.comparingLong(Span::start));
    return new Span(holder, call, end, first, reach);
  }

  /** Whether a question at this place is about what the call did. */
  boolean covers(TreePath use) {
    if (!Scopes.within(use, member.getLeaf())) {
      return reach == Reach.FILE && reset.isEmpty();
    }
    long at = start(use);
    return at >= end
        ? (reset.isEmpty() || at < start(reset.get()))
            && (!Parting.isBetween(call, use) || comesRound(use))
        : (reach != Reach.LATER && reset.isEmpty()) || comesRound(use);
  }

  /** Whether the place comes before the call. */
  boolean precedes(TreePath use) {
    return Scopes.within(use, member.getLeaf()) && start(use) < end;
  }

  /** Whether the object is reset before anybody else can ask it. */
  boolean ends() {
    return reset.isPresent();
  }

  private boolean comesRound(TreePath use) {
    return Scopes.outerLoops(call).stream()
        .map(TreePath::getLeaf)
        .anyMatch(
            loop ->
                Scopes.within(use, repeated(loop))
                    && reset.filter(place -> Scopes.within(place, loop)).isEmpty()
                    && !isDeclaredIn(loop));
  }

  /** What is iterated over is asked once, before the first turn. */
  private static Tree repeated(Tree loop) {
    return loop instanceof EnhancedForLoopTree each ? each.getStatement() : loop;
  }

  private boolean isDeclaredIn(Tree loop) {
    boolean[] declared = new boolean[1];
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        declared[0] |= ASTHelpers.getSymbol(tree) == holder;
        return super.visitVariable(tree, null);
      }
    }.scan(new TreePath(call.getParentPath(), loop), null);
    return declared[0];
  }

  /** Whether every way on from the call leads there, as far as blocks show it. */
  static boolean alwaysFollows(TreePath use, TreePath call) {
    TreePath statement = use;
    while (statement.getLeaf() instanceof ExpressionTree
        && !(statement.getLeaf() instanceof LambdaExpressionTree)) {
      statement = statement.getParentPath();
    }
    if (use.getParentPath().getLeaf() instanceof ArrayAccessTree) {
      statement = around(statement);
    }
    Tree block = statement.getParentPath().getLeaf();
    return (block instanceof BlockTree || block instanceof CaseTree) && Scopes.within(call, block);
  }

  /** The loop that goes over an array does with it what its one statement does. */
  private static TreePath around(TreePath statement) {
    TreePath up = statement.getParentPath();
    TreePath loop =
        up.getLeaf() instanceof BlockTree block && block.getStatements().size() == 1
            ? up.getParentPath()
            : up;
    return loop.getLeaf() instanceof ForLoopTree ? loop : statement;
  }

  private static long start(TreePath use) {
    return ASTHelpers.getStartPosition(use.getLeaf());
  }
}
