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
  private final OwnOutcomes own;

  FailureHandled(Catalog catalog, Callbacks callbacks, OwnOutcomes own) {
    this.catalog = catalog;
    this.own = own;
    this.callbacks = callbacks;
    this.lazy = new LazyResults(catalog);
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return handles(dropped.tree(), dropped.state());
  }

  /** Whether the call's own callbacks, or those of the links that return the same future, do. */
  boolean handles(ExpressionTree tree, VisitorState state) {
    if (!(tree instanceof MethodInvocationTree call)) {
      return false;
    }
    boolean ofOwn = own.isLink(call, state);
    if (!ofOwn && !lazy.isEager(ASTHelpers.getResultType(call), state)) {
      return false;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (!isContainer(receiver, state)
        && !HandlesSome.is(call, state)
        && callbacks.anyReadsFailure(call, state)) {
      return true;
    }
    return receiver != null
        && (catalog.has(
                Role.RETURNS_RECEIVER,
                Callbacks.method(call),
                ASTHelpers.getType(receiver),
                state.getTypes())
            || (ofOwn && callbacks.onlyListens(call, state) && own.returnsReceiver(call, state)))
        && handles(receiver, state);
  }

  /** What a stream's functions are given, they combine; nobody tells them of an end. */
  private boolean isContainer(ExpressionTree receiver, VisitorState state) {
    return receiver != null
        && catalog
            .findType(Role.CONTAINER, ASTHelpers.getType(receiver), state.getTypes())
            .isPresent();
  }
}
