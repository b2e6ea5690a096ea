package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.exemption.Exemption.Dropped;
import java.util.regex.Pattern;

/** Conditions that say whether a promise took a value: {@code if (!promise.trySuccess(value))}. */
final class Refusals {
  private static final Pattern ENDS =
      Pattern.compile(
          "(?i:close|shutdown|cancel|abort|disconnect|destroy|dispose|terminate|stop)([A-Z].*)?");

  private final Catalog catalog;

  Refusals(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Whether it is what was refused that the call ends, where the condition has the answer. A lock
   * or a permit is given back to somebody else, who would wait for it.
   */
  boolean excuse(ExpressionTree condition, boolean answer, Dropped dropped) {
    MethodSymbol method = Callbacks.method(dropped.tree());
    return ENDS.matcher(method.getSimpleName()).matches()
        && isMeantBy(condition, answer, dropped.state());
  }

  /** Whether a promise has refused a value wherever the condition has the answer. */
  private boolean isMeantBy(ExpressionTree condition, boolean answer, VisitorState state) {
    ExpressionTree plain = ASTHelpers.stripParentheses(condition);
    if (plain instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return isMeantBy(not.getExpression(), !answer, state);
    }
    // Both sides have the answer of an "and" that holds, and of an "or" that does not.
    if (plain.getKind() == (answer ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR)) {
      BinaryTree both = (BinaryTree) plain;
      return isMeantBy(both.getLeftOperand(), answer, state)
          || isMeantBy(both.getRightOperand(), answer, state);
    }
    return !answer && plain instanceof MethodInvocationTree call && completes(call, state);
  }

  private boolean completes(MethodInvocationTree call, VisitorState state) {
    return catalog.has(
        Role.COMPLETES, Callbacks.method(call), ASTHelpers.getReceiverType(call), state.getTypes());
  }
}
