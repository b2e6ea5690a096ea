package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Obligations;

/** The outcome goes to an argument: a promise that somebody else holds. */
final class OutcomeElsewhere implements Exemption {
  private final Catalog catalog;
  private final Obligations obligations;
  private final KeptVariables kept;
  private final FailureHandled handled;

  OutcomeElsewhere(
      Catalog catalog, Obligations obligations, KeptVariables kept, FailureHandled handled) {
    this.handled = handled;
    this.catalog = catalog;
    this.obligations = obligations;
    this.kept = kept;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call
        && call.getArguments().stream().anyMatch(argument -> takesOutcome(argument, call, dropped));
  }

  private boolean takesOutcome(
      ExpressionTree argument, MethodInvocationTree call, Dropped dropped) {
    VisitorState state = dropped.state();
    Type type = ASTHelpers.getType(argument);
    return argument.getKind() != Tree.Kind.NULL_LITERAL
        && type != null
        && (isNamed(argument, call, state)
            || Promises.isPromise(type, catalog, state)
            || isTaskWithOutcome(argument, type, call, state))
        && isHeld(holder(argument, state), dropped);
  }

  private boolean isHeld(ExpressionTree promise, Dropped dropped) {
    return !isFresh(promise, dropped.state()) && kept.isHeldElsewhere(promise, dropped)
        || new HandedOut(catalog, dropped.state()).is(promise, dropped.path());
  }

  /** What the argument names, where it is a link that returns its receiver. */
  private ExpressionTree holder(ExpressionTree argument, VisitorState state) {
    ExpressionTree receiver =
        argument instanceof MethodInvocationTree call ? ASTHelpers.getReceiver(call) : null;
    return receiver != null
            && !handled.handles(argument, state)
            && catalog.has(
                Role.RETURNS_RECEIVER,
                Callbacks.method(argument),
                ASTHelpers.getType(receiver),
                state.getTypes())
        ? holder(receiver, state)
        : argument;
  }

  /** A promise that was made for this call alone is a result like any other. */
  private boolean isFresh(ExpressionTree argument, VisitorState state) {
    return Callbacks.isFresh(argument)
        && obligations.of(argument, state).isPresent()
        && !handled.handles(argument, state);
  }

  /** A task that is a future as well keeps its outcome to itself, whoever runs it. */
  private boolean isTaskWithOutcome(
      ExpressionTree argument, Type type, MethodInvocationTree call, VisitorState state) {
    return ASTHelpers.getSymbol(argument) instanceof VarSymbol
        && catalog.findType(Role.ASYNC, type, state.getTypes()).isPresent()
        && isAt(Role.RUNS_TASK, 0, argument, call, state);
  }

  private boolean isNamed(ExpressionTree argument, MethodInvocationTree call, VisitorState state) {
    return isAt(Role.OUTCOME_TO, call.getArguments().size() - 1, argument, call, state);
  }

  /** Whether a line gives the call the role, and names the argument or leaves it to its place. */
  private boolean isAt(
      Role role,
      int place,
      ExpressionTree argument,
      MethodInvocationTree call,
      VisitorState state) {
    Type site = ASTHelpers.getType(ASTHelpers.getReceiver(call));
    return catalog
        .find(role, Callbacks.method(call), site, state.getTypes())
        .filter(model -> model.index("arg").orElse(place) == call.getArguments().indexOf(argument))
        .isPresent();
  }
}
