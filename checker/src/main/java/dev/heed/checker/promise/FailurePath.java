package dev.heed.checker.promise;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for a call on the paths that a callback takes when it is told of a failure. */
final class FailurePath extends TreePathScanner<Boolean, Void> {
  private final Failure failure;
  private final Predicate<TreePath> wanted;

  private FailurePath(Failure failure, Predicate<TreePath> wanted) {
    this.failure = failure;
    this.wanted = wanted;
  }

  /** Whether a wanted call may be reached. */
  static boolean reaches(TreePath code, Failure failure, Predicate<TreePath> wanted) {
    return Boolean.TRUE.equals(new FailurePath(failure, wanted).scan(code, null));
  }

  @Override
  public Boolean reduce(Boolean left, Boolean right) {
    return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
  }

  @Override
  public Boolean visitBlock(BlockTree tree, Void unused) {
    boolean found = false;
    for (StatementTree statement : tree.getStatements()) {
      found = reduce(found, scan(statement, unused));
      if (leaves(statement)) {
        break;
      }
    }
    return found;
  }

  @Override
  public Boolean visitIf(IfTree tree, Void unused) {
    return branch(tree.getCondition(), tree.getThenStatement(), tree.getElseStatement());
  }

  @Override
  public Boolean visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    return branch(tree.getCondition(), tree.getTrueExpression(), tree.getFalseExpression());
  }

  @Override
  public Boolean visitBinary(BinaryTree tree, Void unused) {
    Optional<Boolean> left = failure.says(tree.getLeftOperand());
    boolean skips =
        tree.getKind() == Tree.Kind.CONDITIONAL_AND && left.filter(value -> !value).isPresent()
            || tree.getKind() == Tree.Kind.CONDITIONAL_OR
                && left.filter(value -> value).isPresent();
    return skips ? scan(tree.getLeftOperand(), unused) : super.visitBinary(tree, unused);
  }

  private boolean branch(ExpressionTree condition, Tree whenTrue, Tree whenFalse) {
    if (failure.throwsIn(condition)) {
      return reduce(scan(condition, null), false);
    }
    Optional<Boolean> value = failure.says(condition);
    boolean found = reduce(scan(condition, null), false);
    if (value.orElse(true)) {
      found = reduce(found, scan(whenTrue, null));
    }
    if (!value.orElse(false)) {
      found = reduce(found, scan(whenFalse, null));
    }
    return found;
  }

  private boolean leaves(StatementTree statement) {
    if (statement instanceof ReturnTree
        || statement instanceof ThrowTree
        || statement instanceof BreakTree
        || statement instanceof ContinueTree) {
      return true;
    }
    if (statement instanceof BlockTree block) {
      return block.getStatements().stream().anyMatch(this::leaves);
    }
    if (statement instanceof TryTree attempt) {
      return attempt.getCatches().isEmpty() && leaves(attempt.getBlock());
    }
    return statement instanceof IfTree choice
        ? leaves(choice)
        : (statement instanceof ExpressionStatementTree || statement instanceof VariableTree)
            && failure.throwsIn(statement);
  }

  private boolean leaves(IfTree choice) {
    if (failure.throwsIn(choice.getCondition())) {
      return true;
    }
    Optional<Boolean> value = failure.says(choice.getCondition());
    boolean whenTrue = leaves(choice.getThenStatement());
    boolean whenFalse = choice.getElseStatement() != null && leaves(choice.getElseStatement());
    return value.map(holds -> holds ? whenTrue : whenFalse).orElse(whenTrue && whenFalse);
  }

  /** Whether it is, and what it is given can be computed. */
  private boolean isWanted(ExpressionTree tree) {
    return wanted.test(getCurrentPath()) && !failure.throwsIn(tree);
  }

  @Override
  public Boolean visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    return isWanted(tree) || reduce(super.visitMethodInvocation(tree, unused), false);
  }

  @Override
  public Boolean visitAssignment(AssignmentTree tree, Void unused) {
    return isWanted(tree) || reduce(super.visitAssignment(tree, unused), false);
  }

  @Override
  public Boolean visitNewClass(NewClassTree tree, Void unused) {
    return isWanted(tree) || reduce(super.visitNewClass(tree, unused), false);
  }

  @Override
  public Boolean visitMemberReference(MemberReferenceTree tree, Void unused) {
    return wanted.test(getCurrentPath()) || reduce(super.visitMemberReference(tree, unused), false);
  }
}
