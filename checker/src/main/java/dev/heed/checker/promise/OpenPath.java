package dev.heed.checker.promise;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.heed.checker.tree.Calls;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Follows a callback that is told of an outcome, and asks whether it can end without having done
 * anything to a promise, for no other reason than what it was told.
 */
final class OpenPath extends TreePathScanner<Void, Void> {
  private enum At {
    /** Nothing has happened to the promise. */
    OPEN,
    /** Nothing has happened to it, and it may be somebody else's turn. */
    EXCUSED,
    /** It is completed, or somebody else has it. */
    DONE
  }

  private final Failure outcome;
  private final OwnConditions own;
  private final Predicate<TreePath> touches;
  private final Predicate<ExpressionTree> mayRun;
  private Set<At> now = EnumSet.of(At.OPEN);
  private Set<At> ended = EnumSet.noneOf(At.class);
  private Set<At> broken = EnumSet.noneOf(At.class);
  private int attempts;

  private OpenPath(
      Failure outcome,
      OwnConditions own,
      Predicate<TreePath> touches,
      Predicate<ExpressionTree> mayRun) {
    this.outcome = outcome;
    this.own = own;
    this.touches = touches;
    this.mayRun = mayRun;
  }

  /**
   * Whether there is such a path.
   *
   * @param touches whether a call or assignment does anything to the promise
   * @param mayRun whether a call runs what it is given at once, or not at all
   */
  static boolean exists(
      TreePath code,
      Failure outcome,
      OwnConditions own,
      Predicate<TreePath> touches,
      Predicate<ExpressionTree> mayRun) {
    OpenPath path = new OpenPath(outcome, own, touches, mayRun);
    path.scan(code, null);
    return path.now.contains(At.OPEN) || path.ended.contains(At.OPEN);
  }

  private static Set<At> union(Set<At> left, Set<At> right) {
    Set<At> both = EnumSet.noneOf(At.class);
    both.addAll(left);
    both.addAll(right);
    return both;
  }

  /** What is left of it when a condition was asked that somebody else may know more of. */
  private Set<At> under(ExpressionTree condition) {
    if (own.includes(condition) || !now.contains(At.OPEN)) {
      return now;
    }
    Set<At> excused = union(now, EnumSet.of(At.EXCUSED));
    excused.remove(At.OPEN);
    return excused;
  }

  private void done() {
    now = now.isEmpty() ? now : EnumSet.of(At.DONE);
  }

  private boolean touchedIn(Tree tree) {
    boolean[] found = {false};
    if (tree != null) {
      Calls.in(new TreePath(getCurrentPath(), tree), call -> found[0] |= touches.test(call));
    }
    return found[0];
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (mayRun.test(tree) && own.includes(Calls.receiver(tree))) {
      scan(tree.getMethodSelect(), unused);
      now = touchedIn(tree.getArguments().get(0)) ? union(now, EnumSet.of(At.DONE)) : now;
      return null;
    }
    super.visitMethodInvocation(tree, unused);
    return touch();
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    super.visitNewClass(tree, unused);
    return touch();
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    super.visitAssignment(tree, unused);
    return touch();
  }

  private Void touch() {
    if (touches.test(getCurrentPath())) {
      done();
    }
    return null;
  }

  /** Code that is run elsewhere, or many times, is trusted with a promise that it mentions. */
  private Void trusted(Tree tree) {
    if (touchedIn(tree)) {
      done();
    }
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return trusted(tree.getBody());
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    return touch();
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    tree.getMembers().forEach(this::trusted);
    return null;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    return trusted(tree.getStatement());
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    return trusted(tree.getStatement());
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    return trusted(tree.getStatement());
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    return trusted(tree.getStatement());
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    scan(tree.getCondition(), unused);
    return branch(tree.getCondition(), tree.getThenStatement(), tree.getElseStatement());
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    scan(tree.getCondition(), unused);
    return branch(tree.getCondition(), tree.getTrueExpression(), tree.getFalseExpression());
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    scan(tree.getLeftOperand(), unused);
    return switch (tree.getKind()) {
      case CONDITIONAL_AND -> branch(tree.getLeftOperand(), tree.getRightOperand(), null);
      case CONDITIONAL_OR -> branch(tree.getLeftOperand(), null, tree.getRightOperand());
      default -> scan(tree.getRightOperand(), unused);
    };
  }

  private Void branch(ExpressionTree condition, Tree whenTrue, Tree whenFalse) {
    Optional<Boolean> value = outcome.says(condition);
    if (value.isPresent()) {
      return scan(value.get() ? whenTrue : whenFalse, null);
    }
    Set<At> before = under(condition);
    now = before;
    scan(whenTrue, null);
    Set<At> after = now;
    now = before;
    scan(whenFalse, null);
    now = union(now, after);
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    scan(tree.getExpression(), unused);
    return arms(tree.getExpression(), tree.getCases(), false);
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    scan(tree.getExpression(), unused);
    return arms(tree.getExpression(), tree.getCases(), true);
  }

  private Void arms(ExpressionTree chosen, List<? extends CaseTree> cases, boolean exhaustive) {
    Set<At> outside = broken;
    broken = EnumSet.noneOf(At.class);
    Set<At> before = under(chosen);
    now = EnumSet.noneOf(At.class);
    boolean all = exhaustive;
    for (CaseTree arm : cases) {
      all |= arm.getExpressions().isEmpty();
      now = union(before, now);
      scan(arm, null);
      if (arm.getBody() != null) {
        broken = union(broken, now);
        now = EnumSet.noneOf(At.class);
      }
    }
    now = union(union(now, broken), all ? EnumSet.noneOf(At.class) : before);
    broken = outside;
    return null;
  }

  @Override
  public Void visitBreak(BreakTree tree, Void unused) {
    return leaveSwitch();
  }

  @Override
  public Void visitYield(YieldTree tree, Void unused) {
    super.visitYield(tree, unused);
    return leaveSwitch();
  }

  private Void leaveSwitch() {
    broken = union(broken, now);
    now = EnumSet.noneOf(At.class);
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    super.visitReturn(tree, unused);
    ended = union(ended, now);
    now = EnumSet.noneOf(At.class);
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    super.visitThrow(tree, unused);
    ended = attempts == 0 ? union(ended, now) : ended;
    now = EnumSet.noneOf(At.class);
    return null;
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    Set<At> outside = ended;
    attempts++;
    scan(tree.getResources(), unused);
    scan(tree.getBlock(), unused);
    attempts--;
    if (touchedIn(tree.getFinallyBlock())) {
      ended = outside;
      done();
    }
    return null;
  }
}
