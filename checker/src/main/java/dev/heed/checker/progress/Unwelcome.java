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

/**
 * Failures for too much: reads that must find the end, {@code if (in.read(rest) != -1) throw …},
 * and files that must not grow.
 */
final class Unwelcome {
  private static final Set<Tree.Kind> SOMETHING_CAME =
      Set.of(Tree.Kind.NOT_EQUAL_TO, Tree.Kind.GREATER_THAN, Tree.Kind.GREATER_THAN_EQUAL);

  private static final Set<Tree.Kind> MORE_CAME =
      Set.of(Tree.Kind.GREATER_THAN, Tree.Kind.GREATER_THAN_EQUAL);

  private static final Set<Tree.Kind> OR_ANYTHING_ELSE =
      Set.of(Tree.Kind.CONDITIONAL_OR, Tree.Kind.PARENTHESIZED);

  private Unwelcome() {}

  /** Whether the code throws wherever anything came, so that it does not matter how much. */
  static boolean isAny(TreePath read) {
    return throwsWhere(SOMETHING_CAME, read);
  }

  /** Whether the code only throws where there is more than the size may be, never for less. */
  static boolean isMore(TreePath size) {
    return throwsWhere(MORE_CAME, size);
  }

  private static boolean throwsWhere(Set<Tree.Kind> relations, TreePath compared) {
    TreePath path = compared.getParentPath();
    if (!(path.getLeaf() instanceof BinaryTree comparison
        && comparison.getLeftOperand() == compared.getLeaf()
        && relations.contains(comparison.getKind()))) {
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
