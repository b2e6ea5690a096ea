package dev.heed.checker.tree;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/** The code in which everything stands that can happen to a promise. */
public final class Scope {
  private Scope() {}

  /** The top-level class around the place. */
  public static TreePath topLevelClass(TreePath place) {
    TreePath path = place;
    while (!(path.getParentPath().getLeaf() instanceof CompilationUnitTree)) {
      path = path.getParentPath();
    }
    return path;
  }

  /** The outermost member, other than a class, around the place. */
  public static TreePath method(TreePath place) {
    TreePath member = place;
    for (TreePath path = place; path.getParentPath() != null; path = path.getParentPath()) {
      Tree parent = path.getParentPath().getLeaf();
      if (parent instanceof ClassTree && !(path.getLeaf() instanceof ClassTree)) {
        member = path;
      }
    }
    return member;
  }
}
