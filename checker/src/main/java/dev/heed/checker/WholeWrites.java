package dev.heed.checker;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Scopes;
import java.util.List;

/** Whether a channel is seen to be one that writes all it is given before it returns. */
public final class WholeWrites {
  private final Catalog catalog;
  private final VisitorState state;

  /** Asks the catalog which channels are such. */
  public WholeWrites(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  /** Whether the call, or the referenced method, is of such a channel. */
  public boolean isWhole(TreePath path) {
    ExpressionTree channel = ASTHelpers.getReceiver((ExpressionTree) path.getLeaf());
    return channel != null && (makesWhole(channel) || isWhole(ASTHelpers.getSymbol(channel), path));
  }

  private boolean isWhole(Symbol channel, TreePath path) {
    return isMadeWhole(channel, path) || isSetToBlock(channel, path);
  }

  private boolean isMadeWhole(Symbol channel, TreePath path) {
    List<TreePath> values = Scopes.values(channel, path);
    return !values.isEmpty()
        && values.stream().allMatch(value -> makesWhole((ExpressionTree) value.getLeaf()));
  }

  private boolean makesWhole(ExpressionTree maker) {
    return maker instanceof MethodInvocationTree call
        && catalog.has(Role.WHOLE, ASTHelpers.getSymbol(call), null, state.getTypes());
  }

  /** Whether the last setting before the call, in the same method, is the blocking one. */
  private boolean isSetToBlock(Symbol channel, TreePath path) {
    boolean blocks = false;
    for (TreePath use : Scopes.uses(channel, path)) {
      if (Scopes.within(use, Scopes.member(path).getLeaf())
          && ASTHelpers.getStartPosition(use.getLeaf())
              < ASTHelpers.getStartPosition(path.getLeaf())
          && use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree set
          && set.getMethodSelect() == use.getParentPath().getLeaf()
          && isSetting(set)) {
        blocks = Boolean.TRUE.equals(ASTHelpers.constValue(set.getArguments().get(0)));
      }
    }
    return blocks;
  }

  private boolean isSetting(MethodInvocationTree call) {
    return catalog.has(
        Role.WHOLE, ASTHelpers.getSymbol(call), ASTHelpers.getReceiverType(call), state.getTypes());
  }
}
