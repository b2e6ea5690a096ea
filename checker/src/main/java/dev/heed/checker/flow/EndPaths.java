package dev.heed.checker.flow;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a body can run into a close behind a flush, whatever they are made on.
 *
 * <p>Nearly no body can, and the statements alone show it: the flush stands in another branch,
 * behind the close, or before a return. So no graph is built to find that out. Where a path ends is
 * known; where a jump goes is not, and it may go to the end of anything around it.
 */
final class EndPaths extends TreeScanner<Void, Void> {
  private final Predicate<MethodInvocationTree> flushes;
  private final Predicate<MethodInvocationTree> closes;

  /** Whether a flush may have run on a path to here. */
  private boolean flushed;

  /** Whether one may have run on a path to a jump. */
  private boolean jumped;

  private int flushesSeen;
  private int loops;
  private boolean meet;

  private EndPaths(
      boolean flushed,
      Predicate<MethodInvocationTree> flushes,
      Predicate<MethodInvocationTree> closes) {
    this.flushed = flushed;
    this.flushes = flushes;
    this.closes = closes;
  }

  /**
   * Whether a close can run after a flush.
   *
   * @param code the statements or the expression of the body
   * @param flushed whether a flush has run before
   * @param flushes whether a call, by itself or by the code that it runs, may flush
   * @param closes whether it may close
   */
  static boolean meet(
      Tree code,
      boolean flushed,
      Predicate<MethodInvocationTree> flushes,
      Predicate<MethodInvocationTree> closes) {
    EndPaths paths = new EndPaths(flushed, flushes, closes);
    paths.scan(code, null);
    return paths.meet;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (meet) {
      return null;
    }
    return HelperCode.isLoop(tree) ? loop(tree) : super.scan(tree, unused);
  }

  /** What runs again runs after all that is in the outermost loop around it. */
  private Void loop(Tree tree) {
    loops++;
    super.scan(tree, null);
    jumped |= flushed;
    if (--loops == 0 && jumped) {
      flushed = true;
      loops++;
      super.scan(tree, null);
      loops--;
    }
    flushed |= jumped;
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    super.visitMethodInvocation(tree, unused);
    meet |= flushed && closes.test(tree);
    if (flushes.test(tree)) {
      flushed = true;
      flushesSeen++;
    }
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return null;
  }

  // Branches

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    scan(tree.getCondition(), null);
    return either(tree.getThenStatement(), tree.getElseStatement());
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    scan(tree.getCondition(), null);
    return either(tree.getTrueExpression(), tree.getFalseExpression());
  }

  private Void either(Tree one, Tree other) {
    boolean before = flushed;
    scan(one, null);
    boolean after = flushed;
    flushed = before;
    scan(other, null);
    flushed |= after;
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    return cases(tree.getExpression(), tree.getCases());
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    return cases(tree.getExpression(), tree.getCases());
  }

  private Void cases(ExpressionTree selector, List<? extends CaseTree> cases) {
    scan(selector, null);
    boolean before = flushed;
    boolean after = before;
    for (CaseTree one : cases) {
      boolean rule = one.getCaseKind() == CaseTree.CaseKind.RULE;
      flushed = rule ? before : flushed | before;
      scan(one, null);
      after |= flushed;
    }
    flushed = after | jumped;
    return null;
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    boolean before = flushed;
    int seen = flushesSeen;
    scan(tree.getResources(), null);
    scan(tree.getBlock(), null);
    boolean after = flushed;
    boolean anywhere = before || flushesSeen > seen;
    meet |= anywhere && !tree.getResources().isEmpty();
    for (CatchTree handler : tree.getCatches()) {
      flushed = anywhere;
      scan(handler, null);
      after |= flushed;
    }
    flushed = after;
    if (tree.getFinallyBlock() != null) {
      flushed |= before || flushesSeen > seen;
      scan(tree.getFinallyBlock(), null);
    }
    return null;
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
    super.visitLabeledStatement(tree, unused);
    flushed |= jumped;
    return null;
  }

  // Ends of paths

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    super.visitReturn(tree, unused);
    flushed = false;
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    super.visitThrow(tree, unused);
    flushed = false;
    return null;
  }

  @Override
  public Void visitBreak(BreakTree tree, Void unused) {
    return jump();
  }

  @Override
  public Void visitContinue(ContinueTree tree, Void unused) {
    return jump();
  }

  @Override
  public Void visitYield(YieldTree tree, Void unused) {
    super.visitYield(tree, unused);
    return jump();
  }

  private Void jump() {
    jumped |= flushed;
    flushed = false;
    return null;
  }
}
