package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges code that lets no throwable out because it catches them all. */
final class TotalCode {
  private static final int DEEPEST = 3;

  private final Harmless harmless;
  private final VisitorState state;
  private boolean catches;

  TotalCode(Harmless harmless, VisitorState state) {
    this.harmless = harmless;
    this.state = state;
  }

  /** Whether all that can throw is caught; code that merely cannot throw catches nothing. */
  boolean isTotal(Tree body) {
    return isTotal(body, DEEPEST) && catches;
  }

  private boolean isTotal(Tree tree, int depth) {
    if (tree == null) {
      return true;
    }
    if (tree instanceof BlockTree block) {
      return block.getStatements().stream().allMatch(statement -> isTotal(statement, depth));
    }
    if (tree instanceof TryTree attempt) {
      return isTotalTry(attempt, depth);
    }
    if (tree instanceof IfTree branch) {
      return together(
          depth,
          List.of(branch.getCondition()),
          branch.getThenStatement(),
          branch.getElseStatement());
    }
    if (tree instanceof WhileLoopTree loop) {
      return together(depth, List.of(loop.getCondition()), loop.getStatement());
    }
    if (tree instanceof ForLoopTree loop) {
      return together(depth, loop.getUpdate(), loop.getStatement())
          && harmless.cannotThrow(loop.getCondition(), state);
    }
    if (tree instanceof EnhancedForLoopTree loop) {
      return together(depth, List.of(loop.getExpression()), loop.getStatement());
    }
    if (tree instanceof SynchronizedTree guarded) {
      return isTotal(guarded.getBlock(), depth);
    }
    return isTotalCall(tree, depth) || harmless.cannotThrow(tree, state);
  }

  private boolean together(int depth, List<? extends Tree> plain, Tree... parts) {
    return plain.stream().allMatch(part -> harmless.cannotThrow(part, state))
        && Arrays.stream(parts).allMatch(part -> isTotal(part, depth));
  }

  private boolean isTotalCall(Tree tree, int depth) {
    Tree expression =
        tree instanceof ExpressionStatementTree statement ? statement.getExpression() : tree;
    if (depth == 0
        || !(expression instanceof MethodInvocationTree call)
        || !call.getArguments().stream().allMatch(a -> harmless.cannotThrow(a, state))) {
      return false;
    }
    Optional<Functions.Code> code = Functions.ofMethod(Callbacks.method(call), state);
    return code.isPresent() && isTotal(code.get().body(), depth - 1);
  }

  private boolean isTotalTry(TryTree attempt, int depth) {
    boolean caught = catchesAll(attempt);
    catches |= caught;
    return (caught || (attempt.getResources().isEmpty() && isTotal(attempt.getBlock(), depth)))
        && attempt.getCatches().stream().allMatch(c -> isTotal(c.getBlock(), depth))
        && isTotal(attempt.getFinallyBlock(), depth);
  }

  /** A checked exception that is not caught would have to be declared, and a task declares none. */
  private boolean catchesAll(TryTree attempt) {
    return catches(attempt, "java.lang.Throwable")
        || (catches(attempt, "java.lang.Error")
            && (catches(attempt, "java.lang.Exception")
                || catches(attempt, "java.lang.RuntimeException")));
  }

  private boolean catches(TryTree attempt, String type) {
    return attempt.getCatches().stream()
        .flatMap(TotalCode::types)
        .anyMatch(
            tree ->
                ASTHelpers.isSameType(
                    ASTHelpers.getType(tree), state.getTypeFromString(type), state));
  }

  private static Stream<? extends Tree> types(CatchTree handler) {
    Tree type = handler.getParameter().getType();
    return type instanceof UnionTypeTree union
        ? union.getTypeAlternatives().stream()
        : Stream.of(type);
  }
}
