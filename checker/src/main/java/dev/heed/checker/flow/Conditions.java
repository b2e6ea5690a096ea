package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** What the conditions of a body ask. */
final class Conditions {
  private Conditions() {}

  /**
   * Whether nothing but plain flags decides whether the call is reached: what they say has nothing
   * to do with how far a flush came.
   */
  static boolean areUnrelated(TreePath body, Tree call) {
    TreePath path = TreePath.getPath(body, call);
    if (path == null || leavesEarly(body.getLeaf())) {
      return false;
    }
    for (Tree tree : path) {
      if (tree == body.getLeaf()) {
        break;
      }
      if (tree instanceof IfTree choice && !isPlain(choice.getCondition())) {
        return false;
      }
      boolean known =
          tree == call
              || tree instanceof BlockTree
              || tree instanceof ExpressionStatementTree
              || tree instanceof IfTree
              || tree instanceof TryTree;
      if (!known) {
        return false;
      }
    }
    return true;
  }

  private static boolean leavesEarly(Tree body) {
    boolean[] leaves = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        leaves[0] = true;
        return null;
      }
    }.scan(body, null);
    return leaves[0];
  }

  private static boolean isPlain(ExpressionTree condition) {
    if (condition instanceof ParenthesizedTree parens) {
      return isPlain(parens.getExpression());
    }
    if (condition instanceof UnaryTree not) {
      return isPlain(not.getExpression());
    }
    if (condition instanceof BinaryTree both) {
      return both.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL
          || (isPlain(both.getLeftOperand()) && isPlain(both.getRightOperand()));
    }
    return ASTHelpers.getSymbol(condition) instanceof VarSymbol flag
        && flag.type.hasTag(TypeTag.BOOLEAN)
        && !AnswerNames.asksNothingLeft(flag.name)
        && !AnswerNames.asksLeftOver(flag.name)
        && !AnswerNames.asksDone(flag.name)
        && !AnswerNames.asksNotDone(flag.name)
        && !AnswerNames.saysFailed(flag.name);
  }

  /** The names of the fields that the conditions and the answers of the body read. */
  static Set<String> fieldsReadIn(Tree body) {
    Set<String> fields = new LinkedHashSet<>();
    new TreeScanner<Void, Boolean>() {
      @Override
      public Void visitIf(IfTree tree, Boolean asked) {
        scan(tree.getCondition(), true);
        scan(tree.getThenStatement(), asked);
        return scan(tree.getElseStatement(), asked);
      }

      @Override
      public Void visitReturn(ReturnTree tree, Boolean asked) {
        return scan(tree.getExpression(), true);
      }

      @Override
      public Void visitWhileLoop(WhileLoopTree tree, Boolean asked) {
        scan(tree.getCondition(), true);
        return scan(tree.getStatement(), asked);
      }

      @Override
      public Void visitConditionalExpression(ConditionalExpressionTree tree, Boolean asked) {
        scan(tree.getCondition(), true);
        scan(tree.getTrueExpression(), asked);
        return scan(tree.getFalseExpression(), asked);
      }

      @Override
      public Void visitSwitch(SwitchTree tree, Boolean asked) {
        scan(tree.getExpression(), true);
        return scan(tree.getCases(), asked);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Boolean asked) {
        note(tree, asked);
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Boolean asked) {
        note(tree, asked);
        return super.visitMemberSelect(tree, asked);
      }

      private void note(Tree tree, Boolean asked) {
        Symbol symbol = ASTHelpers.getSymbol(tree);
        if (asked && symbol != null && symbol.getKind() == ElementKind.FIELD) {
          fields.add(symbol.name.toString());
        }
      }
    }.scan(body, false);
    return fields;
  }
}
