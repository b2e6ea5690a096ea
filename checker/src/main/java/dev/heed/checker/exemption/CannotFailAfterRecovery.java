package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
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
  private final Promises promises;

  CannotFailAfterRecovery(
      Catalog catalog,
      Callbacks callbacks,
      Harmless harmless,
      FailureHandled handled,
      TaskHandlesEverything tasks) {
    this.catalog = catalog;
    this.handled = handled;
    this.tasks = tasks;
    this.callbacks = callbacks;
    this.harmless = harmless;
    this.promises = new Promises(catalog, harmless);
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call
        && (cannotFail(call, dropped.state()) || deliversRecovered(call, dropped.state()));
  }

  /**
   * {@code exceptionally(failure -> fallback).thenAccept(promise::complete)}: whoever waits for the
   * promise gets what stands for the failure.
   */
  private boolean deliversRecovered(MethodInvocationTree call, VisitorState state) {
    return ASTHelpers.getReceiver(call) instanceof MethodInvocationTree recovery
        && isForFailure(recovery, state)
        && callbacks.cannotFail(recovery, harmless, state)
        && callbacks.cannotFail(call, harmless, state)
        && call.getArguments().stream().anyMatch(argument -> promises.settles(argument, state))
        && call.getArguments().stream().noneMatch(argument -> isAsync(argument, state));
  }

  /** A function that is told of both outcomes has to look whether there is a failure. */
  private boolean isForFailure(MethodInvocationTree recovery, VisitorState state) {
    Type site = ASTHelpers.getType(ASTHelpers.getReceiver(recovery));
    return catalog.has(Role.RECOVERS, Callbacks.method(recovery), site, state.getTypes())
        && recovery.getArguments().stream().noneMatch(CannotFailAfterRecovery::isConstant)
        && recovery.getArguments().stream()
            .filter(argument -> callbacks.isFunction(argument, state))
            .map(ASTHelpers::getType)
            .allMatch(function -> Functions.parameterTypes(function, state).size() == 1);
  }

  /** {@code failure -> -1}, which is the same whatever has failed, and whoever asked. */
  private static boolean isConstant(ExpressionTree argument) {
    Tree value = argument instanceof LambdaExpressionTree lambda ? lambda.getBody() : argument;
    return value.getKind() == Tree.Kind.NULL_LITERAL
        || value instanceof ExpressionTree given && ASTHelpers.constValue(given) != null;
  }

  /** What the link is combined with may fail as well as what it hangs on. */
  boolean cannotFail(MethodInvocationTree call, VisitorState state) {
    return isWithoutFailure(ASTHelpers.getReceiver(call), state)
        && callbacks.cannotFail(call, harmless, state)
        && call.getArguments().stream()
            .filter(argument -> isAsync(argument, state))
            .allMatch(argument -> isWithoutFailure(argument, state));
  }

  private boolean isWithoutFailure(ExpressionTree tree, VisitorState state) {
    return tree instanceof MethodInvocationTree call
        && isAsync(call, state)
        && (hasNoFailure(call, state) || cannotFail(call, state));
  }

  private boolean hasNoFailure(MethodInvocationTree call, VisitorState state) {
    Type site = ASTHelpers.getType(ASTHelpers.getReceiver(call));
    return handled.handles(call, state)
        || tasks.cannotFail(call, state)
        || catalog.has(Role.NEVER_FAILS, Callbacks.method(call), site, state.getTypes());
  }

  private boolean isAsync(ExpressionTree tree, VisitorState state) {
    return catalog
        .findType(Role.ASYNC, ASTHelpers.getResultType(tree), state.getTypes())
        .isPresent();
  }
}
