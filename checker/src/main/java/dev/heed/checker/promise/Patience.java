package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Scopes;
import java.util.List;

/** Whether everybody who waits for a promise can be seen, and gives up after a time. */
final class Patience {
  private final Events events;
  private final VisitorState state;

  Patience(Events events, VisitorState state) {
    this.events = events;
    this.state = state;
  }

  /** Whether nobody waits for ever for what the callback completes. */
  boolean isBounded(AccessPath promise, Callback callback, TreePath registration) {
    Symbol variable = promise.root();
    boolean hidden =
        Scopes.isField(variable)
            ? variable.isPrivate()
            : Scopes.isLocal(variable) && !Scopes.isParameter(variable);
    if (!hidden || promise.steps().size() > 1) {
      return false;
    }
    List<TreePath> uses =
        Scopes.uses(variable, registration).stream()
            .filter(use -> !Scopes.within(use, callback.argument().getLeaf()))
            .toList();
    return uses.stream().anyMatch(this::waitsForATime)
        && uses.stream().allMatch(use -> waitsForATime(use) || waitsForNothing(use));
  }

  private boolean waitsForATime(TreePath use) {
    return isReceiver(use)
        && events.has(Role.AWAITS_BOUNDED, Result.of(call(use), state).orElseThrow(), state);
  }

  /** Whether the promise is only made, completed or asked how it stands here. */
  private boolean waitsForNothing(TreePath use) {
    Tree parent = use.getParentPath().getLeaf();
    if (parent instanceof AssignmentTree assignment) {
      return assignment.getVariable() == use.getLeaf();
    }
    if (parent instanceof MemberReferenceTree reference) {
      return events.kindOf(reference, state).isPresent();
    }
    return isReceiver(use) && (events.kindOf(call(use), state).isPresent() || isQuery(call(use)));
  }

  private static boolean isQuery(MethodInvocationTree call) {
    Type answer = ASTHelpers.getType(call);
    return call.getArguments().isEmpty() && answer != null && answer.isPrimitive();
  }

  private boolean isReceiver(TreePath use) {
    return use.getParentPath().getLeaf() instanceof MemberSelectTree
        && use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree called
        && ((ExpressionTree) called.getMethodSelect()) == use.getParentPath().getLeaf()
        && Result.of(called, state).isPresent();
  }

  private static MethodInvocationTree call(TreePath use) {
    return (MethodInvocationTree) use.getParentPath().getParentPath().getLeaf();
  }
}
