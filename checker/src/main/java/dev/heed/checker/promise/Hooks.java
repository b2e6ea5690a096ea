package dev.heed.checker.promise;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Methods whose body stands for code that is yet to come, and says nothing about what it does. */
final class Hooks {
  private Hooks() {}

  /** Whether the method is there to be overridden or filled in. */
  static boolean isHook(TreePath declaration) {
    MethodTree method = (MethodTree) declaration.getLeaf();
    List<? extends StatementTree> statements = method.getBody().getStatements();
    return statements.isEmpty()
        || statements.get(0) instanceof ReturnTree returned
            && returned.getExpression() instanceof LiteralTree value
            && (value.getKind() == Tree.Kind.NULL_LITERAL
                || isOverridable(ASTHelpers.getSymbol(method)));
  }

  private static boolean isOverridable(MethodSymbol method) {
    return !method.isPrivate()
        && !method.isStatic()
        && !method.getModifiers().contains(Modifier.FINAL)
        && !method.owner.getModifiers().contains(Modifier.FINAL);
  }
}
