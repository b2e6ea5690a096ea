package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges code that lets no throwable out because it catches them all. */
final class TotalCode {
  private static final int DEEPEST = 3;

  private static final TreeScanner<Boolean, Void> THROWS =
      new TreeScanner<>() {
        @Override
        public Boolean visitThrow(ThrowTree tree, Void unused) {
          return true;
        }

        @Override
        public Boolean reduce(Boolean left, Boolean right) {
          return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
      };

  private final Catalog catalog;
  private final Harmless harmless;
  private final VisitorState state;
  private boolean catches;

  private TotalCode(Catalog catalog, Harmless harmless, VisitorState state) {
    this.catalog = catalog;
    this.harmless = harmless;
    this.state = state;
  }

  /**
   * Whether the function's code is known and all in it that can throw is caught; code that merely
   * cannot throw catches nothing.
   */
  static boolean isTotal(
      ExpressionTree function, Catalog catalog, Harmless harmless, VisitorState state) {
    List<Functions.Code> code = Functions.codeOf(function, state);
    return !code.isEmpty()
        && code.stream().allMatch(c -> new TotalCode(catalog, harmless, state).isTotal(c.body()));
  }

  private boolean isTotal(Tree body) {
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
        && attempt.getCatches().stream().allMatch(c -> isTold(c) || isTotal(c.getBlock(), depth))
        && isTotal(attempt.getFinallyBlock(), depth);
  }

  /** A checked exception that is not caught would have to be declared, and a task declares none. */
  private boolean catchesAll(TryTree attempt) {
    return catches(attempt, "java.lang.Throwable")
        || (catches(attempt, "java.lang.Error")
            && (catches(attempt, "java.lang.Exception")
                || catches(attempt, "java.lang.RuntimeException")))
        || attempt.getCatches().stream().anyMatch(this::failsPromise);
  }

  /**
   * Whoever waits for the promise is told of the failure; an error is nobody's to foresee, nor is
   * anything but the checked exception that the calls before say they throw.
   */
  private boolean failsPromise(CatchTree handler) {
    return (catches(List.of(handler), "java.lang.Exception")
            || catches(List.of(handler), "java.lang.RuntimeException")
            || types(handler).map(ASTHelpers::getType).anyMatch(this::isChecked))
        && Promises.calls(handler.getBlock(), List.of(Role.FAILS), catalog, state);
  }

  private boolean isChecked(Type type) {
    return !ASTHelpers.isSubtype(type, state.getTypeFromString("java.lang.Error"), state)
        && !ASTHelpers.isSubtype(
            type, state.getTypeFromString("java.lang.RuntimeException"), state);
  }

  /** The handler passes the failure on to somebody, and not up. */
  private boolean isTold(CatchTree handler) {
    return Callbacks.isRead(handler.getParameter(), handler.getBlock())
        && !Boolean.TRUE.equals(THROWS.scan(handler.getBlock(), null));
  }

  private boolean catches(TryTree attempt, String type) {
    return catches(attempt.getCatches(), type);
  }

  private boolean catches(List<? extends CatchTree> handlers, String type) {
    return handlers.stream()
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
