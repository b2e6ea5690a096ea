package dev.heed.checker.progress;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Scopes;
import javax.lang.model.element.Modifier;

/** The variables that a count is put into. */
final class CountVariables {
  private CountVariables() {}

  /** Whether only this file can read the variable. */
  static boolean isOwn(Symbol symbol) {
    return Scopes.isLocal(symbol)
        || (Scopes.isField(symbol) && symbol.getModifiers().contains(Modifier.PRIVATE));
  }

  /** {@code sum = sum + count} is another way to write {@code sum += count}. */
  static boolean isSumOf(Symbol target, ExpressionTree value) {
    return value instanceof BinaryTree sum
        && sum.getKind() == Tree.Kind.PLUS
        && target != null
        && (ASTHelpers.getSymbol(sum.getLeftOperand()) == target
            || ASTHelpers.getSymbol(sum.getRightOperand()) == target);
  }

  /** Whether the use writes the variable, and no value of it is used. */
  static boolean isTarget(TreePath use) {
    return use.getParentPath().getLeaf() instanceof AssignmentTree assignment
        && assignment.getVariable() == use.getLeaf();
  }
}
