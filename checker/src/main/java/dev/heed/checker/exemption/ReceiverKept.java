package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.tree.ReturnsThis;

/**
 * The call returns its receiver, or only listens to it, and the receiver is kept.
 *
 * <p>A listener that owns a promise and can throw is another matter: whoever waits for the promise
 * waits for ever.
 */
final class ReceiverKept implements Exemption {
  private final Catalog catalog;
  private final Obligations obligations;
  private final KeptVariables kept;
  private final Callbacks callbacks;
  private final LazyResults lazy;
  private final OwnOutcomes own;
  private final Harmless harmless;
  private final Promises promises;

  ReceiverKept(
      Catalog catalog,
      Obligations obligations,
      KeptVariables kept,
      Callbacks callbacks,
      OwnOutcomes own,
      Harmless harmless) {
    this.own = own;
    this.catalog = catalog;
    this.obligations = obligations;
    this.kept = kept;
    this.callbacks = callbacks;
    this.lazy = new LazyResults(catalog);
    this.harmless = harmless;
    this.promises = new Promises(catalog, harmless);
  }

  @Override
  public boolean excuses(Dropped dropped) {
    if (dropped.tree() instanceof MemberReferenceTree reference) {
      return catalog.has(
          Role.RETURNS_RECEIVER,
          Callbacks.method(reference),
          ASTHelpers.getType(reference.getQualifierExpression()),
          dropped.state().getTypes());
    }
    if (!(dropped.tree() instanceof MethodInvocationTree call)) {
      return false;
    }
    VisitorState state = dropped.state();
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (method.isStatic()) {
      return false;
    }
    if (returnsReceiver(call, method, state)) {
      return isKept(call, dropped, true);
    }
    return callbacks.onlyListens(call, state)
        && isLink(call, method, state)
        && !promises.canStrand(call, state)
        && isKept(call, dropped, false);
  }

  boolean returnsReceiver(MethodInvocationTree call, MethodSymbol method, VisitorState state) {
    Type site = ASTHelpers.getType(ASTHelpers.getReceiver(call));
    return catalog.has(Role.RETURNS_RECEIVER, method, site, state.getTypes())
        || ReturnsThis.is(method, m -> Functions.ofMethod(m, state).map(Functions.Code::body));
  }

  private boolean isLink(MethodInvocationTree call, MethodSymbol method, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Type site = receiver == null ? method.owner.type : ASTHelpers.getType(receiver);
    return lazy.isEager(site, state) || own.isLink(call, state);
  }

  private boolean isKept(MethodInvocationTree call, Dropped dropped, boolean sameObject) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    boolean callerHolds = sameObject || callbacks.cannotFail(call, harmless, dropped.state());
    return receiver == null
        || new HeldValues(this, catalog, obligations, kept, dropped, sameObject, callerHolds)
            .isHeld(receiver);
  }
}
