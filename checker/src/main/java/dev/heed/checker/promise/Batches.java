package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Locals;
import dev.heed.checker.tree.Scopes;
import java.util.Optional;

/**
 * Promises of a batch: a container in a local variable of the method around a callback, whose items
 * are promises or have one.
 */
final class Batches {
  private final Events events;
  private final Callback callback;
  private final VisitorState state;
  private final Locals locals;

  Batches(Events events, Callback callback, VisitorState state) {
    this.events = events;
    this.callback = callback;
    this.state = state;
    locals = Locals.in(callback.code());
  }

  /** The batch that the promise, which the callback completes at the place, belongs to. */
  Optional<ExpressionTree> of(ExpressionTree promise, TreePath place) {
    ExpressionTree item = itemOf(promise);
    if (item instanceof IdentifierTree) {
      return new Elements(events, state)
          .containerOf(ASTHelpers.getSymbol(item), place)
          .filter(this::isBatch);
    }
    return item instanceof MethodInvocationTree call
        ? Optional.ofNullable(Calls.receiver(call)).filter(this::isBatch)
        : Optional.empty();
  }

  /** {@code item.promise()} and {@code item.promise} belong to the item. */
  private ExpressionTree itemOf(ExpressionTree promise) {
    ExpressionTree held = value(promise);
    return held instanceof MethodInvocationTree getter && getter.getArguments().isEmpty()
        ? value(Calls.receiver(getter))
        : held instanceof MemberSelectTree field ? value(field.getExpression()) : held;
  }

  private ExpressionTree value(ExpressionTree tree) {
    ExpressionTree held =
        tree instanceof IdentifierTree ? locals.initializer(ASTHelpers.getSymbol(tree)) : null;
    return held == null ? tree : held;
  }

  private boolean isBatch(ExpressionTree container) {
    Symbol variable = ASTHelpers.getSymbol(container);
    return Scopes.isLocal(variable)
        && !Scopes.isParameter(variable) // whoever has given it can fail what is in it
        && events
            .catalog()
            .findType(Role.STORE, ASTHelpers.getType(container), state.getTypes())
            .isPresent()
        && !Events.declaredIn(callback).contains(variable)
        && !isShared(Locals.in(Scopes.member(callback.code())).initializer(variable));
  }

  /** {@code waiters.get(key)} leaves what it gives where others find it. */
  private boolean isShared(ExpressionTree made) {
    return made instanceof MethodInvocationTree
        && Result.of(made, state)
            .filter(new Keepers(events, state)::isStore)
            .filter(result -> !events.has(Role.TAKES_OUT, result, state))
            .isPresent();
  }
}
