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
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Follows a callback that is told of an outcome, and asks whether it can end without having done
 * anything to a promise, for no other reason than what it was told.
 */
final class OpenPath extends TreePathScanner<Void, Void> {
  private final Failure outcome;
  private final OwnConditions own;
  private final Predicate<TreePath> touches;
  private final Predicate<ExpressionTree> mayRun;

  /** Whether a path comes here on which nothing has happened to the promise, and is to. */
  private boolean now = true;

  /** What the paths that come here have found out. */
  private Variants found = Variants.NONE;

  /** Whether such a path has ended. */
  private boolean ended;

  /** Whether such a path has left the innermost switch. */
  private boolean broken;

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
    return path.now || path.ended;
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
      return scan(tree.getMethodSelect(), unused);
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
    now &= !touches.test(getCurrentPath());
    return null;
  }

  /** Code that is run elsewhere, or many times, is trusted with a promise that it mentions. */
  private Void trusted(Tree tree) {
    now &= !touchedIn(tree);
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
    // Of a condition that asks something else, somebody else may know more.
    boolean before = now && own.includes(condition);
    Variants otherwise = found.without(condition);
    now = before;
    scan(whenTrue, null);
    boolean after = now;
    Variants foundAfter = found;
    now = before && !otherwise.isImpossible();
    found = otherwise;
    scan(whenFalse, null);
    found = !now ? foundAfter : after ? found.or(foundAfter) : found;
    now |= after;
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    scan(tree.getExpression(), unused);
    boolean exhaustive = Constants.haveArms(tree.getExpression(), tree.getCases());
    return arms(tree.getExpression(), tree.getCases(), exhaustive);
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    scan(tree.getExpression(), unused);
    return arms(tree.getExpression(), tree.getCases(), true);
  }

  private Void arms(ExpressionTree chosen, List<? extends CaseTree> cases, boolean exhaustive) {
    boolean outside = broken;
    broken = false;
    boolean before = now && own.includes(chosen);
    now = false;
    boolean all = exhaustive;
    Variants known = found;
    for (CaseTree arm : cases) {
      all |= arm.getExpressions().isEmpty();
      now |= before;
      found = known;
      scan(arm, null);
      if (arm.getBody() != null) {
        leaveSwitch();
      }
    }
    now |= broken || !all && before;
    found = known;
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
    broken |= now;
    now = false;
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    super.visitReturn(tree, unused);
    ended |= now;
    now = false;
    return null;
  }

  /** {@link OwnFailures} asks about what is thrown. */
  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    super.visitThrow(tree, unused);
    now = false;
    return null;
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    boolean outside = ended;
    scan(tree.getResources(), unused);
    scan(tree.getBlock(), unused);
    if (touchedIn(tree.getFinallyBlock())) {
      ended = outside;
      now = false;
    }
    return null;
  }
}
