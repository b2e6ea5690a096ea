package dev.heed.checker.tree;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.HashMap;
import java.util.Map;

/** What the variables that some code declares are initialized with. */
public final class Locals {
  private final Map<Symbol, ExpressionTree> initializers = new HashMap<>();

  private Locals() {}

  /** The variables that are declared in the code. */
  public static Locals in(TreePath code) {
    Locals locals = new Locals();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (tree.getInitializer() != null) {
          locals.initializers.put(ASTHelpers.getSymbol(tree), tree.getInitializer());
        }
        return super.visitVariable(tree, unused);
      }
    }.scan(code.getLeaf(), null);
    return locals;
  }

  /** The initializer, or null. */
  public ExpressionTree initializer(Symbol variable) {
    return initializers.get(variable);
  }
}
