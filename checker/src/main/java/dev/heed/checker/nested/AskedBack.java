package dev.heed.checker.nested;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.heed.checker.tree.Scopes;

/**
 * {@code outer.get() instanceof Future<?> inner}: code that asks for what a variable's type does
 * not say.
 */
final class AskedBack extends TreeScanner<Void, Void> {
  private final AsyncTypes async;
  private boolean asked;

  private AskedBack(AsyncTypes async) {
    this.async = async;
  }

  /** Whether the member around the place casts anything to a future. */
  static boolean around(TreePath place, AsyncTypes async) {
    AskedBack scanner = new AskedBack(async);
    scanner.scan(Scopes.member(place).getLeaf(), null);
    return scanner.asked;
  }

  @Override
  public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
    note(tree.getType() != null ? tree.getType() : tree.getPattern());
    return super.visitInstanceOf(tree, null);
  }

  @Override
  public Void visitTypeCast(TypeCastTree tree, Void unused) {
    note(tree.getType());
    return super.visitTypeCast(tree, null);
  }

  private void note(Tree type) {
    asked |= async.isAsync(ASTHelpers.getType(type));
  }
}
