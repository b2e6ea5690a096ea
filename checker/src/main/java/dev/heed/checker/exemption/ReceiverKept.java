package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.tree.Scopes;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

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
  private final Harmless harmless;
  private final Promises promises;

  ReceiverKept(
      Catalog catalog,
      Obligations obligations,
      KeptVariables kept,
      Callbacks callbacks,
      Harmless harmless) {
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

  private boolean returnsReceiver(
      MethodInvocationTree call, MethodSymbol method, VisitorState state) {
    Type site = ASTHelpers.getType(ASTHelpers.getReceiver(call));
    return catalog.has(Role.RETURNS_RECEIVER, method, site, state.getTypes())
        || Fluent.returnsThis(method, state);
  }

  private boolean isLink(MethodInvocationTree call, MethodSymbol method, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Type site = receiver == null ? method.owner.type : ASTHelpers.getType(receiver);
    return lazy.isEager(site, state);
  }

  private boolean isKept(MethodInvocationTree call, Dropped dropped, boolean sameObject) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver == null || isKept(receiver, call, dropped, sameObject);
  }

  private boolean isKept(
      ExpressionTree holder, MethodInvocationTree call, Dropped dropped, boolean sameObject) {
    ExpressionTree receiver = ASTHelpers.stripParentheses(holder);
    if (receiver instanceof TypeCastTree cast) {
      return isKept(cast.getExpression(), call, dropped, sameObject);
    }
    if (receiver instanceof ConditionalExpressionTree either) {
      return isKept(either.getTrueExpression(), call, dropped, sameObject)
          && isKept(either.getFalseExpression(), call, dropped, sameObject);
    }
    if (receiver instanceof MethodInvocationTree before) {
      return isStored(before, sameObject, dropped.state())
          || (returnsReceiver(before, Callbacks.method(before), dropped.state())
              && isKept(before, dropped, sameObject));
    }
    Symbol symbol = ASTHelpers.getSymbol(receiver);
    if (!(symbol instanceof VarSymbol variable) || variable.getKind() == ElementKind.FIELD) {
      return !Callbacks.isFresh(receiver);
    }
    boolean callerHolds = variable.getKind() == ElementKind.PARAMETER;
    return (callerHolds && (sameObject || callbacks.cannotFail(call, harmless, dropped.state())))
        || (sameObject && isElementOfKept(variable, dropped))
        || kept.isLookedAt(variable, receiver, dropped);
  }

  /** {@code for (Task task : tasks) task.fork();}: the container holds it as before. */
  private boolean isElementOfKept(VarSymbol variable, Dropped dropped) {
    return Scopes.iterated(variable, dropped.path())
        .map(ASTHelpers::stripParentheses)
        .filter(container -> !Callbacks.isFresh(container))
        .filter(container -> kept.isHeldElsewhere(container, dropped))
        .isPresent();
  }

  /**
   * A call that hands out what somebody holds: a collection's element, or a field of this class.
   * What cannot fail is as good, but a factory's future is held by nobody: a link on it is new.
   */
  private boolean isStored(MethodInvocationTree call, boolean sameObject, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    boolean neverFails =
        catalog.has(Role.NEVER_FAILS, method, ASTHelpers.getReceiverType(call), state.getTypes());
    return !(neverFails && method.isStatic() && !sameObject)
        && (neverFails || obligations.of(call, state).isEmpty() || returnsField(method, state));
  }

  private boolean returnsField(MethodSymbol method, VisitorState state) {
    Optional<Functions.Code> code = Functions.ofMethod(method, state);
    return code.filter(
            found ->
                found.body() instanceof com.sun.source.tree.BlockTree block
                    && block.getStatements().size() == 1
                    && block.getStatements().get(0) instanceof ReturnTree only
                    && only.getExpression() != null
                    && isOfField(only.getExpression(), state))
        .isPresent();
  }

  /** A field, or what a field is only asked for: a promise's own future. */
  private boolean isOfField(ExpressionTree expression, VisitorState state) {
    if (expression instanceof MethodInvocationTree call) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      return receiver != null
          && call.getArguments().isEmpty()
          && obligations.of(call, state).isEmpty()
          && isOfField(receiver, state);
    }
    return ASTHelpers.getSymbol(expression) instanceof VarSymbol field
        && field.getKind() == ElementKind.FIELD;
  }
}
