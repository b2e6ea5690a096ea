package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Locals;
import java.util.stream.Stream;

/** Tasks that have run when the call that hands them over returns: their executor is the caller. */
final class SameThread {
  private final Catalog catalog;
  private final VisitorState state;

  SameThread(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  /** Whether the call runs its task so, and nothing of the task is under way behind it. */
  boolean runs(TreePath call) {
    ExpressionTree tree = (ExpressionTree) call.getLeaf();
    return plays(Role.RUNS_TASK, tree)
        && Stream.concat(Stream.ofNullable(Calls.receiver(tree)), Calls.arguments(tree).stream())
            .anyMatch(executor -> isCaller(valueOf(executor, call)))
        && Calls.arguments(tree).stream().noneMatch(this::givesFuture);
  }

  /** What a variable that is set once is set to. */
  private static ExpressionTree valueOf(ExpressionTree executor, TreePath place) {
    Symbol symbol = ASTHelpers.getSymbol(executor);
    return symbol instanceof VarSymbol && ASTHelpers.isConsideredFinal(symbol)
        ? Locals.in(new TreePath(place.getCompilationUnit())).initializer(symbol)
        : executor;
  }

  private boolean isCaller(ExpressionTree executor) {
    return executor instanceof LambdaExpressionTree lambda
        ? lambda.getBody() instanceof ExpressionTree body && isRun(body, lambda)
        : executor != null && plays(Role.SAME_THREAD, executor);
  }

  /** {@code task -> task.run()}. */
  private boolean isRun(ExpressionTree body, LambdaExpressionTree lambda) {
    ExpressionTree task = Calls.receiver(body);
    return task != null
        && lambda.getParameters().size() == 1
        && ASTHelpers.getSymbol(lambda.getParameters().get(0)).equals(ASTHelpers.getSymbol(task))
        && plays(Role.SAME_THREAD, body);
  }

  /** What the code of a task has begun may go on. */
  private boolean givesFuture(ExpressionTree task) {
    if (!(task instanceof LambdaExpressionTree || task instanceof MemberReferenceTree)) {
      return false;
    }
    Type result = state.getTypes().findDescriptorType(ASTHelpers.getType(task)).getReturnType();
    return catalog.findType(Role.ASYNC, result, state.getTypes()).isPresent();
  }

  private boolean plays(Role role, ExpressionTree tree) {
    return Result.of(tree, state)
        .filter(r -> catalog.has(role, r.method(), r.site(), state.getTypes()))
        .isPresent();
  }
}
