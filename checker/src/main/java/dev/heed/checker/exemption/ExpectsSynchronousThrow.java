package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A test expects the call itself to throw, so that there is no future to look at. */
final class ExpectsSynchronousThrow implements Exemption {
  /** What a future throws when it is asked; nothing that a call throws by itself. */
  private static final Set<String> ASYNCHRONOUS =
      Set.of("CompletionException", "ExecutionException", "CancellationException");

  private final Catalog catalog;

  ExpectsSynchronousThrow(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return (isInExpectingBlock(dropped.path(), dropped.state())
            || isBeforeFail(dropped.path(), dropped.state()))
        && canThrow(dropped);
  }

  private boolean isInExpectingBlock(TreePath path, VisitorState state) {
    return TakenFunction.around(path)
        .filter(taken -> expects(taken, state))
        .filter(taken -> isLast(path, taken.function()))
        .filter(taken -> !expectsAsynchronous(taken.call()))
        .isPresent();
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

  /** Looks at the expected class, which stands among the arguments or in a later link. */
  private static boolean expectsAsynchronous(TreePath call) {
    boolean[] found = {false};
    TreeScanner<Void, Void> classes =
        new TreeScanner<>() {
          @Override
          public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
            found[0] |=
                tree.getIdentifier().contentEquals("class")
                    && ASYNCHRONOUS.contains(
                        ASTHelpers.getSymbol(tree.getExpression()).getSimpleName().toString());
            return super.visitMemberSelect(tree, unused);
          }

          @Override
          public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
            return null;
          }
        };
    TreePath statement = call;
    while (statement.getParentPath() != null
        && (statement.getParentPath().getLeaf() instanceof MemberSelectTree
            || statement.getParentPath().getLeaf() instanceof MethodInvocationTree)) {
      statement = statement.getParentPath();
    }
    classes.scan(statement.getLeaf(), null);
    return found[0];
  }

  /** {@code try { call(); fail(); } catch (Expected e) {}}. */
  private boolean isBeforeFail(TreePath path, VisitorState state) {
    TreePath statement = path.getParentPath();
    if (!(statement.getLeaf() instanceof ExpressionStatementTree)
        || !(statement.getParentPath().getLeaf() instanceof BlockTree block)
        || !(statement.getParentPath().getParentPath().getLeaf() instanceof TryTree attempt)
        || attempt.getBlock() != block) {
      return false;
    }
    int next = block.getStatements().indexOf(statement.getLeaf()) + 1;
    return next < block.getStatements().size()
        && block.getStatements().get(next) instanceof ExpressionStatementTree after
        && after.getExpression() instanceof MethodInvocationTree fail
        && Callbacks.method(fail) != null
        && Callbacks.method(fail).getSimpleName().contentEquals("fail")
        && attempt.getCatches().stream().noneMatch(ExpectsSynchronousThrow::isAsynchronous);
  }

  private static boolean isAsynchronous(CatchTree handler) {
    return ASYNCHRONOUS.contains(
        ASTHelpers.getType(handler.getParameter()).tsym.getSimpleName().toString());
  }

  /** Where the method's code is in sight, it must be able to throw before it returns. */
  private boolean canThrow(Dropped dropped) {
    ExpressionTree tree = dropped.tree();
    MethodSymbol method = Callbacks.method(tree);
    if (method == null || catalog.has(Role.RUNS_TASK, method, null, dropped.state().getTypes())) {
      return false;
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
