package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;

/** The last link of the chain has a callback that reads the failure. */
final class FailureHandled implements Exemption {
  private final Catalog catalog;
  private final Callbacks callbacks;
  private final LazyResults lazy;

  FailureHandled(Catalog catalog, Callbacks callbacks) {
    this.catalog = catalog;
    this.callbacks = callbacks;
    this.lazy = new LazyResults(catalog);
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return handles(dropped.tree(), dropped.state());
  }

  /** Whether the call's own callbacks, or those of the links that return the same future, do. */
  boolean handles(ExpressionTree tree, VisitorState state) {
    if (!(tree instanceof MethodInvocationTree call)
        || !lazy.isEager(ASTHelpers.getResultType(call), state)) {
      return false;
    }
    if (callbacks.anyReadsFailure(call, state)) {
      return true;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver != null
        && catalog.has(
            Role.RETURNS_RECEIVER,
            Callbacks.method(call),
            ASTHelpers.getType(receiver),
            state.getTypes())
        && handles(receiver, state);
  }
}
