package dev.heed.checker.promise;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;

/** Variables that a pattern declares: {@code if (command instanceof Get get) …}. */
final class Bindings {
  private Bindings() {}

  /** Every value that this file gives the variable, and what a pattern has found it in. */
  static List<TreePath> values(VarSymbol variable, TreePath place) {
    return variable.getKind() == ElementKind.BINDING_VARIABLE
        ? matched(variable, place)
        : Scopes.values(variable, place);
  }

  /** What a method is given may be what another one gave its caller, whatever the pattern says. */
  private static List<TreePath> matched(VarSymbol variable, TreePath place) {
    List<TreePath> values = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
        if (tree.getPattern() instanceof BindingPatternTree pattern
            && ASTHelpers.getSymbol(pattern.getVariable()) == variable
            && !Scopes.isParameter(ASTHelpers.getSymbol(tree.getExpression()))) {
          values.add(new TreePath(getCurrentPath(), tree.getExpression()));
        }
        return super.visitInstanceOf(tree, unused);
      }
    }.scan(Scopes.member(place), null);
    return values;
  }
}
