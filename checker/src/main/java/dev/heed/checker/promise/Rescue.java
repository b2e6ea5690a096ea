package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Whether anything else completes the promise when the callback that should does not run. */
final class Rescue {
  private final Catalog catalog;
  private final Events events;
  private final Registrations registrations;
  private final Stages stages;

  Rescue(Catalog catalog, Events events, Registrations registrations, Stages stages) {
    this.catalog = catalog;
    this.events = events;
    this.registrations = registrations;
    this.stages = stages;
  }

  /**
   * Whether something outside the callback of the registration does.
   *
   * @param left why the callback leaves the promise open
   */
  boolean exists(
      AccessPath promise, Callback callback, TreePath registration, Left left, VisitorState state) {
    TreePath scope =
        promise.isMember() ? Scopes.topLevelClass(registration) : Scopes.member(registration);
    Keepers keepers = new Keepers(events, state);
    return new Patience(events, state).isBounded(promise, callback, registration)
        || isSafe(new Birth(promise, callback, registration, events, keepers, stages, state))
        || events.isByHelpers(promise, callback, state)
            && Owned.isFailedByItsClass(promise, registration, events, state)
        || isByEvents(
            promise,
            callback,
            registration,
            left,
            events.of(promise, scope, state).stream()
                .filter(event -> !isElsewhere(event.path(), promise, registration))
                .toList(),
            state);
  }

  /** Whether one of the events outside the callback completes it. */
  boolean isByEvents(
      AccessPath promise,
      Callback callback,
      TreePath registration,
      Left left,
      List<Event> found,
      VisitorState state) {
    Set<Tree> own = treesIn(callback);
    return new Inquiry(
            promise,
            callback,
            registration,
            registrations,
            stages,
            new Keepers(events, state),
            new Permits(events),
            catalog,
            left,
            state)
        .isRescuedBy(
            found.stream().filter(event -> !own.contains(event.path().getLeaf())).toList());
  }

  /** Whether what happens there happens to another value of the variable. */
  private static boolean isElsewhere(TreePath place, AccessPath promise, TreePath registration) {
    return promise.steps().size() == 1
        && OtherBranch.has(place, registration)
        && Branches.isOnce(promise.root(), registration);
  }

  private static boolean isSafe(Birth birth) {
    return birth.isNobodysOutside()
        || birth.expiresFromBirth()
        || birth.isCompletedByItsMaker()
        || birth.isServedInStore()
        || birth.isSharedByStore();
  }

  /** The calls in the callback, and in the methods of the same file that it runs. */
  private static Set<Tree> treesIn(Callback callback) {
    Set<Tree> trees = Collections.newSetFromMap(new IdentityHashMap<>());
    Calls.in(callback.argument(), path -> trees.add(path.getLeaf()));
    Calls.in(callback.code(), path -> trees.add(path.getLeaf()));
    return trees;
  }
}
