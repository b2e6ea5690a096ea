package dev.heed.checker.lifetime;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Where a method, or a lambda, reads a variable. */
final class Reads {
  private Reads() {}

  /** The reads of the variable or field in the method or lambda around the place. */
  static List<TreePath> of(Symbol variable, TreePath place) {
    List<TreePath> reads = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        return note(tree);
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        note(tree);
        return super.visitMemberSelect(tree, unused);
      }

      private Void note(ExpressionTree tree) {
        if (variable.equals(ASTHelpers.getSymbol(tree)) && !isTarget(getCurrentPath())) {
          reads.add(getCurrentPath());
        }
        return null;
      }
    }.scan(codeAround(place), null);
    return reads;
  }

  private static boolean isTarget(TreePath path) {
    return path.getParentPath().getLeaf() instanceof AssignmentTree assignment
        && assignment.getVariable() == path.getLeaf();
  }

  /** The method or lambda around the place. */
  static TreePath codeAround(TreePath path) {
    TreePath code = path;
    while (!(code.getLeaf() instanceof MethodTree || code.getLeaf() instanceof LambdaExpressionTree)
        && code.getParentPath() != null) {
      code = code.getParentPath();
    }
    return code;
  }
}
