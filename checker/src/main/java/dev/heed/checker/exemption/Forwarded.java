package dev.heed.checker.exemption;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;

/**
 * {@code void addListener(Runnable run, Executor by) { delegate().addListener(run, by); }}: who
 * calls the method attaches the callback, and knows what it is for.
 */
final class Forwarded implements Exemption {
  @Override
  public boolean excuses(Dropped dropped) {
    TreePath select = dropped.path().getParentPath();
    return select.getLeaf() instanceof MemberSelectTree
        && select.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect() == select.getLeaf()
        && isForward(call, select.getParentPath());
  }

  private static boolean isForward(MethodInvocationTree call, TreePath path) {
    MethodTree around = null;
    for (Tree tree : path) {
      if (tree instanceof MethodTree method) {
        around = method;
        break;
      }
    }
    return around != null
        && !around.getParameters().isEmpty()
        && around.getName().equals(ASTHelpers.getSymbol(call).getSimpleName())
        && symbols(around.getParameters()).equals(symbols(call.getArguments()));
  }

  private static List<Object> symbols(List<? extends Tree> trees) {
    return trees.stream().<Object>map(ASTHelpers::getSymbol).toList();
  }
}
