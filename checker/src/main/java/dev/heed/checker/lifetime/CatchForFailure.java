package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.Analysis;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.discard.Value;
import dev.heed.checker.discard.ValueWalker;
import dev.heed.checker.exemption.Exemptions;
import dev.heed.checker.obligation.ObligationKind;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code catch} that can only be meant for the failure of a future, around a call that returns
 * the future and does not wait for it.
 */
final class CatchForFailure {
  private final Catalog catalog;
  private final Obligations obligations;
  private final ValueWalker walker;
  private final Exemptions exemptions;

  CatchForFailure(Analysis analysis) {
    catalog = analysis.catalog();
    obligations = analysis.obligations();
    walker = analysis.walker();
    exemptions = analysis.exemptions();
  }

  /**
   * The finding at the call, where it is the first in the block and nothing there waits.
   *
   * <p>Whoever drops the future loses more than what the catch is for.
   */
  Optional<Finding> judge(TreePath call, VisitorState state) {
    return clauseAround(call, state)
        .filter(clause -> !isInnerLink(call, state))
        .filter(clause -> !mayWait(clause.attempt().getBlock(), state))
        .filter(clause -> !isDropped(call, state))
        .map(
            clause ->
                Finding.of(
                        Rule.RESOURCE_CLOSED_BEFORE_COMPLETION,
                        call.getLeaf(),
                        "the catch of '%s' never sees the failure of '%s(…)': the call returns before its future completes. Handle the failure on the future (exceptionally, whenComplete), or await it inside the try"
                            .formatted(
                                clause.clause().getParameter().getType(),
                                ASTHelpers.getSymbol(call.getLeaf()).getSimpleName()))
                    .relatedTo(clause.clause()));
  }

  private record Around(TryTree attempt, CatchTree clause) {}

  private Optional<Around> clauseAround(TreePath call, VisitorState state) {
    Tree child = call.getLeaf();
    for (Tree tree : call) {
      if (tree instanceof LambdaExpressionTree || tree instanceof MethodTree) {
        return Optional.empty();
      }
      if (tree instanceof TryTree attempt && attempt.getBlock() == child) {
        Optional<? extends CatchTree> clause =
            attempt.getCatches().stream().filter(c -> isForAsync(c, state)).findFirst();
        if (clause.isPresent()) {
          return Optional.of(new Around(attempt, clause.get()));
        }
      }
      child = tree;
    }
    return Optional.empty();
  }

  private boolean isForAsync(CatchTree clause, VisitorState state) {
    Tree caught = clause.getParameter().getType();
    List<? extends Tree> types =
        caught instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(caught);
    return types.stream().anyMatch(type -> isAsyncFailure(ASTHelpers.getType(type), state));
  }

  private boolean isAsyncFailure(Type type, VisitorState state) {
    return catalog.findType(Role.ASYNC_FAILURE, type, state.getTypes()).isPresent();
  }

  /** Whether another asynchronous call comes before this one in its chain. */
  private boolean isInnerLink(TreePath call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver((MethodInvocationTree) call.getLeaf());
    return receiver instanceof MethodInvocationTree inner
        && obligations.of(inner, state).isPresent();
  }

  /** What nobody looks at loses its failure without the clause, too. */
  private boolean isDropped(TreePath call, VisitorState state) {
    TreePath last = call;
    while (last.getParentPath().getLeaf() instanceof MemberSelectTree
        && last.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree next
        && obligations.of(next, state).isPresent()) {
      last = last.getParentPath().getParentPath();
    }
    return walker.follow(Value.of(last, ObligationKind.ASYNC_OUTCOME, state)).isDiscarded()
        && !exemptions.mayDrop(last, state);
  }

  /** Whether anything in the block waits for a future, or calls code that may. */
  private boolean mayWait(Tree block, VisitorState state) {
    boolean[] waits = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        waits[0] |= mayWait(tree, state);
        return super.visitMethodInvocation(tree, unused);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        return null;
      }
    }.scan(block, null);
    return waits[0];
  }

  private boolean mayWait(MethodInvocationTree call, VisitorState state) {
    Optional<Result> result = Result.of(call, state);
    if (result.isEmpty() || throwsIt(result.get().method(), state)) {
      return true;
    }
    if (plays(result.get(), state, Role.AWAITS, Role.AWAITS_BOUNDED, Role.CAN_THROW)) {
      return true;
    }
    return obligations.of(result.get(), state).isEmpty()
        && !plays(
            result.get(), state, Role.CANNOT_THROW, Role.COMPLETES, Role.FAILS, Role.COMPLETED)
        && Stream.of(Role.CANNOT_THROW, Role.RECORDS_ONLY)
            .noneMatch(
                role -> catalog.findType(role, result.get().site(), state.getTypes()).isPresent())
        && !isGetter(call, result.get().method());
  }

  private boolean throwsIt(MethodSymbol method, VisitorState state) {
    return method.getThrownTypes().stream().anyMatch(type -> isAsyncFailure(type, state));
  }

  private static boolean isGetter(MethodInvocationTree call, MethodSymbol method) {
    return call.getArguments().isEmpty()
        && method.name.toString().matches("(get|is|to)\\p{Lu}.*|id|name|size|key|value");
  }

  private boolean plays(Result result, VisitorState state, Role... roles) {
    return Stream.of(roles)
        .anyMatch(role -> catalog.has(role, result.method(), result.site(), state.getTypes()));
  }
}
