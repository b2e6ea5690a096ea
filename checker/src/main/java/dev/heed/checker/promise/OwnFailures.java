package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;

/**
 * Callbacks that see to both outcomes of what they wait for, and not to their own: {@code (bytes,
 * failure) -> { if (failure == null) promise.complete(decode(bytes)); else … }}.
 */
final class OwnFailures {
  private final Catalog catalog;
  private final Events events;
  private final Bodies bodies;
  private final Stages stages;
  private final Permits permits;
  private final Rescue rescue;

  OwnFailures(
      Catalog catalog,
      Events events,
      Bodies bodies,
      Stages stages,
      Permits permits,
      Rescue rescue) {
    this.catalog = catalog;
    this.events = events;
    this.bodies = bodies;
    this.stages = stages;
    this.permits = permits;
    this.rescue = rescue;
  }

  /** A promise that stays open when the callback, told of a success, throws. */
  Optional<AccessPath> lostBy(
      Callback callback, List<Callback> callbacks, TreePath call, VisitorState state) {
    return callback.when() != When.EITHER && callback.when() != When.SUCCESS
            || !isOfOneOutcome(call, state)
        ? Optional.empty()
        : events.completedBy(callback, state).stream()
            .filter(promise -> isItsOwn(promise, call, state))
            .filter(promise -> !stages.isWaitedFor(promise, call, state))
            .filter(promise -> throwsFirst(promise, callback, state))
            .filter(promise -> isLeftToIt(promise, callback, callbacks, state))
            .filter(promise -> !rescue.exists(promise, callback, call, Left.THROWN, state))
            .findFirst();
  }

  /** A stream tells its other callbacks what one of them has thrown. */
  private boolean isOfOneOutcome(TreePath call, VisitorState state) {
    return stages
        .waitedFor(call.getLeaf(), state)
        .filter(stage -> stages.hasOneOutcome(stage, state))
        .isPresent();
  }

  /** Whether no other registration of the same code is there to complete it. */
  private boolean isItsOwn(AccessPath promise, TreePath call, VisitorState state) {
    return promise.steps().size() == 1
            && Scopes.isLocal(promise.root())
            && Branches.isOnce(promise.root(), call)
        || permits.areTakenIn(Scopes.member(call), promise, state);
  }

  private boolean throwsFirst(AccessPath promise, Callback callback, VisitorState state) {
    Failure success = new Failure(callback, false, catalog, state);
    Asked asked = Asked.in(callback.code(), success);
    VisibleThrows visible = new VisibleThrows(catalog, bodies, state);
    return TaskPath.throwsOpen(
        callback.code(),
        success,
        path -> !events.at(promise, path, state).isEmpty(),
        place -> visible.at(place).filter(thrown -> !asked.about(place.getLeaf())),
        state);
  }

  /** A callback for the failure of the stage is not told of this one. */
  private boolean isLeftToIt(
      AccessPath promise, Callback callback, List<Callback> callbacks, VisitorState state) {
    return callbacks.stream()
        .filter(other -> other != callback && other.when() != When.FAILURE)
        .allMatch(other -> events.of(promise, other.code(), state).isEmpty());
  }
}
