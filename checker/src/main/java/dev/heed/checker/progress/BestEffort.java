package dev.heed.checker.progress;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import javax.lang.model.element.Modifier;

/** Attempts whose answer does not matter, because the attempt is all that was meant. */
final class BestEffort {
  private BestEffort() {}

  /** Sixty-eight years, or as many units as there are numbers, are not a timeout. */
  static boolean waitsForEver(TreePath path) {
    return Contents.arguments(path).stream()
        .map(ASTHelpers::constValue)
        .anyMatch(value -> value instanceof Number time && time.longValue() >= Integer.MAX_VALUE);
  }

  /** {@code in.skip(in.available())} clears away what has come so far, however much that is. */
  static boolean skipsWhatIsThere(TreePath path) {
    return Contents.arguments(path).stream()
        .anyMatch(
            count ->
                count instanceof MethodInvocationTree call
                    && ASTHelpers.getSymbol(call).name.contentEquals("available"));
  }

  /** A token in a queue for one says that something happened: once is as good as twice. */
  static boolean isToken(TreePath path) {
    ExpressionTree call = (ExpressionTree) path.getLeaf();
    return Contents.arguments(path).size() == 1
        && isConstant(Contents.arguments(path).get(0))
        && Receivers.makers(call, path).stream()
            .anyMatch(
                maker ->
                    maker instanceof NewClassTree made
                        && made.getArguments().size() == 1
                        && Integer.valueOf(1)
                            .equals(ASTHelpers.constValue(made.getArguments().get(0))));
  }

  private static boolean isConstant(ExpressionTree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return ASTHelpers.constValue(tree) != null
        || (symbol instanceof VarSymbol
            && symbol.isStatic()
            && symbol.getModifiers().contains(Modifier.FINAL));
  }

  /** A failure is being handled already; this is the best effort that goes with it. */
  static boolean isInHandler(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof CatchTree) {
        return true;
      }
      if (tree instanceof MethodTree || tree instanceof LambdaExpressionTree) {
        return false;
      }
    }
    return false;
  }
}
