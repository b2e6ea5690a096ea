package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * Whether code that runs by itself may fail before it has completed a promise. A helper that
 * completes it is asked the same.
 */
final class LeftOpen {
  private static final int DEEPEST_CALL = 3;

  private final Events events;
  private final Throwing throwing;
  private final Permits permits;

  LeftOpen(Events events, Throwing throwing, Permits permits) {
    this.events = events;
    this.throwing = throwing;
    this.permits = permits;
  }

  /** Whether a failure in the code leaves the promise open. */
  boolean isBy(TreePath code, AccessPath promise, VisitorState state) {
    return isBy(code, promise, DEEPEST_CALL, state);
  }

  private boolean isBy(TreePath code, AccessPath promise, int depth, VisitorState state) {
    if (code.getLeaf() instanceof MemberReferenceTree) {
      return isByHelper(code, promise, depth, state);
    }
    return TaskPath.mayLeaveOpen(
        code,
        path -> isTouched(promise, path, state),
        path -> isByHelper(path, promise, depth, state),
        thrower(code, promise, state),
        state);
  }

  private Thrower thrower(TreePath code, AccessPath promise, VisitorState state) {
    Thrower whole =
        place ->
            isOfPromises(promise, place, state)
                ? Optional.empty()
                : throwing.thrownAt(place, state);
    return permits.areFirstTakenIn(code, promise, state) ? onceTaken(whole, promise, state) : whole;
  }

  /** What throws before the code has taken its own permit leaves nothing open. */
  private Thrower onceTaken(Thrower whole, AccessPath permit, VisitorState state) {
    boolean[] taken = {false};
    return place -> {
      if (taken[0]) {
        return whole.thrownAt(place);
      }
      taken[0] =
          place.getLeaf() instanceof ExpressionTree
              && permits.areFirstTakenBy(place, permit, state);
      return Optional.empty();
    };
  }

  /** Whether a call is made on it, or on another one to complete that. */
  private boolean isOfPromises(AccessPath promise, TreePath place, VisitorState state) {
    return place.getLeaf() instanceof ExpressionTree call
        && (AccessPath.of(Calls.receiver(call)).filter(promise::equals).isPresent()
            || events.kindOf(call, state).isPresent());
  }

  /** Whether the call does anything to it, or to its owner in code that cannot be seen. */
  private boolean isTouched(AccessPath promise, TreePath call, VisitorState state) {
    List<Event> done = events.at(promise, call, state);
    return done.stream().anyMatch(event -> event.kind() != Event.Kind.OWNER_PASSED)
        || !done.isEmpty() && !isOnlyAsked(promise, call, state);
  }

  /** {@code job.body()}: what the method does can be seen, and it does not give the promise out. */
  private boolean isOnlyAsked(AccessPath promise, TreePath call, VisitorState state) {
    ExpressionTree asked = (ExpressionTree) call.getLeaf();
    return AccessPath.of(Calls.receiver(asked)).filter(owner -> owner.owns(promise)).isPresent()
        && (events.bodyOf(ASTHelpers.getSymbol(asked), state).isPresent()
            || isComponent((MethodSymbol) ASTHelpers.getSymbol(asked)))
        && (isReachedBy(asked, promise, call.getParentPath().getLeaf())
            || !ASTHelpers.isSubtype(typeOf(promise), ASTHelpers.getType(asked), state));
  }

  /** {@code entry.stored()}, to call a method on it, which is looked at by itself. */
  private static boolean isReachedBy(ExpressionTree asked, AccessPath promise, Tree around) {
    return around instanceof MemberSelectTree
        && AccessPath.of(asked).filter(promise::equals).isPresent();
  }

  private static Type typeOf(AccessPath promise) {
    Symbol last = promise.steps().get(promise.steps().size() - 1);
    return last instanceof MethodSymbol getter ? getter.getReturnType() : last.type;
  }

  /** Whether it gives what a record was made of. */
  private static boolean isComponent(MethodSymbol method) {
    return method.owner.getKind() == ElementKind.RECORD
        && method.owner.members().findFirst(method.name, VarSymbol.class::isInstance) != null;
  }

  /** {@code pool.execute(() -> finish(promise, supplier))}, {@code pool.execute(job::run)}. */
  private boolean isByHelper(TreePath call, AccessPath promise, int depth, VisitorState state) {
    Optional<TreePath> body = events.bodyOf(ASTHelpers.getSymbol(call.getLeaf()), state);
    List<Event> done = depth > 0 && body.isPresent() ? events.at(promise, call, state) : List.of();
    return !(call.getLeaf() instanceof NewClassTree)
        && isLeftTo(done)
        && Owned.inside(promise, (ExpressionTree) call.getLeaf(), body.get())
            .filter(inside -> isBy(Bodies.block(body.get()), inside, depth - 1, state))
            .isPresent();
  }

  /** Whether the method completes it, and nothing else; one that also fails it is trusted. */
  private static boolean isLeftTo(List<Event> done) {
    return done.stream().anyMatch(event -> event.kind() == Event.Kind.COMPLETES)
        && done.stream()
            .allMatch(
                event ->
                    event.kind() == Event.Kind.COMPLETES
                        || event.kind() == Event.Kind.OWNER_PASSED);
  }
}
