package dev.heed.checker.lifetime;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.List;
import java.util.Set;

/** Tells a wait that every way out passes from one that stands in a branch beside it. */
final class EveryWay {
  private final List<TreePath> waits;
  private final List<TreePath> exits;
  private final Set<Symbol> futures;

  private EveryWay(List<TreePath> waits, List<TreePath> exits, Set<Symbol> futures) {
    this.waits = waits;
    this.exits = exits;
    this.futures = futures;
  }

  /**
   * Whether the waits are passed on every way to the exits.
   *
   * @param futures the variables that hold what is waited for: a branch on them is no way around
   * @param jumps the places where the code may break off when all of them hold it
   */
  static boolean passes(
      List<TreePath> waits, List<TreePath> exits, Set<Symbol> futures, List<TreePath> jumps) {
    EveryWay every = new EveryWay(waits, exits, futures);
    return waits.stream().anyMatch(every::isPassed)
        && exits.stream().noneMatch(every::isBefore)
        && jumps.stream().noneMatch(every::isAround);
  }

  /** Whether the jump leaves all waits behind, and the future lives on, as in a field. */
  private boolean isAround(TreePath jump) {
    Tree left = Jumps.left(jump);
    return waits.stream().allMatch(wait -> isIn(wait, left) && !comesFirst(wait, jump))
        && exits.stream()
            .anyMatch(exit -> !isIn(exit, left) || !(exit.getLeaf() instanceof ReturnTree))
        && !isOnFuture(jump, left);
  }

  private boolean isOnFuture(TreePath jump, Tree left) {
    for (Tree tree : jump) {
      if (tree == left) {
        return false;
      }
      if (tree instanceof IfTree choice && asksFuture(choice.getCondition())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the code returns before it comes to any wait. */
  private boolean isBefore(TreePath exit) {
    return exit.getLeaf() instanceof ReturnTree
        && waits.stream().noneMatch(wait -> isIn(wait, exit.getLeaf()) || comesFirst(wait, exit));
  }

  private static boolean comesFirst(TreePath wait, TreePath exit) {
    return start(wait.getLeaf()) < start(exit.getLeaf()) || isInFinally(wait);
  }

  private static int start(Tree tree) {
    return ASTHelpers.getStartPosition(tree);
  }

  private static boolean isInFinally(TreePath wait) {
    Tree child = wait.getLeaf();
    for (Tree tree : wait) {
      if (tree instanceof TryTree attempt && attempt.getFinallyBlock() == child) {
        return true;
      }
      child = tree;
    }
    return false;
  }

  private boolean isPassed(TreePath wait) {
    Tree child = wait.getLeaf();
    for (Tree tree : wait) {
      if (tree instanceof LambdaExpressionTree || tree instanceof MethodTree) {
        return true;
      }
      if (tree instanceof IfTree choice && !isPassed(choice, child)) {
        return false;
      }
      child = tree;
    }
    return true;
  }

  private boolean isPassed(IfTree choice, Tree branch) {
    if (branch == choice.getCondition() || asksFuture(choice.getCondition())) {
      return true;
    }
    StatementTree other =
        branch == choice.getThenStatement() ? choice.getElseStatement() : choice.getThenStatement();
    return exits.stream().allMatch(exit -> isIn(exit, branch))
        || (other != null && waits.stream().anyMatch(wait -> isIn(wait, other)));
  }

  private boolean asksFuture(ExpressionTree condition) {
    boolean[] asks = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        asks[0] |= futures.contains(ASTHelpers.getSymbol(tree));
        return null;
      }
    }.scan(condition, null);
    return asks[0];
  }

  private static boolean isIn(TreePath path, Tree whole) {
    for (Tree tree : path) {
      if (tree == whole) {
        return true;
      }
    }
    return false;
  }
}
