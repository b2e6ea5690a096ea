package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Scopes;

/**
 * A loop that goes on until a collection is empty, and asks its elements whether they are done.
 *
 * <p>It waits for all of them, without a call that waits: one that is not done goes back in.
 */
final class Polling {
  private Polling() {}

  /** Whether such a loop takes care of the collection into which the future of the call goes. */
  static boolean empties(TreePath call) {
    if (!(call.getParentPath().getLeaf() instanceof MethodInvocationTree add)) {
      return false;
    }
    Symbol collection = ASTHelpers.getSymbol(ASTHelpers.getReceiver(add));
    return Scopes.isLocal(collection) && isEmptiedBehind(call, collection);
  }

  private static boolean isEmptiedBehind(TreePath call, Symbol collection) {
    long start = ASTHelpers.getStartPosition(call.getLeaf());
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitWhileLoop(WhileLoopTree loop, Void unused) {
        found[0] |=
            ASTHelpers.getStartPosition(loop) > start
                && goesOnWhileFull(loop.getCondition(), collection)
                && asksWhetherDone(loop.getStatement());
        return super.visitWhileLoop(loop, null);
      }
    }.scan(Scopes.member(call).getLeaf(), null);
    return found[0];
  }

  /**
   * {@code c.size() > 0} or {@code c.size() != 0}: no window is left, as with {@code isEmpty()}.
   */
  private static boolean goesOnWhileFull(ExpressionTree condition, Symbol collection) {
    if (condition instanceof ParenthesizedTree inner) {
      return goesOnWhileFull(inner.getExpression(), collection);
    }
    return condition instanceof BinaryTree binary
        && (binary.getKind() == Tree.Kind.GREATER_THAN
            || binary.getKind() == Tree.Kind.NOT_EQUAL_TO)
        && isSizeOf(collection, binary.getLeftOperand())
        && Integer.valueOf(0).equals(ASTHelpers.constValue(binary.getRightOperand()));
  }

  private static boolean isSizeOf(Symbol collection, ExpressionTree tree) {
    return tree instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).name.contentEquals("size")
        && ASTHelpers.getSymbol(ASTHelpers.getReceiver(call)) == collection;
  }

  private static boolean asksWhetherDone(StatementTree body) {
    boolean[] asks = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        asks[0] |= ASTHelpers.getSymbol(call).name.contentEquals("isDone");
        return super.visitMethodInvocation(call, null);
      }
    }.scan(body, null);
    return asks[0];
  }
}
