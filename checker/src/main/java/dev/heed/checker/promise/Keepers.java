package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** What may become of a promise in the hands of those that it is given to. */
final class Keepers {
  private final Events events;
  private final VisitorState state;

  Keepers(Events events, VisitorState state) {
    this.events = events;
    this.state = state;
  }

  /** Whether whoever the event gives the promise to may fail it. */
  boolean mayFail(AccessPath promise, Event event, TreePath registration) {
    return Result.of((ExpressionTree) event.path().getLeaf(), state)
        .filter(result -> onlyWaits(result) || isKept(result, promise, registration))
        .isEmpty();
  }

  /** Whether what the call makes only waits for what it is given. */
  boolean onlyWaits(Result result) {
    return events.has(Role.COMBINES, result, state) || isFactoryOfAsync(result);
  }

  /** Whether it stays in a container of this code's own, and nobody takes it out to fail it. */
  private boolean isKept(Result result, AccessPath promise, TreePath registration) {
    return isStore(result)
        && !Scopes.isParameter(ASTHelpers.getSymbol(Calls.receiver(result.tree())))
        && !isAnyTaken(
            EnumSet.of(Event.Kind.FAILS), Calls.receiver(result.tree()), promise, registration);
  }

  /**
   * Whether what the promise belongs to is put where somebody takes such things out to fail them.
   */
  boolean isServed(AccessPath promise, Event event, TreePath registration) {
    ExpressionTree call = (ExpressionTree) event.path().getLeaf();
    return Result.of(call, state).filter(this::isStore).isPresent()
        && AccessPath.of(Calls.receiver(call)).isPresent()
        && isAnyTaken(
            EnumSet.of(Event.Kind.FAILS, Event.Kind.EXPIRES),
            Calls.receiver(call),
            promise,
            registration);
  }

  /** Whether the call puts things into, or takes them out of, a container. */
  boolean isStore(Result result) {
    return events.catalog().findType(Role.STORE, result.site(), state.getTypes()).isPresent();
  }

  /** {@code Mono.fromFuture(promise)} and the like wait for the promise. */
  private boolean isFactoryOfAsync(Result result) {
    return result.method().isStatic()
        && events
            .catalog()
            .findType(Role.ASYNC, result.method().owner.type, state.getTypes())
            .isPresent();
  }

  /**
   * Whether such a thing happens to a promise that was taken out of the container: in the class
   * where the container is a field, in the method where it is a local variable.
   */
  boolean isAnyTaken(
      Set<Event.Kind> kinds, ExpressionTree container, AccessPath promise, TreePath registration) {
    boolean shared = AccessPath.of(container).filter(c -> !c.isMember()).isEmpty();
    Set<Tree> classes = classesThatUse(ASTHelpers.getSymbol(container), registration);
    boolean[] found = {false};
    Calls.in(
        shared ? Scopes.topLevelClass(registration) : Scopes.member(registration),
        path ->
            found[0] =
                found[0]
                    || events
                            .kindOf((ExpressionTree) path.getLeaf(), state)
                            .filter(kinds::contains)
                            .isPresent()
                        && (classes.isEmpty() || isIn(classes, path))
                        && isTaken(Calls.receiver(path.getLeaf()), container, promise, path));
    return found[0];
  }

  /** Code that never mentions a container takes nothing out of it. */
  private static Set<Tree> classesThatUse(Symbol container, TreePath around) {
    Set<Tree> classes = new HashSet<>();
    for (TreePath use : Scopes.uses(container, around)) {
      TreePath place = use;
      while (!(place.getLeaf() instanceof ClassTree)) {
        place = place.getParentPath();
      }
      classes.add(place.getLeaf());
    }
    return classes;
  }

  private static boolean isIn(Set<Tree> classes, TreePath path) {
    for (Tree tree : path) {
      if (classes.contains(tree)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTaken(
      ExpressionTree receiver, ExpressionTree container, AccessPath promise, TreePath place) {
    Provenance provenance = new Provenance(ASTHelpers.getSymbol(container), events, state);
    return receiver == null
        ? provenance.mayHoldObjectAround(place)
        : AccessPath.of(receiver).filter(promise::equals).isEmpty()
            && provenance.mayHold(receiver, place);
  }
}
