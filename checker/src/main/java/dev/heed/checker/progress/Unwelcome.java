package dev.heed.checker.progress;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ParenthesizedTree;
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

  private Unwelcome() {}

  /** Whether the code throws wherever anything came, so that it does not matter how much. */
  static boolean isAny(TreePath read) {
    TreePath path = read.getParentPath();
    if (!(path.getLeaf() instanceof BinaryTree comparison
        && comparison.getLeftOperand() == read.getLeaf()
        && SOMETHING_CAME.contains(comparison.getKind()))) {
      return false;
    }
    while (path.getLeaf() instanceof ParenthesizedTree
        || path.getLeaf() instanceof BinaryTree binary
            && (binary == comparison || binary.getKind() == Tree.Kind.CONDITIONAL_OR)) {
      path = path.getParentPath();
    }
    return path.getLeaf() instanceof IfTree choice
        && !isIn(read, choice.getThenStatement())
        && (choice.getElseStatement() == null || !isIn(read, choice.getElseStatement()))
        && alwaysThrows(choice.getThenStatement());
  }

  private static boolean isIn(TreePath path, Tree whole) {
    for (Tree tree : path) {
      if (tree == whole) {
        return true;
      }
    }
    return false;
  }

  private static boolean alwaysThrows(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      List<? extends StatementTree> all = block.getStatements();
      return !all.isEmpty() && alwaysThrows(all.get(all.size() - 1));
    }
    return statement instanceof ThrowTree;
  }
}
