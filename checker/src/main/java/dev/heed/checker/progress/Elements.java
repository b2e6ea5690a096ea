package dev.heed.checker.progress;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Scopes;
import java.util.List;

/** The expressions by which code goes over all elements of an array or collection. */
final class Elements {
  private Elements() {}

  /**
   * The expressions that stand for each element in turn where the array is used here, or for the
   * last one, which is the last to be filled; none where it is not gone over.
   */
  static List<TreePath> all(TreePath use) {
    TreePath parent = use.getParentPath();
    if (parent.getLeaf() instanceof EnhancedForLoopTree each
        && each.getExpression() == use.getLeaf()) {
      return Scopes.uses(ASTHelpers.getSymbol(each.getVariable()), parent);
    }
    return parent.getLeaf() instanceof ArrayAccessTree element
            && element.getExpression() == use.getLeaf()
            && !isBeforeLast(element, use)
        ? List.of(parent)
        : List.of();
  }

  /** The local variables that stand, in the method around, for one element that may be the last. */
  static List<Symbol> names(Symbol array, TreePath around) {
    return Scopes.uses(array, around).stream()
        .map(TreePath::getParentPath)
        .filter(path -> path.getLeaf() instanceof ArrayAccessTree)
        .filter(path -> !isBeforeLast((ArrayAccessTree) path.getLeaf(), path))
        .map(path -> path.getParentPath().getLeaf())
        .filter(VariableTree.class::isInstance)
        .map(ASTHelpers::getSymbol)
        .filter(ASTHelpers::isConsideredFinal)
        .toList();
  }

  /** The size of an array that is not made in sight is not known, nor which element is the last. */
  private static boolean isBeforeLast(ArrayAccessTree element, TreePath use) {
    Symbol array = ASTHelpers.getSymbol(element.getExpression());
    return ASTHelpers.constValue(element.getIndex()) instanceof Integer index
        && Scopes.onlyValue(array, use)
            .filter(made -> made.getLeaf() instanceof NewArrayTree)
            .filter(made -> isLast(index, (NewArrayTree) made.getLeaf()))
            .isEmpty();
  }

  private static boolean isLast(int index, NewArrayTree made) {
    List<? extends ExpressionTree> sizes = made.getDimensions();
    return made.getInitializers() != null
        ? made.getInitializers().size() == index + 1
        : Integer.valueOf(index + 1).equals(ASTHelpers.constValue(sizes.get(0)));
  }
}
