package dev.heed.checker.nested;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.List;

/** The calls in which the loss of an inner future can show: told once, at the call that nests. */
final class Claims {
  private Claims() {}

  /** The calls that may nest what is lost at this place. */
  static List<TreePath> nestingsOf(TreePath path, AsyncTypes async) {
    List<TreePath> nestings = new ArrayList<>();
    addArguments(path, async, nestings);
    addReceivers(path, async, nestings);
    addTakers(path, nestings);
    return nestings;
  }

  /** {@code sync(nested)} gives the inner one out. */
  private static void addArguments(TreePath path, AsyncTypes async, List<TreePath> nestings) {
    if (path.getLeaf() instanceof MethodInvocationTree call) {
      call.getArguments().stream()
          .filter(MethodInvocationTree.class::isInstance)
          .filter(argument -> async.isNested(ASTHelpers.getType(argument)))
          .forEach(argument -> nestings.add(new TreePath(path, argument)));
    }
  }

  private static void addReceivers(TreePath path, AsyncTypes async, List<TreePath> nestings) {
    TreePath link = path;
    while (link.getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      link = new TreePath(new TreePath(link, select), select.getExpression());
      if (link.getLeaf() instanceof IdentifierTree variable
          && async.mentionsAsync(ASTHelpers.getType(variable))) {
        link = origin(ASTHelpers.getSymbol(variable), link);
        nestings.add(link);
      } else if (link.getLeaf() instanceof MethodInvocationTree) {
        nestings.add(link);
      }
    }
  }

  /** Where the variable's value comes from. */
  private static TreePath origin(Symbol variable, TreePath use) {
    for (TreePath p = use; p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof EnhancedForLoopTree each
          && ASTHelpers.getSymbol(each.getVariable()) == variable) {
        return new TreePath(p, each.getExpression());
      }
    }
    return Scopes.isLocal(variable) ? Scopes.onlyValue(variable, use).orElse(use) : use;
  }

  private static void addTakers(TreePath path, List<TreePath> nestings) {
    TreePath function = functionThatReturns(Arms.whole(path));
    if (function == null) {
      return;
    }
    TreePath holder = function.getParentPath();
    while (holder.getLeaf() instanceof TypeCastTree
        || holder.getLeaf() instanceof ParenthesizedTree) {
      holder = holder.getParentPath();
    }
    if (holder.getLeaf() instanceof VariableTree variable) {
      Scopes.uses(ASTHelpers.getSymbol(variable), holder)
          .forEach(use -> nestings.add(use.getParentPath()));
    }
    while (holder.getLeaf() instanceof MethodInvocationTree) {
      nestings.add(holder);
      holder = holder.getParentPath();
    }
  }

  /** The function whose value is lost at this place; a reference is one itself. */
  private static TreePath functionThatReturns(TreePath path) {
    if (path.getLeaf() instanceof MemberReferenceTree) {
      return path;
    }
    TreePath parent = path.getParentPath();
    if (parent.getLeaf() instanceof ReturnTree) {
      while (!isFunction(parent.getLeaf())) {
        parent = parent.getParentPath();
      }
    }
    return parent.getLeaf() instanceof LambdaExpressionTree ? parent : null;
  }

  private static boolean isFunction(Tree tree) {
    return tree instanceof LambdaExpressionTree || tree instanceof MethodTree;
  }
}
