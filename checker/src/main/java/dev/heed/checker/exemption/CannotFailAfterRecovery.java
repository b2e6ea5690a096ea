package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;

/** The link cannot fail by itself, and what it hangs on has no failure left to tell. */
final class CannotFailAfterRecovery implements Exemption {
  private final Catalog catalog;
  private final FailureHandled handled;
  private final TaskHandlesEverything tasks;
  private final Callbacks callbacks;
  private final Harmless harmless;

  CannotFailAfterRecovery(Catalog catalog, Callbacks callbacks, Harmless harmless) {
    this.catalog = catalog;
    this.handled = new FailureHandled(catalog, callbacks);
    this.tasks = new TaskHandlesEverything(catalog, harmless);
    this.callbacks = callbacks;
    this.harmless = harmless;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call && cannotFail(call, dropped.state());
  }

  private boolean cannotFail(MethodInvocationTree call, VisitorState state) {
    return ASTHelpers.getReceiver(call) instanceof MethodInvocationTree before
        && isAsync(before, state)
        && callbacks.cannotFail(call, harmless, state)
        && (hasNoFailure(before, state) || cannotFail(before, state));
  }

  private boolean hasNoFailure(MethodInvocationTree call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Type site = receiver == null ? null : ASTHelpers.getType(receiver);
    return handled.handles(call, state)
        || tasks.cannotFail(call, state)
        || catalog.has(Role.NEVER_FAILS, Callbacks.method(call), site, state.getTypes());
  }

  private boolean isAsync(MethodInvocationTree call, VisitorState state) {
    return catalog
        .findType(Role.ASYNC, ASTHelpers.getResultType(call), state.getTypes())
        .isPresent();
  }
}
