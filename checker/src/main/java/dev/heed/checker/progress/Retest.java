package dev.heed.checker.progress;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Scopes;
import java.util.HashSet;
import java.util.Set;

/** Whether a wait stands in a loop that looks at the state again. */
final class Retest {
  private Retest() {}

  static boolean happens(TreePath path) {
    return Scopes.loops(path).stream().anyMatch(loop -> retests(loop.getLeaf()));
  }

  /** A loop that does nothing but skip until its test says so ends where it should. */
  static boolean isWholeBody(TreePath path) {
    TreePath statement = path.getParentPath();
    TreePath body = statement.getParentPath();
    boolean alone =
        !(body.getLeaf() instanceof BlockTree block) || block.getStatements().size() == 1;
    return alone
        && statement.getLeaf() instanceof ExpressionStatementTree
        && Scopes.loops(path).stream()
            .limit(1)
            .anyMatch(
                loop ->
                    loop.getLeaf() == body.getLeaf()
                        || loop.getLeaf() == body.getParentPath().getLeaf())
        && happens(path);
  }

  /** Whether the method, after the place, tests a state that outlives the method. */
  static boolean follows(TreePath path) {
    long end = ASTHelpers.getStartPosition(path.getLeaf());
    boolean[] tests = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIf(IfTree tree, Void unused) {
        tests[0] |= ASTHelpers.getStartPosition(tree) > end && readsState(tree.getCondition());
        return super.visitIf(tree, null);
      }

      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        tests[0] |=
            ASTHelpers.getStartPosition(tree) > end
                && tree.getExpression() != null
                && readsState(tree.getExpression());
        return super.visitReturn(tree, null);
      }
    }.scan(Scopes.member(path).getLeaf(), null);
    return tests[0];
  }

  private static boolean readsState(ExpressionTree condition) {
    boolean[] reads = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        reads[0] |= Scopes.isField(ASTHelpers.getSymbol(tree));
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        reads[0] |= Scopes.isField(ASTHelpers.getSymbol(tree));
        return super.visitMemberSelect(tree, null);
      }
    }.scan(condition, null);
    return reads[0];
  }

  private static boolean retests(Tree loop) {
    if (loop instanceof WhileLoopTree whileLoop) {
      return testsState(whileLoop.getCondition(), Set.of())
          || leavesOnTest(whileLoop.getStatement());
    }
    if (loop instanceof DoWhileLoopTree doLoop) {
      return testsState(doLoop.getCondition(), Set.of()) || leavesOnTest(doLoop.getStatement());
    }
    if (loop instanceof ForLoopTree forLoop) {
      return testsState(forLoop.getCondition(), counters(forLoop))
          || leavesOnTest(forLoop.getStatement());
    }
    return loop instanceof EnhancedForLoopTree each && leavesOnTest(each.getStatement());
  }

  /** A loop that only counts its turns, or runs for ever, tests no state. */
  private static boolean testsState(ExpressionTree condition, Set<Symbol> counters) {
    if (condition == null || ASTHelpers.constValue(condition) != null) {
      return false;
    }
    boolean[] countsOnly = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        countsOnly[0] |= counters.contains(ASTHelpers.getSymbol(tree));
        return null;
      }
    }.scan(condition, null);
    return !countsOnly[0];
  }

  private static Set<Symbol> counters(ForLoopTree loop) {
    Set<Symbol> counters = new HashSet<>();
    for (StatementTree statement : loop.getInitializer()) {
      if (statement instanceof VariableTree variable) {
        counters.add(ASTHelpers.getSymbol(variable));
      }
    }
    return counters;
  }

  private static boolean leavesOnTest(Tree body) {
    boolean[] leaves = new boolean[1];
    new TreeScanner<Void, Boolean>() {
      @Override
      public Void visitIf(IfTree tree, Boolean tested) {
        return super.visitIf(tree, true);
      }

      @Override
      public Void visitConditionalExpression(ConditionalExpressionTree tree, Boolean tested) {
        return super.visitConditionalExpression(tree, true);
      }

      @Override
      public Void visitBreak(BreakTree tree, Boolean tested) {
        leaves[0] |= tested;
        return null;
      }

      @Override
      public Void visitReturn(ReturnTree tree, Boolean tested) {
        leaves[0] |= tested;
        return null;
      }

      @Override
      public Void visitThrow(ThrowTree tree, Boolean tested) {
        leaves[0] |= tested;
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Boolean tested) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree tree, Boolean tested) {
        return null;
      }
    }.scan(body, false);
    return leaves[0];
  }
}
