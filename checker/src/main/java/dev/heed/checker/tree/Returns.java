package dev.heed.checker.tree;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** What a body returns. */
public final class Returns {
  private Returns() {}

  /** The values of the body's own {@code return} statements, in order; not those of code inside. */
  public static List<ExpressionTree> of(Tree body) {
    List<ExpressionTree> values = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        return tree instanceof LambdaExpressionTree || tree instanceof ClassTree
            ? null
            : super.scan(tree, unused);
      }

      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        if (tree.getExpression() != null) {
          values.add(tree.getExpression());
        }
        return super.visitReturn(tree, unused);
      }
    }.scan(body, null);
    return values;
  }
}
