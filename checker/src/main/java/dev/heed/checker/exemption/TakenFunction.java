package dev.heed.checker.exemption;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;

/**
 * The lambda or reference that some code stands in, and the call that it is given to.
 *
 * @param function the lambda or reference
 * @param call the call, which may name the function by a local variable
 * @param argument what the call is given
 */
record TakenFunction(Tree function, TreePath call, Tree argument) {

  /** The innermost one around the place, where there is one and one call takes it. */
  static Optional<TakenFunction> around(TreePath place) {
    for (TreePath path = place; path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree) {
        return taker(path).map(use -> new TakenFunction(tree, use.getParentPath(), use.getLeaf()));
      }
      if (tree instanceof MethodTree) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The argument that is, or names, the function. */
  private static Optional<TreePath> taker(TreePath function) {
    TreePath value = function;
    while (value.getParentPath().getLeaf() instanceof ParenthesizedTree
        || value.getParentPath().getLeaf() instanceof TypeCastTree) {
      value = value.getParentPath();
    }
    if (value.getParentPath().getLeaf() instanceof VariableTree variable) {
      Symbol symbol = ASTHelpers.getSymbol(variable);
      List<TreePath> uses = Scopes.isLocal(symbol) ? Scopes.uses(symbol, value) : List.of();
      return uses.size() == 1
          ? uses.stream().filter(TakenFunction::isArgument).findFirst()
          : Optional.empty();
    }
    return Optional.of(value).filter(TakenFunction::isArgument);
  }

  private static boolean isArgument(TreePath value) {
    return value.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().contains(value.getLeaf());
  }
}
