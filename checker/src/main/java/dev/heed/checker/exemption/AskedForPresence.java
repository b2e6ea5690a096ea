package dev.heed.checker.exemption;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.heed.checker.catalog.Catalog;

/**
 * A getter is asked whether there is a publisher at all.
 *
 * <p>Work that starts with the subscription has not begun: unlike a future that is only compared
 * with null, nothing is under way of which nobody would hear.
 */
final class AskedForPresence implements Exemption {
  private final LazyResults lazy;

  AskedForPresence(Catalog catalog) {
    this.lazy = new LazyResults(catalog);
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && ASTHelpers.getReceiver(call) != null
        && dropped.path().getParentPath().getLeaf() instanceof BinaryTree comparison
        && isNull(comparison)
        && lazy.isLazy(call, dropped.state());
  }

  private static boolean isNull(BinaryTree comparison) {
    return comparison.getLeftOperand().getKind() == Tree.Kind.NULL_LITERAL
        || comparison.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL;
  }
}
