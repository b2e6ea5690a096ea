package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A test expects the call itself to throw, so that there is no future to look at. */
final class ExpectsSynchronousThrow implements Exemption {
  /** What a future throws when it is asked; nothing that a call throws by itself. */
  private static final Set<String> ASYNCHRONOUS =
      Set.of("CompletionException", "ExecutionException", "CancellationException");

  /** What an executor throws that does not take the task. */
  private static final Set<String> REFUSALS =
      Set.of("RejectedExecutionException", "TaskRejectedException");

  private final Catalog catalog;

  ExpectsSynchronousThrow(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return expected(dropped.path(), dropped.state())
        .filter(names -> Collections.disjoint(names, ASYNCHRONOUS))
        .filter(names -> canThrow(dropped, names))
        .isPresent();
  }

  /** The simple names of what is expected, where the place is one that expects a throw. */
  private Optional<Set<String>> expected(TreePath path, VisitorState state) {
    return TakenFunction.around(path)
        .filter(taken -> expects(taken, state))
        .filter(taken -> isLast(path, taken.function()))
        .map(taken -> named(taken.call()))
        .or(() -> caughtAfterFail(path));
  }

  private boolean expects(TakenFunction taken, VisitorState state) {
    MethodInvocationTree call = (MethodInvocationTree) taken.call().getLeaf();
    int index = call.getArguments().indexOf(taken.argument());
    return catalog
        .find(Role.EXPECTS_THROW, Callbacks.method(call), null, state.getTypes())
        .filter(model -> model.index("arg").orElse(index) == index)
        .isPresent();
  }

  private static boolean isLast(TreePath path, Tree function) {
    if (!(function instanceof LambdaExpressionTree lambda)
        || !(lambda.getBody() instanceof BlockTree block)) {
      return true;
    }
    List<? extends StatementTree> statements = block.getStatements();
    return statements.get(statements.size() - 1) == path.getParentPath().getLeaf();
  }

  /** The classes that stand among the arguments, or in a later link. */
  private static Set<String> named(TreePath call) {
    Set<String> found = new HashSet<>();
    TreePath statement = call;
    while (statement.getParentPath().getLeaf() instanceof MemberSelectTree
        || statement.getParentPath().getLeaf() instanceof MethodInvocationTree) {
      statement = statement.getParentPath();
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (tree.getIdentifier().contentEquals("class")) {
          found.add(ASTHelpers.getSymbol(tree.getExpression()).getSimpleName().toString());
        }
        return super.visitMemberSelect(tree, unused);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }
    }.scan(statement.getLeaf(), null);
    return found;
  }

  /** {@code try { call(); fail(); } catch (Expected e) {}}. */
  private static Optional<Set<String>> caughtAfterFail(TreePath path) {
    TreePath statement = path.getParentPath();
    if (!(statement.getLeaf() instanceof ExpressionStatementTree)
        || !(statement.getParentPath().getLeaf() instanceof BlockTree block)
        || !(statement.getParentPath().getParentPath().getLeaf() instanceof TryTree attempt)
        || attempt.getBlock() != block) {
      return Optional.empty();
    }
    int next = block.getStatements().indexOf(statement.getLeaf()) + 1;
    return next < block.getStatements().size() && isFail(block.getStatements().get(next))
        ? Optional.of(caught(attempt))
        : Optional.empty();
  }

  private static boolean isFail(StatementTree statement) {
    return statement instanceof ExpressionStatementTree does
        && does.getExpression() instanceof MethodInvocationTree fail
        && ASTHelpers.getSymbol(fail).getSimpleName().contentEquals("fail");
  }

  private static Set<String> caught(TryTree attempt) {
    return attempt.getCatches().stream()
        .map(handler -> ASTHelpers.getType(handler.getParameter()).tsym.getSimpleName().toString())
        .collect(Collectors.toSet());
  }

  /**
   * Where the method's code is in sight, it must be able to throw before it returns; what a task
   * throws, its future tells.
   */
  private boolean canThrow(Dropped dropped, Set<String> expected) {
    MethodSymbol method = Callbacks.method(dropped.tree());
    if (catalog.has(Role.RUNS_TASK, method, null, dropped.state().getTypes())) {
      return !Collections.disjoint(expected, REFUSALS);
    }
    Optional<Functions.Code> code = Functions.ofMethod(method, dropped.state());
    return code.isEmpty() || throwsItself(code.get().body());
  }

  private static boolean throwsItself(Tree body) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        MethodSymbol method = Callbacks.method(tree);
        found[0] |=
            method != null && method.getSimpleName().toString().matches("(require|check).*");
        return super.visitMethodInvocation(tree, unused);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }
    }.scan(body, null);
    return found[0];
  }
}
