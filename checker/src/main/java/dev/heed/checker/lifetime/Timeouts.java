package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a bounded wait whose timeout nobody acts on from one that is a wait. */
final class Timeouts {
  private static final Set<Tree.Kind> LEAVES =
      Set.of(Tree.Kind.THROW, Tree.Kind.RETURN, Tree.Kind.BREAK, Tree.Kind.CONTINUE);
  private static final Pattern ACTS = Pattern.compile("cancel|join|get|await\\w*|complete\\w*");

  private Timeouts() {}

  /**
   * Whether the code goes on behind a {@code catch} of the timeout that does nothing about it.
   *
   * @param closer what closes the resource; where that stands before the {@code catch}, nobody can
   *     act on the timeout any more, and the close is part of giving up
   */
  static boolean mayGoUnnoticed(TreePath wait, Tree closer, VisitorState state) {
    Tree child = wait.getLeaf();
    for (Tree tree : wait) {
      if (tree instanceof LambdaExpressionTree || tree instanceof MethodTree) {
        return false;
      }
      if (tree instanceof TryTree attempt && attempt.getBlock() == child) {
        for (CatchTree handler : attempt.getCatches()) {
          if (catchesTimeout(handler, state)) {
            return !closes(attempt, handler, closer) && !acts(handler, LEAVES);
          }
        }
      }
      child = tree;
    }
    return false;
  }

  /**
   * Whether the exit stands in a {@code catch} for the timeout of the only waits, which neither
   * waits again nor gives the future up.
   */
  static boolean isBehind(List<TreePath> waits, TreePath exit, VisitorState state) {
    for (TreePath path = exit; path.getParentPath() != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof CatchTree handler
          && isForTimeout(handler, state)
          && path.getParentPath().getLeaf() instanceof TryTree attempt
          && waits.stream().allMatch(wait -> Scopes.within(wait, attempt.getBlock()))) {
        return !acts(handler, Set.of());
      }
    }
    return false;
  }

  /** Such a clause compiles only where something waits for a time. */
  private static boolean isForTimeout(CatchTree handler, VisitorState state) {
    Type timeout = state.getTypeFromString("java.util.concurrent.TimeoutException");
    return ASTHelpers.isSameType(ASTHelpers.getType(handler.getParameter()), timeout, state);
  }

  /** Whether the resource, or the close, stands in what the {@code catch} belongs to. */
  private static boolean closes(TryTree attempt, CatchTree handler, Tree closer) {
    int place = ASTHelpers.getStartPosition(closer);
    return place > ASTHelpers.getStartPosition(attempt)
        && place < ASTHelpers.getStartPosition(handler);
  }

  private static boolean catchesTimeout(CatchTree handler, VisitorState state) {
    Type timeout = state.getTypeFromString("java.util.concurrent.TimeoutException");
    Tree caught = handler.getParameter().getType();
    List<? extends Tree> types =
        caught instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(caught);
    return types.stream()
        .anyMatch(type -> ASTHelpers.isSubtype(timeout, ASTHelpers.getType(type), state));
  }

  /** Whether anything in the handler leaves so, waits again, or gives the future up. */
  private static boolean acts(CatchTree handler, Set<Tree.Kind> leaves) {
    boolean[] acts = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        acts[0] |= tree != null && leaves.contains(tree.getKind());
        return super.scan(tree, unused);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        acts[0] |= ACTS.matcher(ASTHelpers.getSymbol(call).name).matches();
        return super.visitMethodInvocation(call, unused);
      }
    }.scan(handler.getBlock(), null);
    return acts[0];
  }
}
