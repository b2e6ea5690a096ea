package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.tree.Calls;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Follows a task and asks whether it can end, by an exception, without having completed a promise.
 *
 * <p>States are followed through the statements: a call that may throw ends a path that is still
 * open; a {@code catch} that does not complete the promise leaves it open for good.
 */
final class TaskPath extends TreePathScanner<Void, Void> {
  private enum At {
    /** The promise is not completed yet. */
    OPEN,
    /** A failure was swallowed, and the promise is not completed. */
    FAILED
  }

  private final Predicate<TreePath> completes;
  private final Predicate<TreePath> mayFailFirst;
  private final Thrower thrower;
  private final Function<ExpressionTree, Optional<Boolean>> outcome;
  private final VisitorState state;

  /** How the paths that come here have left the promise, where nobody has it yet. */
  private Set<At> now = EnumSet.of(At.OPEN);

  private final Set<At> returned = EnumSet.noneOf(At.class);
  private boolean escapes;

  /** The clauses around the place that complete the promise, or are for interruptions. */
  private final Deque<CatchTree> handlers = new ArrayDeque<>();

  /** The other clauses around the place. */
  private final Deque<CatchTree> others = new ArrayDeque<>();

  /** Those of them that were written for something that was thrown. */
  private final Set<CatchTree> entered = new HashSet<>();

  private TaskPath(
      Predicate<TreePath> completes,
      Predicate<TreePath> mayFailFirst,
      Thrower thrower,
      Function<ExpressionTree, Optional<Boolean>> outcome,
      VisitorState state) {
    this.completes = completes;
    this.mayFailFirst = mayFailFirst;
    this.thrower = thrower;
    this.outcome = outcome;
    this.state = state;
  }

  /**
   * Whether a failure in the code leaves the promise open.
   *
   * @param completes whether a call does anything to the promise that ends the wait for it
   * @param mayFailFirst whether such a call may throw before it does
   */
  static boolean mayLeaveOpen(
      TreePath code,
      Predicate<TreePath> completes,
      Predicate<TreePath> mayFailFirst,
      Thrower thrower,
      VisitorState state) {
    return new TaskPath(completes, mayFailFirst, thrower, condition -> Optional.empty(), state)
        .leavesOpen(code);
  }

  /**
   * Whether something that is thrown in a callback, on one outcome, leaves the promise open.
   *
   * @param completes whether a call does anything to the promise that ends the wait for it
   */
  static boolean throwsOpen(
      TreePath code,
      Failure outcome,
      Predicate<TreePath> completes,
      Thrower thrower,
      VisitorState state) {
    return new TaskPath(completes, call -> false, thrower, outcome::says, state).leavesOpen(code);
  }

  private boolean leavesOpen(TreePath code) {
    scan(code, null);
    return escapes || now.contains(At.FAILED) || returned.contains(At.FAILED);
  }

  /**
   * Whether a {@code catch} in the code takes a failure and leaves the promise open.
   *
   * @param completes whether a call does anything to the promise that ends the wait for it
   */
  static boolean swallows(
      TreePath code, Predicate<TreePath> completes, Thrower thrower, VisitorState state) {
    TaskPath path =
        new TaskPath(completes, call -> false, thrower, condition -> Optional.empty(), state);
    path.scan(code, null);
    return path.now.contains(At.FAILED) || path.returned.contains(At.FAILED);
  }

  private void call(ExpressionTree tree) {
    if (completes.test(getCurrentPath())) {
      if (!now.isEmpty() && mayFailFirst.test(getCurrentPath())) {
        throwHere(Clauses.thrownBy(tree));
      }
      nothingOpen();
    } else {
      thrower.thrownAt(getCurrentPath()).ifPresent(this::throwHere);
    }
  }

  /** From here on no path has left the promise open: it is completed, or nothing comes here. */
  private void nothingOpen() {
    now = EnumSet.noneOf(At.class);
  }

  private void throwHere(List<Type> thrown) {
    if (Clauses.foresee(thrown, handlers, state)) {
      return;
    }
    List<CatchTree> all = Stream.concat(handlers.stream(), others.stream()).toList();
    if (Clauses.foresee(thrown, all, state)) {
      if (!now.isEmpty()) {
        entered.addAll(others);
      }
    } else {
      escapes |= !now.isEmpty();
    }
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    super.visitMethodInvocation(tree, unused);
    call(tree);
    return null;
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    super.visitNewClass(tree, unused);
    call(tree);
    return null;
  }

  /** Code that runs later: it may complete the promise, and then the wait is its business. */
  private Void later() {
    if (completesIn(getCurrentPath())) {
      nothingOpen();
    }
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return later();
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return later();
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    return later();
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    super.visitReturn(tree, unused);
    returned.addAll(now);
    nothingOpen();
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    super.visitThrow(tree, unused);
    thrower.thrownAt(getCurrentPath()).ifPresent(this::throwHere);
    nothingOpen();
    return null;
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    return branch(tree.getCondition(), tree.getThenStatement(), tree.getElseStatement());
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    return branch(tree.getCondition(), tree.getTrueExpression(), tree.getFalseExpression());
  }

  private Void branch(ExpressionTree condition, Tree whenTrue, Tree whenFalse) {
    scan(condition, null);
    Optional<Boolean> value = outcome.apply(condition);
    if (value.isPresent()) {
      return scan(value.get() ? whenTrue : whenFalse, null);
    }
    alternatives(whenTrue, whenFalse);
    return null;
  }

  private void alternatives(Tree first, Tree second) {
    Set<At> before = now;
    scan(first, null);
    Set<At> after = now;
    now = before;
    scan(second, null);
    now = union(now, after);
  }

  private static Set<At> union(Set<At> left, Set<At> right) {
    Set<At> both = EnumSet.noneOf(At.class);
    both.addAll(left);
    both.addAll(right);
    return both;
  }

  private Void maybe(Runnable part) {
    Set<At> before = now;
    part.run();
    now = union(before, now);
    return null;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    return maybe(() -> super.visitWhileLoop(tree, unused));
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    return maybe(() -> super.visitForLoop(tree, unused));
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    scan(tree.getExpression(), unused);
    return maybe(() -> scan(tree.getStatement(), unused));
  }

  @Override
  public Void visitCase(CaseTree tree, Void unused) {
    return maybe(() -> super.visitCase(tree, unused));
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    boolean outside = escapes;
    escapes = false;
    List<CatchTree> clauses = List.copyOf(tree.getCatches());
    clauses.forEach(clause -> (foresees(clause) ? handlers : others).push(clause));
    scan(tree.getResources(), unused);
    scan(tree.getBlock(), unused);
    clauses.forEach(clause -> (foresees(clause) ? handlers : others).pop());
    boolean threw = escapes;
    escapes = false;
    boolean absorbed = (threw || !Collections.disjoint(entered, clauses)) && isAbsorbed(tree);
    boolean escaped = threw && !absorbed;
    finish(tree.getFinallyBlock(), escapes || escaped);
    escapes |= outside;
    return null;
  }

  private boolean foresees(CatchTree clause) {
    return completesIn(clause.getBlock()) || Clauses.isForInterruption(clause);
  }

  /** Follows the clauses; a clause that completes the promise on any path is trusted to do so. */
  private boolean isAbsorbed(TryTree tree) {
    boolean absorbed = false;
    Set<At> after = now;
    for (CatchTree clause : tree.getCatches()) {
      if (completesIn(clause.getBlock())) {
        absorbed |= Clauses.isBroad(clause);
      } else if (!Clauses.isForInterruption(clause)) {
        now = EnumSet.of(At.FAILED);
        scan(clause.getBlock(), null);
        after = union(after, now);
        absorbed |= Clauses.isBroad(clause);
      }
    }
    now = after;
    return absorbed;
  }

  private boolean completesIn(BlockTree block) {
    return completesIn(new TreePath(getCurrentPath(), block));
  }

  private boolean completesIn(TreePath code) {
    boolean[] found = {false};
    Calls.in(code, call -> found[0] |= completes.test(call));
    return found[0];
  }

  /** What is thrown in the block matters only where some path comes there that has left it open. */
  private void finish(BlockTree block, boolean escaped) {
    escapes = false;
    Set<At> normal = now;
    now = EnumSet.of(At.OPEN);
    scan(block, null);
    boolean completed = !now.contains(At.OPEN) || (block != null && completesIn(block));
    boolean comesOpen = escaped || normal.contains(At.OPEN);
    escapes = (escapes && comesOpen || escaped) && !completed;
    now = normal;
    if (completed) {
      nothingOpen();
      returned.remove(At.FAILED);
    }
  }
}
