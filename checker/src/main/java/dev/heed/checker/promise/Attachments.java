package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import java.util.List;
import java.util.Optional;

/**
 * Promises that a call hands on to the handler that it is given: {@code read(buffer, promise, new
 * CompletionHandler<>() { … })}. The handler knows them by its own parameters.
 */
final class Attachments {
  private final Events events;
  private final Rescue rescue;

  Attachments(Events events, Rescue rescue) {
    this.events = events;
    this.rescue = rescue;
  }

  /** The promise that only the handler's member for a success completes. */
  Optional<AccessPath> lostBy(
      Callback callback, List<Callback> callbacks, TreePath call, VisitorState state) {
    return callback.when() != When.SUCCESS || callbacks.size() < 2
        ? Optional.empty()
        : callback.parameters().stream()
            .filter(parameter -> completes(parameter, callback, state))
            .flatMap(parameter -> attached(parameter.type, call, state).stream())
            .filter(promise -> isLeftToIt(promise, callback, callbacks, state))
            .filter(
                promise ->
                    !rescue.exists(promise, withCall(callback, call), call, Left.UNREACHED, state))
            .findFirst();
  }

  private boolean completes(VarSymbol parameter, Callback callback, VisitorState state) {
    return events.of(new AccessPath(List.of(parameter)), callback.code(), state).stream()
        .anyMatch(event -> event.kind() == Event.Kind.COMPLETES);
  }

  /** The only thing of the type that the call is given. */
  private static Optional<AccessPath> attached(Type type, TreePath call, VisitorState state) {
    List<? extends ExpressionTree> given =
        Calls.arguments(call.getLeaf()).stream()
            .filter(argument -> ASTHelpers.isSameType(ASTHelpers.getType(argument), type, state))
            .toList();
    return given.size() == 1 ? AccessPath.of(given.get(0)) : Optional.empty();
  }

  /** Whether the other members do nothing to it, by the name that they know it by. */
  private boolean isLeftToIt(
      AccessPath promise, Callback callback, List<Callback> callbacks, VisitorState state) {
    Type type = promise.steps().get(promise.steps().size() - 1).type;
    return callbacks.stream()
        .filter(other -> other != callback)
        .allMatch(
            other ->
                events.of(promise, other.code(), state).isEmpty()
                    && other.parameters().stream()
                        .filter(known -> ASTHelpers.isSameType(known.type, type, state))
                        .map(known -> new AccessPath(List.of(known)))
                        .allMatch(known -> events.of(known, other.code(), state).isEmpty()));
  }

  /** The call is what gives the promise to the callback, and to nobody else. */
  private static Callback withCall(Callback callback, TreePath call) {
    return new Callback(call, callback.code(), callback.when(), callback.parameters());
  }
}
