package dev.heed.checker.promise;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.heed.checker.tree.Calls;
import java.util.HashSet;
import java.util.Set;

/**
 * The links of one chain of calls, as one of them sees it.
 *
 * @param ahead the link itself, and what it is made on
 * @param behind the link itself, and what is linked to it
 */
record Chain(Set<Tree> ahead, Set<Tree> behind) {

  /** The chain that the call is a link of. */
  static Chain of(TreePath call) {
    Set<Tree> ahead = new HashSet<>();
    for (Tree link = call.getLeaf();
        link instanceof MethodInvocationTree;
        link = Calls.receiver(link)) {
      ahead.add(link);
    }
    Set<Tree> behind = new HashSet<>();
    behind.add(call.getLeaf());
    TreePath outer = call;
    while (outer.getParentPath().getLeaf() instanceof MemberSelectTree
        && outer.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree) {
      outer = outer.getParentPath().getParentPath();
      behind.add(outer.getLeaf());
    }
    return new Chain(ahead, behind);
  }

  /** Whether the call is one of the links. */
  boolean has(TreePath call) {
    return ahead.contains(call.getLeaf()) || behind.contains(call.getLeaf());
  }

  /** Whether the call is the link itself, or one that is linked to it. */
  boolean isBehind(TreePath call) {
    return behind.contains(call.getLeaf());
  }
}
