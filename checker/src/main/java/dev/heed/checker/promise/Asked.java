package dev.heed.checker.promise;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Calls;
import java.util.HashSet;
import java.util.Set;

/** The variables that a callback looks at before it gives them to code that may throw. */
record Asked(Set<Symbol> variables) {
  /** What the conditions ask that the outcome does not decide. */
  static Asked in(TreePath code, Failure outcome) {
    Set<Symbol> asked = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIf(IfTree tree, Void unused) {
        ask(tree.getCondition());
        return super.visitIf(tree, unused);
      }

      @Override
      public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        ask(tree.getCondition());
        return super.visitConditionalExpression(tree, unused);
      }

      private void ask(ExpressionTree condition) {
        if (outcome.says(condition).isEmpty()) {
          addVariables(condition, asked);
        }
      }
    }.scan(code.getLeaf(), null);
    return new Asked(asked);
  }

  /** Whether the call is given any of them: it may be known not to throw then. */
  boolean about(Tree call) {
    Set<Symbol> given = new HashSet<>();
    Calls.arguments(call).forEach(argument -> addVariables(argument, given));
    given.retainAll(variables);
    return !given.isEmpty();
  }

  /** Whether there is a value at all says nothing of what it is. */
  private static void addVariables(Tree code, Set<Symbol> found) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBinary(BinaryTree tree, Void unused) {
        return tree.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL
            ? null
            : super.visitBinary(tree, unused);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found.add(ASTHelpers.getSymbol(tree));
        return null;
      }
    }.scan(code, null);
  }
}
