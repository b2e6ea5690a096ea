package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.Analysis;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.discard.Value;
import dev.heed.checker.discard.ValueWalker;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Scopes;
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
        && (isOnlyCancelled(end.get())
            || obligations
                .of((ExpressionTree) end.get().getLeaf(), state)
                .map(found -> walker.follow(Value.of(end.get(), found.kind(), state)).isDiscarded())
                .orElse(true));
  }

  /** Whether the result is kept to be cancelled, and nobody asks how it ended. */
  private static boolean isOnlyCancelled(TreePath end) {
    Tree holder = end.getParentPath().getLeaf();
    Symbol variable =
        holder instanceof VariableTree declaration
            ? ASTHelpers.getSymbol(declaration)
            : holder instanceof AssignmentTree assignment
                ? ASTHelpers.getSymbol(assignment.getVariable())
                : null;
    return variable != null
        && (Scopes.isLocal(variable) || variable.isPrivate())
        && Scopes.uses(variable, end).stream().allMatch(use -> isWritten(use) || isCancelled(use));
  }

  private static boolean isWritten(TreePath use) {
    return use.getParentPath().getLeaf() instanceof AssignmentTree assignment
        && assignment.getVariable() == use.getLeaf();
  }

  private static boolean isCancelled(TreePath use) {
    return use.getParentPath().getLeaf() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("cancel");
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
