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
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The task behind the future handles every throwable itself, so that the future never fails. */
final class TaskHandlesEverything implements Exemption {
  private static final int DEEPEST = 3;

  private final Catalog catalog;
  private final Harmless harmless;

  TaskHandlesEverything(Catalog catalog, Harmless harmless) {
    this.catalog = catalog;
    this.harmless = harmless;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call
        && handlesEverything(call, dropped.state());
  }

  /** Whether the call runs a task whose code is known and handles every throwable. */
  boolean handlesEverything(MethodInvocationTree call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Type site = receiver == null ? null : ASTHelpers.getType(receiver);
    Optional<Model> model =
        catalog.find(Role.RUNS_TASK, Callbacks.method(call), site, state.getTypes());
    int index = model.map(found -> found.index("arg").orElse(0)).orElse(-1);
    if (index < 0 || index >= call.getArguments().size()) {
      return false;
    }
    List<Functions.Code> code =
        Functions.codeOf(call.getArguments().get(index), state).stream()
            .map(found -> calledBy(found, state, DEEPEST))
            .toList();
    return !code.isEmpty()
        && code.stream().allMatch(c -> catchesAll(c.body(), state) && isTotal(c.body(), state));
  }

  /** The code itself, or what it calls where that is all it does. */
  private Functions.Code calledBy(Functions.Code code, VisitorState state, int depth) {
    Tree only =
        code.body() instanceof BlockTree block && block.getStatements().size() == 1
            ? block.getStatements().get(0)
            : code.body();
    Tree expression =
        only instanceof ExpressionStatementTree statement ? statement.getExpression() : only;
    return depth > 0
            && expression instanceof MethodInvocationTree call
            && call.getArguments().stream().allMatch(a -> harmless.cannotThrow(a, state))
        ? Functions.ofMethod(Callbacks.method(call), state)
            .map(called -> calledBy(called, state, depth - 1))
            .orElse(code)
        : code;
  }

  /** A task that merely cannot fail still leaves its completion unseen. */
  private static boolean catchesAll(Tree body, VisitorState state) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitTry(TryTree tree, Void unused) {
        found[0] |= catchesAll(tree, state);
        return super.visitTry(tree, unused);
      }
    }.scan(body, null);
    return found[0];
  }

  private boolean isTotal(Tree tree, VisitorState state) {
    if (tree == null) {
      return true;
    }
    if (tree instanceof BlockTree block) {
      return block.getStatements().stream().allMatch(statement -> isTotal(statement, state));
    }
    if (tree instanceof TryTree attempt) {
      return isTotal(attempt, state);
    }
    if (tree instanceof IfTree branch) {
      return harmless.cannotThrow(branch.getCondition(), state)
          && isTotal(branch.getThenStatement(), state)
          && isTotal(branch.getElseStatement(), state);
    }
    if (tree instanceof WhileLoopTree loop) {
      return harmless.cannotThrow(loop.getCondition(), state)
          && isTotal(loop.getStatement(), state);
    }
    if (tree instanceof ForLoopTree loop) {
      return (loop.getCondition() == null || harmless.cannotThrow(loop.getCondition(), state))
          && isTotal(loop.getStatement(), state);
    }
    if (tree instanceof EnhancedForLoopTree loop) {
      return harmless.cannotThrow(loop.getExpression(), state)
          && isTotal(loop.getStatement(), state);
    }
    if (tree instanceof SynchronizedTree guarded) {
      return isTotal(guarded.getBlock(), state);
    }
    return harmless.cannotThrow(tree, state);
  }

  private boolean isTotal(TryTree attempt, VisitorState state) {
    boolean caught =
        catchesAll(attempt, state)
            || (attempt.getResources().isEmpty() && isTotal(attempt.getBlock(), state));
    return caught
        && attempt.getCatches().stream().allMatch(c -> isTotal(c.getBlock(), state))
        && isTotal(attempt.getFinallyBlock(), state);
  }

  private static boolean catchesAll(TryTree attempt, VisitorState state) {
    return catches(attempt, "java.lang.Throwable", state)
        || (catches(attempt, "java.lang.Exception", state)
            && catches(attempt, "java.lang.Error", state));
  }

  private static boolean catches(TryTree attempt, String type, VisitorState state) {
    return attempt.getCatches().stream()
        .flatMap(TaskHandlesEverything::types)
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
