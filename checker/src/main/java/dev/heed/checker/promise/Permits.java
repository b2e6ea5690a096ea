package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;

/** Permits that some code takes, and has to give back whoever learns of its failure. */
final class Permits {
  private final Events events;

  Permits(Events events) {
    this.events = events;
  }

  /** Whether the code takes such a permit. */
  boolean areTakenIn(TreePath code, AccessPath permits, VisitorState state) {
    boolean[] found = {false};
    Calls.in(code, call -> found[0] |= takes((ExpressionTree) call.getLeaf(), permits, state));
    return found[0];
  }

  private boolean takes(ExpressionTree call, AccessPath permits, VisitorState state) {
    return AccessPath.of(Calls.receiver(call)).filter(permits::equals).isPresent()
        && Result.of(call, state)
            .filter(result -> events.has(Role.TAKES_PERMIT, result, state))
            .isPresent();
  }
}
