package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question: does an event outside the callback complete the promise when the callback does not?
 *
 * <p>It does when it always happens, when it happens on the failure of the same stage, or when
 * others run it at a time of their own.
 */
final class Inquiry {
  private static final String CLOSING = "close.*|shutdown.*|stop.*|dispose.*|destroy.*|terminate.*";

  private final AccessPath promise;
  private final Callback callback;
  private final TreePath registration;
  private final Registrations registrations;
  private final Stages stages;
  private final Keepers keepers;
  private final Permits permits;
  private final Catalog catalog;
  private final VisitorState state;

  /** Whether the callback leaves the promise open because something failed. */
  private final boolean failed;

  private final Set<Tree> around = new HashSet<>();
  private final Set<Tree> chain = new HashSet<>();

  /** The registration, and what is linked to it. */
  private final Set<Tree> rest = new HashSet<>();

  private final Set<AccessPath> origins;

  Inquiry(
      AccessPath promise,
      Callback callback,
      TreePath registration,
      Registrations registrations,
      Stages stages,
      Keepers keepers,
      Permits permits,
      Catalog catalog,
      boolean failed,
      VisitorState state) {
    this.promise = promise;
    this.callback = callback;
    this.registration = registration;
    this.registrations = registrations;
    this.stages = stages;
    this.keepers = keepers;
    this.permits = permits;
    this.catalog = catalog;
    this.failed = failed;
    this.state = state;
    registration.forEach(around::add);
    addChain();
    origins = originsOf(registration);
  }

  private void addChain() {
    ExpressionTree inner = (ExpressionTree) registration.getLeaf();
    while (inner instanceof MethodInvocationTree) {
      chain.add(inner);
      inner = Calls.receiver(inner);
    }
    TreePath outer = registration;
    rest.add(outer.getLeaf());
    while (outer.getParentPath().getLeaf() instanceof MemberSelectTree
        && outer.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree) {
      outer = outer.getParentPath().getParentPath();
      rest.add(outer.getLeaf());
    }
    chain.addAll(rest);
  }

  private Set<AccessPath> originsOf(TreePath call) {
    return stages
        .waitedFor(call.getLeaf(), state)
        .map(stage -> stages.originsOf(stage, call, state))
        .orElse(Set.of());
  }

  /** Whether the event, which is outside the callback, completes the promise in its stead. */
  boolean isRescuedBy(Event event) {
    if (event.kind() == Event.Kind.EXPIRES) {
      return true;
    }
    List<TreePath> boundaries = boundaries(event.path());
    if (boundaries.isEmpty()) {
      return inLine(event);
    }
    TreePath outermost = boundaries.get(boundaries.size() - 1);
    if (!(outermost.getLeaf() instanceof MethodTree)) {
      return later(event, outermost);
    }
    TreePath object = outermost.getParentPath().getParentPath();
    return registrations.hasOneOutcome(object.getLeaf(), state)
        ? later(event, object)
        : inOtherMethod(event, outermost);
  }

  /** The code around the event that runs at another time than the registration. */
  private List<TreePath> boundaries(TreePath place) {
    List<TreePath> found = new ArrayList<>();
    for (TreePath path = place; path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (around.contains(tree)) {
        break;
      }
      if (isCode(tree)) {
        found.add(path);
      }
    }
    return found;
  }

  private boolean isCode(Tree tree) {
    return tree instanceof LambdaExpressionTree
        || tree instanceof MemberReferenceTree
        || tree instanceof MethodTree
        || tree instanceof NewClassTree created && created.getClassBody() != null;
  }

  /** A statement of the method that makes the registration. */
  private boolean inLine(Event event) {
    return switch (event.kind()) {
      case PASSED -> keepers.mayFail(promise, event, registration);
      case COMPLETES -> alwaysHappens(event.path());
      case FAILS -> event.later() || alwaysHappens(event.path());
      default -> false;
    };
  }

  /** Whether it happens wherever the registration is made, before it or afterwards. */
  private boolean alwaysHappens(TreePath place) {
    Tree block = place.getParentPath().getParentPath().getLeaf();
    Tree outer = place.getParentPath().getParentPath().getParentPath().getLeaf();
    if (outer instanceof TryTree attempt && attempt.getFinallyBlock() == block) {
      return around.contains(attempt);
    }
    return block instanceof BlockTree && around.contains(block);
  }

  /** Code that runs when somebody calls another method. */
  private boolean inOtherMethod(Event event, TreePath method) {
    return switch (event.kind()) {
      case FAILS -> !((MethodTree) method.getLeaf()).getName().toString().matches(CLOSING);
      // A method that takes a permit gives its own back, or hands its own on.
      case PASSED -> !permits.areTakenIn(method, promise, state);
      case COMPLETES -> isPermit(event) && !permits.areTakenIn(method, promise, state);
      default -> false;
    };
  }

  private boolean isPermit(Event event) {
    return ASTHelpers.getSymbol(event.path().getLeaf()) instanceof MethodSymbol method
        && catalog.findType(Role.PERMIT, method.owner.type, state.getTypes()).isPresent();
  }

  /** Code that another call runs later. */
  private boolean later(Event event, TreePath code) {
    TreePath call = Registrations.around(code);
    Optional<Callback> other =
        registrations.of(call, state).stream().filter(c -> isIn(event.path(), c)).findFirst();
    boolean isOwner = event.kind() == Event.Kind.OWNER_PASSED;
    if (other.isEmpty()) {
      return !isOwner;
    }
    return switch (other.get().when()) {
      // Each task gives its own permit back, and none for another.
      case TASK ->
          !isOwner
              && !(event.kind() == Event.Kind.COMPLETES && isPermit(event))
              && !isCancelledOnFailure(call);
      case UNKNOWN -> !isOwner;
      case SUCCESS -> !failed || event.kind() == Event.Kind.FAILS && !isInChain(call);
      // A failure told before the callback runs may be what a value like null stands for.
      case FAILURE -> isSameStage(call) && (failed || !rest.contains(call.getLeaf()));
      case EITHER -> isSameStage(call) ? onSameOutcome(other.get(), event) : !isOwner;
    };
  }

  /** Whether it happens in the callback; where a reference names what runs, at the reference. */
  private static boolean isIn(TreePath place, Callback callback) {
    return place.getLeaf() == callback.argument().getLeaf()
        || Scopes.within(place, callback.code().getLeaf());
  }

  private boolean onSameOutcome(Callback handler, Event event) {
    return FailurePath.reaches(
        handler.code(),
        new Failure(handler, failed, catalog, state),
        path -> path.getLeaf() == event.path().getLeaf());
  }

  /** {@code timeout.cancel(false); if (failure == null) …}: the task that would help never runs. */
  private boolean isCancelledOnFailure(TreePath task) {
    return task.getParentPath().getLeaf() instanceof VariableTree holder
        && callback.when() == When.EITHER
        && FailurePath.reaches(
            callback.code(),
            new Failure(callback, catalog, state),
            path ->
                path.getLeaf() instanceof MethodInvocationTree call
                    && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("cancel")
                    && ASTHelpers.getSymbol(holder)
                        .equals(ASTHelpers.getSymbol(Calls.receiver(call))));
  }

  private boolean isInChain(TreePath call) {
    return chain.contains(call.getLeaf());
  }

  private boolean isSameStage(TreePath call) {
    return isInChain(call) || !Collections.disjoint(origins, originsOf(call));
  }
}
