package dev.heed.checker.progress;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.catalog.Model;
import java.util.Optional;

/**
 * Loops that read until a buffer is full, and do nothing else: {@code while (rest.hasRemaining())
 * in.read(rest);}.
 *
 * <p>The buffer tells how much came, and that no more will come only the count says.
 */
final class Endless {
  /** What the count alone tells there. */
  static final String TELLS = "that the end has come";

  /** The honest way out. */
  static final String CURE = "Leave the loop where it is negative";

  private Endless() {}

  /**
   * Whether nothing ends the loop around the read where the source has ended before.
   *
   * <p>A file that can be asked where it stands is as long as its reader knows it to be.
   */
  static boolean isAround(TreePath read, Model line, Asking asking) {
    ExpressionTree call = (ExpressionTree) read.getLeaf();
    return test(read)
        .filter(
            condition ->
                Witnesses.arguments(call, line).stream()
                    .map(ASTHelpers::getSymbol)
                    .anyMatch(buffer -> isOnlyAbout(buffer, condition)))
        .flatMap(condition -> Receivers.of(call))
        .filter(source -> !asking.canTell(ASTHelpers.getType(source)))
        .isPresent();
  }

  /** The condition of the loop that the read is all of. */
  private static Optional<ExpressionTree> test(TreePath read) {
    TreePath body = read.getParentPath();
    if (!(body.getLeaf() instanceof ExpressionStatementTree
        || body.getLeaf() instanceof VariableTree)) {
      return Optional.empty();
    }
    if (body.getParentPath().getLeaf() instanceof BlockTree block
        && block.getStatements().size() == 1) {
      body = body.getParentPath();
    }
    return test(body.getParentPath().getLeaf(), (StatementTree) body.getLeaf());
  }

  private static Optional<ExpressionTree> test(Tree loop, StatementTree body) {
    if (loop instanceof WhileLoopTree whileLoop) {
      return Optional.of(whileLoop.getCondition());
    }
    if (loop instanceof DoWhileLoopTree doLoop) {
      return Optional.of(doLoop.getCondition());
    }
    return loop instanceof ForLoopTree forLoop && forLoop.getStatement() == body
        ? Optional.ofNullable(forLoop.getCondition())
        : Optional.empty();
  }

  /** Whether the condition asks the buffer, and depends on nothing that may change meanwhile. */
  private static boolean isOnlyAbout(Symbol buffer, ExpressionTree condition) {
    boolean[] asks = new boolean[1];
    boolean[] other = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (isVariable(tree) && ASTHelpers.getSymbol(tree) == buffer) {
          asks[0] = true;
          return null;
        }
        other[0] |= isVariable(tree) || tree instanceof MethodInvocationTree call && !isOf(call);
        return super.scan(tree, null);
      }

      private boolean isOf(MethodInvocationTree call) {
        return Receivers.of(call).filter(of -> ASTHelpers.getSymbol(of) == buffer).isPresent();
      }
    }.scan(condition, null);
    return asks[0] && !other[0];
  }

  private static boolean isVariable(Tree tree) {
    return tree instanceof ExpressionTree
        && ASTHelpers.getSymbol(tree) instanceof VarSymbol
        && ASTHelpers.constValue(tree) == null;
  }
}
