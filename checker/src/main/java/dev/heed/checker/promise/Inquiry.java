package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
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
import dev.heed.checker.obligation.Result;
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

  /** Why the callback leaves the promise open. */
  private final Left left;

  private final Set<Tree> around = new HashSet<>();
  private final Chain chain;
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
      Left left,
      VisitorState state) {
    this.promise = promise;
    this.callback = callback;
    this.registration = registration;
    this.registrations = registrations;
    this.stages = stages;
    this.keepers = keepers;
    this.permits = permits;
    this.catalog = catalog;
    this.left = left;
    this.state = state;
    registration.forEach(around::add);
    chain = Chain.of(registration);
    origins = originsOf(registration);
  }

  private Set<AccessPath> originsOf(TreePath call) {
    return stages
        .waitedFor(call.getLeaf(), state)
        .map(stage -> stages.originsOf(stage, call, state))
        .orElse(Set.of());
  }

  /** Whether one of the events, which are outside the callback, completes it in its stead. */
  boolean isRescuedBy(List<Event> events) {
    return events.stream().anyMatch(event -> isRescuedBy(event, events));
  }

  private boolean isRescuedBy(Event event, List<Event> events) {
    if (event.kind() == Event.Kind.EXPIRES) {
      return true;
    }
    List<TreePath> boundaries = boundaries(event.path());
    if (boundaries.isEmpty()) {
      return inLine(event);
    }
    TreePath code = codeOf(boundaries);
    return code.getLeaf() instanceof MethodTree
        ? inOtherMethod(event, code)
        : later(event, code, events);
  }

  /** What is given to a call to be run, or the method that somebody else calls. */
  private TreePath codeOf(List<TreePath> boundaries) {
    TreePath outermost = boundaries.get(boundaries.size() - 1);
    TreePath object = outermost.getParentPath().getParentPath();
    return registrations.hasOneOutcome(object.getLeaf(), state) ? object : outermost;
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
      case OWNER_PASSED -> keepers.isServed(promise, event, registration);
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
        && (catalog.findType(Role.PERMIT, method.owner.type, state.getTypes()).isPresent()
            || Permits.givesBackOwn(method));
  }

  /** Code that another call runs later. */
  private boolean later(Event event, TreePath code, List<Event> events) {
    TreePath call = Registrations.around(code);
    if (around.contains(call.getLeaf()) && registrations.runsOneOfTwo(call, state)) {
      return false;
    }
    Optional<Callback> other = callback(event, call);
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
      case SUCCESS ->
          left != Left.UNREACHED || event.kind() == Event.Kind.FAILS && !chain.has(call);
      case FAILURE ->
          isSameStage(call)
              ? isToldWhy(call)
              : !isOwner && events.stream().anyMatch(done -> isOnSuccessOf(call, done));
      case EITHER -> isSameStage(call) ? onSameOutcome(other.get(), event, call) : !isOwner;
    };
  }

  /** Whether the call, on the same stage or in the same chain, is told why the promise is open. */
  private boolean isToldWhy(TreePath call) {
    return switch (left) {
      case UNREACHED -> true;
      // A failure told before the callback runs may be what a value like null stands for.
      case FORGOTTEN -> !chain.isBehind(call);
      case THROWN ->
          chain.isBehind(call) && call.getLeaf() != registration.getLeaf() && !returnsReceiver();
    };
  }

  /** {@code future.onSuccess(…)}: what is linked to it is linked to the stage before it. */
  private boolean returnsReceiver() {
    return callback.when() == When.SUCCESS
        && Result.of((ExpressionTree) registration.getLeaf(), state)
            .filter(r -> catalog.has(Role.RETURNS_RECEIVER, r.method(), r.site(), state.getTypes()))
            .isPresent();
  }

  private Optional<Callback> callback(Event event, TreePath call) {
    return registrations.of(call, state).stream()
        .filter(callback -> isIn(event.path(), callback))
        .findFirst();
  }

  /**
   * {@code other.thenAccept(promise::complete).exceptionally(…)}: whether the event completes the
   * promise when what the call waits for succeeds. The two end it either way.
   */
  private boolean isOnSuccessOf(TreePath call, Event event) {
    List<TreePath> boundaries = boundaries(event.path());
    if (event.kind() != Event.Kind.COMPLETES || boundaries.isEmpty()) {
      return false;
    }
    TreePath other = Registrations.around(codeOf(boundaries));
    return callback(event, other).filter(c -> c.when() == When.SUCCESS).isPresent()
        && (Chain.of(call).has(other) || !Collections.disjoint(originsOf(call), originsOf(other)));
  }

  /** Whether it happens in the callback; where a reference names what runs, at the reference. */
  private static boolean isIn(TreePath place, Callback callback) {
    return place.getLeaf() == callback.argument().getLeaf()
        || Scopes.within(place, callback.code().getLeaf());
  }

  private boolean onSameOutcome(Callback handler, Event event, TreePath call) {
    boolean failed = left != Left.FORGOTTEN && isToldWhy(call);
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

  private boolean isSameStage(TreePath call) {
    return chain.has(call) || !Collections.disjoint(origins, originsOf(call));
  }
}
