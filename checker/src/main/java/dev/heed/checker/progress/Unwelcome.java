package dev.heed.checker.progress;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Set;

/** Reads that must find the end: {@code if (in.read(rest) != -1) throw …}. */
final class Unwelcome {
  private static final Set<Tree.Kind> SOMETHING_CAME =
      Set.of(Tree.Kind.NOT_EQUAL_TO, Tree.Kind.GREATER_THAN, Tree.Kind.GREATER_THAN_EQUAL);

  private static final Set<Tree.Kind> OR_ANYTHING_ELSE =
      Set.of(Tree.Kind.CONDITIONAL_OR, Tree.Kind.PARENTHESIZED);

  private Unwelcome() {}

  /** Whether the code throws wherever anything came, so that it does not matter how much. */
  static boolean isAny(TreePath read) {
    TreePath path = read.getParentPath();
    if (!(path.getLeaf() instanceof BinaryTree comparison
        && comparison.getLeftOperand() == read.getLeaf()
        && SOMETHING_CAME.contains(comparison.getKind()))) {
      return false;
    }
    do {
      path = path.getParentPath();
    } while (OR_ANYTHING_ELSE.contains(path.getLeaf().getKind()));
    return path.getLeaf() instanceof IfTree choice && alwaysThrows(choice.getThenStatement());
  }

  private static boolean alwaysThrows(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      List<? extends StatementTree> all = block.getStatements();
      return !all.isEmpty() && alwaysThrows(all.get(all.size() - 1));
    }
    return statement instanceof ThrowTree;
  }
}
