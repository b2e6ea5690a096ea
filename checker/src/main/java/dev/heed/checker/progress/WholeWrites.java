package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Scopes;
import java.util.List;

/** Whether a channel is seen to be one that writes all it is given before it returns. */
final class WholeWrites {
  private final Catalog catalog;
  private final VisitorState state;

  WholeWrites(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  boolean isWhole(TreePath path) {
    ExpressionTree call = (ExpressionTree) path.getLeaf();
    return isMadeWhole(Receivers.makers(call, path))
        || Receivers.of(call)
            .map(ASTHelpers::getSymbol)
            .filter(channel -> isSetToBlock(channel, path))
            .isPresent();
  }

  private boolean isMadeWhole(List<ExpressionTree> makers) {
    return !makers.isEmpty() && makers.stream().allMatch(this::makesWhole);
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
          && use.getParentPath().getLeaf() instanceof MemberSelectTree
          && use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree set
          && catalog.has(
              Role.WHOLE, ASTHelpers.getSymbol(set), Receivers.site(set), state.getTypes())) {
        blocks = Boolean.TRUE.equals(ASTHelpers.constValue(set.getArguments().get(0)));
      }
    }
    return blocks;
  }
}
