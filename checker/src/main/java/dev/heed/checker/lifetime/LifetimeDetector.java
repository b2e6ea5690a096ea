package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.Analysis;
import dev.heed.checker.Detector;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.fix.CloseOnCompletionFix;
import dev.heed.checker.obligation.ObligationKind;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Locals;
import dev.heed.checker.tree.Scopes;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds futures that outlive the resource that they use. */
public final class LifetimeDetector implements Detector {
  private final Catalog catalog;
  private final Obligations obligations;
  private final CatchForFailure catches;

  /** Creates the detector. */
  public LifetimeDetector(Analysis analysis) {
    catalog = analysis.catalog();
    obligations = analysis.obligations();
    catches = new CatchForFailure(analysis);
  }

  @Override
  public Rule rule() {
    return Rule.RESOURCE_CLOSED_BEFORE_COMPLETION;
  }

  @Override
  public boolean concerns(MethodSymbol method, Type site, VisitorState state) {
    return FutureCalls.takesCallback(method, catalog, state)
        || (!method.getReturnType().isPrimitiveOrVoid()
            && obligations.mayOblige(method, site, state));
  }

  @Override
  public boolean looksAt(ExpressionTree call, VisitorState state) {
    return call instanceof MethodInvocationTree && isAsync(call, state);
  }

  @Override
  public Optional<Finding> findingAt(TreePath path, VisitorState state) {
    return looksAt((ExpressionTree) path.getLeaf(), state) ? judge(path, state) : Optional.empty();
  }

  private Optional<Finding> judge(TreePath call, VisitorState state) {
    ExpressionTree tree = (ExpressionTree) call.getLeaf();
    return isComplete(tree, state)
        ? Optional.empty()
        : Lifetimes.around(call).stream()
            .flatMap(lifetime -> judge(call, lifetime, state).stream())
            .findFirst()
            .or(() -> catches.judge(call, state));
  }

  private Optional<Finding> judge(TreePath call, Lifetime lifetime, VisitorState state) {
    FutureCalls calls = new FutureCalls(catalog, tree -> isAsync(tree, state), state);
    if (!lifetime.isInterrupted() && isHarmless(lifetime, call, state)
        || !GivingBack.isReal(lifetime, call, catalog, state)
        || !isFirstToUse((ExpressionTree) call.getLeaf(), lifetime, calls, state)
        || new SameThread(catalog, state).runs(call)) {
      return Optional.empty();
    }
    return Departure.of(call, lifetime, calls, state)
        .filter(how -> !lifetime.isInterrupted() || how == Departure.How.RETURNED)
        .filter(how -> !lifetime.isHandedOver(call))
        .map(how -> finding(call, lifetime, how, state));
  }

  /** Whether the call uses the resource, and no link before it in the chain does. */
  private boolean isFirstToUse(
      ExpressionTree call, Lifetime lifetime, FutureCalls calls, VisitorState state) {
    ExpressionTree before = Calls.receiver(call);
    while (before != null) {
      if (calls.isAsync(before) && Usage.in(before, lifetime, calls, state)) {
        return false;
      }
      before = Calls.receiver(before);
    }
    return Usage.in(call, lifetime, calls, state);
  }

  private Finding finding(TreePath call, Lifetime lifetime, Departure.How how, VisitorState state) {
    String name = ASTHelpers.getSymbol(call.getLeaf()).getSimpleName().toString();
    boolean callback =
        FutureCalls.takesCallback(
            ASTHelpers.getSymbol((MethodInvocationTree) call.getLeaf()), catalog, state);
    String message =
        callback
            ? "'%s' is closed while '%s(…)' still uses it: its callback runs after that. Close '%1$s' in the callback, or wait for it before the close"
            : "'%s' is closed while the future of '%s(…)' still uses it: the future %s. Close '%1$s' when the future completes (whenComplete), or await the future before the close";
    return Finding.of(
            rule(), call.getLeaf(), message.formatted(lifetime.resource(), name, how.text()))
        .relatedTo(lifetime.closer())
        .withFixes(CloseOnCompletionFix.of(call, lifetime.closer(), state));
  }

  private boolean isAsync(ExpressionTree tree, VisitorState state) {
    return tree instanceof MethodInvocationTree call
            && FutureCalls.takesCallback(ASTHelpers.getSymbol(call), catalog, state)
        || tree instanceof MethodInvocationTree
            && obligations
                .of(tree, state)
                .filter(found -> found.kind() == ObligationKind.ASYNC_OUTCOME)
                .isPresent()
        || catalog.findType(Role.ASYNC, ASTHelpers.getType(tree), state.getTypes()).isPresent();
  }

  private boolean isComplete(ExpressionTree tree, VisitorState state) {
    return Result.of(tree, state)
        .filter(
            r ->
                Stream.of(Role.COMPLETED, Role.NEVER_FAILS)
                    .anyMatch(role -> catalog.has(role, r.method(), r.site(), state.getTypes())))
        .isPresent();
  }

  private boolean isHarmless(Lifetime lifetime, TreePath call, VisitorState state) {
    return outlivesItsClose(lifetime.type(), state)
        || isMadeToOutliveIt(lifetime.resource(), call, state)
        || isWaitedFor((ExpressionTree) call.getLeaf(), state)
        || PatientClose.is(lifetime, catalog, state);
  }

  /** {@code file.write(data)}: work of a kind that the close of its resource waits for. */
  private boolean isWaitedFor(ExpressionTree call, VisitorState state) {
    return Result.of(call, state)
        .filter(r -> catalog.has(Role.CLOSE_COMPLETES, r.method(), r.site(), state.getTypes()))
        .isPresent();
  }

  /** {@code InputStream in = new ByteArrayInputStream(bytes)}: what is made says more. */
  private boolean isMadeToOutliveIt(AccessPath resource, TreePath call, VisitorState state) {
    return resource.steps().size() == 1
        && Locals.in(Scopes.member(call)).initializer(resource.root()) instanceof NewClassTree made
        && outlivesItsClose(ASTHelpers.getType(made), state);
  }

  /** Whether closing such a resource does no harm to what still runs. */
  private boolean outlivesItsClose(Type resource, VisitorState state) {
    return Stream.of(Role.SCOPE, Role.CLOSE_COMPLETES)
        .anyMatch(role -> catalog.findType(role, resource, state.getTypes()).isPresent());
  }
}
