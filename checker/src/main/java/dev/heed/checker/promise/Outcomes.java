package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.heed.checker.Analysis;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.discard.Value;
import dev.heed.checker.discard.ValueWalker;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.obligation.Result;
import java.util.Optional;

/** Whether the outcome of a registration reaches anybody. */
final class Outcomes {
  private final Catalog catalog;
  private final Obligations obligations;
  private final ValueWalker walker;

  Outcomes(Analysis analysis) {
    catalog = analysis.catalog();
    obligations = analysis.obligations();
    walker = analysis.walker();
  }

  /** Whether nobody can learn from the call's result that its callback failed or did not run. */
  boolean isLost(TreePath call, VisitorState state) {
    if (obligations.of((ExpressionTree) call.getLeaf(), state).isEmpty()) {
      return true;
    }
    Optional<TreePath> end = endOfChain(call, state);
    return end.isPresent()
        && obligations
            .of((ExpressionTree) end.get().getLeaf(), state)
            .map(found -> walker.follow(Value.of(end.get(), found.kind(), state)).isDiscarded())
            .orElse(true);
  }

  /** The last link behind the call; empty where something else is done with the chain. */
  private Optional<TreePath> endOfChain(TreePath call, VisitorState state) {
    TreePath end = call;
    while (end.getParentPath().getLeaf() instanceof MemberSelectTree) {
      TreePath next = end.getParentPath().getParentPath();
      if (!(next.getLeaf() instanceof MethodInvocationTree link) || !goesOn(link, state)) {
        return Optional.empty();
      }
      end = next;
    }
    return Optional.of(end);
  }

  private boolean goesOn(MethodInvocationTree link, VisitorState state) {
    return obligations.of(link, state).isPresent()
        || Result.of(link, state)
            .filter(r -> catalog.has(Role.CONTINUES, r.method(), r.site(), state.getTypes()))
            .isPresent();
  }
}
