package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.Analysis;
import dev.heed.checker.Detector;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.fix.BothWaysFix;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Locals;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds promises that nobody completes when the work before them fails. */
public final class PromiseDetector implements Detector {
  private final Catalog catalog;
  private final Events events;
  private final Registrations registrations;
  private final Stages stages;
  private final LeftOpen leftOpen;
  private final Rescue rescue;
  private final TakenPromises taken;
  private final Attachments attachments;
  private final OwnFailures ownFailures;
  private final Permits permits;
  private final Branches branches;
  private final Outcomes outcomes;

  /** Creates the detector. */
  public PromiseDetector(Analysis analysis) {
    catalog = analysis.catalog();
    Bodies bodies = new Bodies();
    events = new Events(catalog, bodies);
    registrations = new Registrations(catalog, bodies);
    Throwing throwing = new Throwing(catalog, analysis.obligations(), bodies);
    permits = new Permits(events);
    leftOpen = new LeftOpen(events, throwing, permits);
    stages = new Stages(catalog, throwing);
    rescue = new Rescue(catalog, events, registrations, stages);
    taken = new TakenPromises(catalog, events, stages, throwing, rescue);
    attachments = new Attachments(events, rescue);
    ownFailures = new OwnFailures(catalog, events, bodies, stages, permits, rescue);
    branches = new Branches(catalog, events, throwing);
    outcomes = new Outcomes(analysis);
  }

  @Override
  public Rule rule() {
    return Rule.UNCOMPLETED_PROMISE;
  }

  @Override
  public boolean concerns(MethodSymbol method, Type site, VisitorState state) {
    return registrations.mayTakeCode(method, site, state);
  }

  @Override
  public boolean looksAt(ExpressionTree call, VisitorState state) {
    return registrations.takesCode(call, state);
  }

  @Override
  public Optional<Finding> findingAt(TreePath path, VisitorState state) {
    return judge(path, state);
  }

  /** What a chain drops at its end is told where the promise in one of its links is. */
  @Override
  public boolean claims(TreePath path, VisitorState state) {
    for (TreePath link = receiver(path); link != null; link = receiver(link)) {
      if (looksAt((ExpressionTree) link.getLeaf(), state) && judge(link, state).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static TreePath receiver(TreePath link) {
    return link.getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getExpression() instanceof MethodInvocationTree
        ? new TreePath(new TreePath(link, select), select.getExpression())
        : null;
  }

  private Optional<Finding> judge(TreePath call, VisitorState state) {
    List<Callback> callbacks = registrations.of(call, state);
    return callbacks.stream()
        .filter(callback -> callback.when() != When.UNKNOWN && callback.when() != When.FAILURE)
        .flatMap(
            callback ->
                Stream.of(
                        events.completedBy(callback, state).stream()
                            .filter(promise -> isLost(promise, callback, callbacks, call, state)),
                        taken.lostBy(callback, call, state).stream(),
                        attachments.lostBy(callback, callbacks, call, state).stream())
                    .flatMap(lost -> lost)
                    .filter(promise -> isUntold(promise, call, state))
                    .map(promise -> finding(promise, callback, call, state)))
        .findFirst()
        .or(() -> thrown(callbacks, call, state));
  }

  private Optional<Finding> thrown(List<Callback> callbacks, TreePath call, VisitorState state) {
    return callbacks.stream()
        .flatMap(callback -> ownFailures.lostBy(callback, callbacks, call, state).stream())
        .filter(promise -> isUntold(promise, call, state))
        .map(promise -> Finding.of(rule(), call.getLeaf(), Messages.ofThrown(promise)))
        .findFirst();
  }

  /** Whether nobody who learns of the failure can do anything about it. */
  private boolean isUntold(AccessPath promise, TreePath call, VisitorState state) {
    return permits.areTakenIn(Scopes.member(call), promise, state) || outcomes.isLost(call, state);
  }

  private boolean isLost(
      AccessPath promise,
      Callback callback,
      List<Callback> callbacks,
      TreePath call,
      VisitorState state) {
    return !stages.isWaitedFor(promise, call, state)
        && !isInItsBase(promise, callback)
        && (isUnreached(promise, callback, callbacks, call, state)
                && fromOwner(promise, call)
                    .filter(path -> !isUnreached(path, callback, callbacks, call, state))
                    .isEmpty()
            || isForgotten(promise, callback, call, state)
                && isLeftToIt(promise, callback, callbacks, When.FAILURE, state)
                && !rescue.exists(promise, callback, call, Left.FORGOTTEN, state));
  }

  /** Whether a failure can keep the callback from completing it, and nothing else does. */
  private boolean isUnreached(
      AccessPath promise,
      Callback callback,
      List<Callback> callbacks,
      TreePath call,
      VisitorState state) {
    return isMissed(promise, callback, call, state)
        && isLeftToIt(promise, callback, callbacks, When.SUCCESS, state)
        && !rescue.exists(promise, callback, call, Left.UNREACHED, state);
  }

  /** {@code response = request.response()}: the same one, as others reach it from its owner. */
  private static Optional<AccessPath> fromOwner(AccessPath promise, TreePath call) {
    return Scopes.isLocal(promise.root())
        ? AccessPath.of(Locals.in(Scopes.member(call)).initializer(promise.root()))
            .filter(path -> path.steps().size() > 1)
        : Optional.empty();
  }

  /** Whether none of the other callbacks, but those of one kind, does anything to the promise. */
  private boolean isLeftToIt(
      AccessPath promise,
      Callback callback,
      List<Callback> callbacks,
      When except,
      VisitorState state) {
    return callbacks.stream()
        .filter(other -> other != callback && other.when() != except)
        .allMatch(
            other ->
                events.of(promise, other.code(), state).isEmpty()
                    && !new Again(events, state).isAskedBy(other));
  }

  /** Whether a callback that runs once, and to its end, does nothing to the promise. */
  private boolean isForgotten(
      AccessPath promise, Callback callback, TreePath call, VisitorState state) {
    return registrations.runsOnce(callback, call, stages, state)
        && branches.forget(promise, callback, call, false, state);
  }

  /** {@code new Forwarding(promise) { … }}: the rest of the callback is code that has it, too. */
  private static boolean isInItsBase(AccessPath promise, Callback callback) {
    return callback.argument().getLeaf() instanceof NewClassTree object
        && Calls.arguments(object).stream()
            .flatMap(argument -> AccessPath.of(argument).stream())
            .anyMatch(given -> given.equals(promise) || given.owns(promise));
  }

  /** Whether a failure can keep the callback from completing the promise. */
  private boolean isMissed(
      AccessPath promise, Callback callback, TreePath call, VisitorState state) {
    // A callback that has a member or a parameter for failures may be told of one by anybody.
    boolean stageMayFail =
        stages
            .waitedFor(call.getLeaf(), state)
            .map(stage -> !stages.cannotFail(stage, call, state))
            .orElse(callback.when() != When.TASK);
    return switch (callback.when()) {
      case SUCCESS -> stageMayFail || leftOpen.isBy(callback.code(), promise, state);
      case EITHER ->
          stageMayFail && !isToldFailure(promise, callback, state)
              || branches.forget(promise, callback, call, stageMayFail, state);
      case TASK -> leftOpen.isBy(callback.code(), promise, state);
      default -> false;
    };
  }

  private boolean isToldFailure(AccessPath promise, Callback callback, VisitorState state) {
    return new HelperPath(catalog, events, state).reaches(promise, callback);
  }

  private Finding finding(
      AccessPath promise, Callback callback, TreePath call, VisitorState state) {
    String stage =
        stages
            .waitedFor(call.getLeaf(), state)
            .map(tree -> Messages.name(tree))
            .orElse("the work before it");
    boolean isBranch =
        callback.when() == When.EITHER
            ? isToldFailure(promise, callback, state)
            : isForgotten(promise, callback, call, state)
                && (!isMissed(promise, callback, call, state)
                    || rescue.exists(promise, callback, call, Left.UNREACHED, state));
    String message =
        isBranch ? Messages.ofBranch(promise) : Messages.of(promise, callback.when(), stage);
    return Finding.of(rule(), call.getLeaf(), message).withFixes(BothWaysFix.of(call, state));
  }
}
