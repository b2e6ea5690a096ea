package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.function.Predicate;

/** The future that the caller is given, by itself, among others, or at the start of a chain. */
final class HandedOut {
  private HandedOut() {}

  /**
   * Whether the value of the call gets out.
   *
   * @param isFuture whether what is made of it has it in it, by its type
   */
  static boolean is(TreePath task, Predicate<Type> isFuture) {
    TreePath value = outermost(task);
    Tree holder = value.getParentPath().getLeaf();
    return holder instanceof ReturnTree
        || holder instanceof VariableTree variable
            && (value.getLeaf() == task.getLeaf() || isFuture.test(ASTHelpers.getType(variable)))
            && (isReturned(ASTHelpers.getSymbol(variable), task, isFuture)
                || Scopes.uses(ASTHelpers.getSymbol(variable), task).stream()
                    .anyMatch(use -> isKept(use, isFuture)))
        || isKept(task, isFuture);
  }

  /** Whether what is given the value gets out. */
  private static boolean isKept(TreePath value, Predicate<Type> isFuture) {
    return value.getParentPath().getLeaf() instanceof MethodInvocationTree keeper
        && keeper.getArguments().contains(value.getLeaf())
        && Calls.receiver(keeper) != null
        && isReturned(ASTHelpers.getSymbol(Calls.receiver(keeper)), value, isFuture);
  }

  private static boolean isReturned(Symbol variable, TreePath place, Predicate<Type> isFuture) {
    return Scopes.isLocal(variable)
        && Scopes.uses(variable, place).stream()
            .anyMatch(
                use ->
                    (!isReceiver(use)
                            || isFuture.test(ASTHelpers.getType(outermost(use).getLeaf())))
                        && outermost(use).getParentPath().getLeaf() instanceof ReturnTree);
  }

  /** What is asked of it is not itself. */
  private static boolean isReceiver(TreePath use) {
    Tree parent = use.getParentPath().getParentPath().getLeaf();
    return parent instanceof MethodInvocationTree call && Calls.receiver(call) == use.getLeaf();
  }

  private static TreePath outermost(TreePath path) {
    TreePath value = path;
    while (value.getParentPath().getLeaf() instanceof ExpressionTree) {
      value = value.getParentPath();
    }
    return value;
  }
}
