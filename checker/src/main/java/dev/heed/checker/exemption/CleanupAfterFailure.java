package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Calls;
import java.util.List;
import java.util.regex.Pattern;

/** A best-effort close, release or removal while a failure is handled, or once a future is done. */
final class CleanupAfterFailure implements Exemption {
  /** The field's conventional names; what such a method does cannot be seen here. */
  private static final Pattern CLEANUP =
      Pattern.compile(
          "((try|do|send|force|begin|initiate)(?=[A-Z]))?"
              + "(?i:close|shutdown|cancel|abort|release|remove|delete|disconnect|destroy|dispose|terminate"
              + "|[hx]?del|unlink|[lsz]rem|zremrangeby\\w+|drop|purge|erase|clear"
              + "|deregister|rollback|reset|cleanup|stop|fail|evict|invalidate|free"
              + "|un(lock|register|subscribe|bind|deploy|schedule|watch))"
              + "([A-Z].*)?");

  private final Catalog catalog;
  private final LazyResults lazy;
  private final FailureTold told;
  private final Refusals refusals;

  CleanupAfterFailure(Catalog catalog) {
    this.catalog = catalog;
    this.told = new FailureTold(catalog);
    this.lazy = new LazyResults(catalog);
    this.refusals = new Refusals(catalog);
  }

  @Override
  public boolean excuses(Dropped dropped) {
    MethodSymbol method = Callbacks.method(dropped.tree());
    if (method == null || method.isConstructor() || lazy.isLazy(dropped.tree(), dropped.state())) {
      return false;
    }
    boolean takesOut =
        dropped.tree() instanceof MethodInvocationTree call
            && takesOut(call, method, dropped.state());
    return (takesOut && isInCompletionCallback(dropped))
        || ((takesOut || isCleanup(dropped, method))
            && (isOnFailure(dropped)
                || isGivenFailure(dropped)
                || told.isToldAfter(dropped.path(), dropped.state())));
  }

  private boolean isCleanup(Dropped dropped, MethodSymbol method) {
    Type site = ASTHelpers.getType(Calls.receiver(dropped.tree()));
    return CLEANUP.matcher(method.getSimpleName()).matches()
        || catalog.has(Role.CLOSE, method, site, dropped.state().getTypes())
        || catalog.has(Role.ABORT, method, site, dropped.state().getTypes());
  }

  private boolean takesOut(MethodInvocationTree call, MethodSymbol method, VisitorState state) {
    return ASTHelpers.getReceiver(call) != null
        && catalog.has(Role.TAKES_OUT, method, ASTHelpers.getReceiverType(call), state.getTypes());
  }

  private static boolean isGivenFailure(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call
        && call.getArguments().stream()
            .anyMatch(argument -> isThrowable(ASTHelpers.getType(argument), dropped.state()));
  }

  private boolean isInCompletionCallback(Dropped dropped) {
    TreePath path = dropped.path();
    for (; path != null && !(path.getLeaf() instanceof MethodTree); path = path.getParentPath()) {
      if (path.getLeaf() instanceof LambdaExpressionTree
          && path.getParentPath().getLeaf() instanceof MethodInvocationTree link) {
        ExpressionTree receiver = ASTHelpers.getReceiver(link);
        return receiver != null
            && catalog
                .findType(Role.ASYNC, ASTHelpers.getType(receiver), dropped.state().getTypes())
                .isPresent();
      }
    }
    return false;
  }

  private boolean isFailureSide(IfTree branch, Tree side, Dropped dropped) {
    ExpressionTree condition = branch.getCondition();
    return (branch.getThenStatement() == side && meansFailure(condition, dropped))
        || (branch.getElseStatement() == side && meansSuccess(condition, dropped));
  }

  private boolean meansFailure(ExpressionTree condition, Dropped dropped) {
    VisitorState state = dropped.state();
    return testsThrowable(condition, state)
        || refusals.excuse(condition, true, dropped)
        || asks(Role.TELLS_FAILURE, condition, state)
        || (isNegated(condition) && asks(Role.TELLS_SUCCESS, condition, state));
  }

  private boolean meansSuccess(ExpressionTree condition, Dropped dropped) {
    VisitorState state = dropped.state();
    return (!isNegated(condition) && asks(Role.TELLS_SUCCESS, condition, state))
        || refusals.excuse(condition, false, dropped)
        || (ASTHelpers.stripParentheses(condition) instanceof BinaryTree test
            && test.getKind() == Tree.Kind.EQUAL_TO
            && comparesThrowable(test, state));
  }

  /** {@code if (done.isSuccess()) { …; return; }}: what follows runs after a failure only. */
  private boolean followsSuccess(BlockTree block, Tree statement, Dropped dropped) {
    return block.getStatements().stream()
        .takeWhile(each -> each != statement)
        .anyMatch(
            each ->
                each instanceof IfTree branch
                    && branch.getElseStatement() == null
                    && leaves(branch.getThenStatement())
                    && meansSuccess(branch.getCondition(), dropped));
  }

  private static boolean leaves(StatementTree statement) {
    if (statement instanceof BlockTree block && !block.getStatements().isEmpty()) {
      return leaves(block.getStatements().get(block.getStatements().size() - 1));
    }
    return statement instanceof ReturnTree
        || statement instanceof ThrowTree
        || statement instanceof ContinueTree
        || statement instanceof BreakTree;
  }

  private static boolean isNegated(ExpressionTree condition) {
    return ASTHelpers.stripParentheses(condition).getKind() == Tree.Kind.LOGICAL_COMPLEMENT;
  }

  private boolean asks(Role role, Tree condition, VisitorState state) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ExpressionTree receiver = ASTHelpers.getReceiver(tree);
        found[0] |=
            receiver != null
                && catalog.has(
                    role, Callbacks.method(tree), ASTHelpers.getType(receiver), state.getTypes());
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(condition, null);
    return found[0];
  }

  private boolean isOnFailure(Dropped dropped) {
    TreePath path = dropped.path();
    Tree child = null;
    for (; path != null; child = path.getLeaf(), path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof CatchTree) {
        return true;
      }
      if (tree instanceof IfTree branch
          && (isFailureSide(branch, child, dropped)
              || NotReached.isFlagOfTry(branch, child, path))) {
        return true;
      }
      if (tree instanceof BlockTree block && followsSuccess(block, child, dropped)) {
        return true;
      }
      if (tree instanceof LambdaExpressionTree lambda && !isLoop(path, dropped.state())) {
        return isFailureHandler(lambda, path, dropped.state());
      }
      if (tree instanceof MethodTree method) {
        return isAlwaysFailure(method.getParameters(), method.getBody(), dropped.state());
      }
    }
    return false;
  }

  /** Code that a container runs for each of its elements is a loop by another name. */
  private boolean isLoop(TreePath lambda, VisitorState state) {
    ExpressionTree receiver =
        lambda.getParentPath().getLeaf() instanceof MethodInvocationTree call
            ? ASTHelpers.getReceiver(call)
            : null;
    return receiver != null
        && catalog.has(
            Role.GIVES_ELEMENTS,
            Callbacks.method((ExpressionTree) lambda.getParentPath().getLeaf()),
            ASTHelpers.getType(receiver),
            state.getTypes());
  }

  /** A link that runs on both outcomes says by its null test which one it is in. */
  private boolean isFailureHandler(LambdaExpressionTree lambda, TreePath path, VisitorState state) {
    boolean both =
        lambda.getParameters().size() > 1
            && path.getParentPath().getLeaf() instanceof MethodInvocationTree link
            && ASTHelpers.getReceiver(link) != null
            && catalog.has(
                Role.HANDLES,
                Callbacks.method(link),
                ASTHelpers.getReceiverType(link),
                state.getTypes());
    return !both
        && isAlwaysFailure(lambda.getParameters(), lambda.getBody(), state)
        && (lambda.getParameters().size() == 1
            || lambda.getParameters().stream()
                .filter(p -> isThrowable(ASTHelpers.getType(p), state))
                .anyMatch(p -> Callbacks.isRead(p, lambda.getBody())));
  }

  /** Code that is given a throwable and never asks whether there is one handles a failure. */
  private static boolean isAlwaysFailure(
      List<? extends VariableTree> parameters, Tree body, VisitorState state) {
    return parameters.stream()
        .filter(p -> isThrowable(ASTHelpers.getType(p), state))
        .anyMatch(p -> !comparesWithNull(p, body));
  }

  private static boolean testsThrowable(Tree condition, VisitorState state) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBinary(BinaryTree tree, Void unused) {
        found[0] |= tree.getKind() == Tree.Kind.NOT_EQUAL_TO && comparesThrowable(tree, state);
        return super.visitBinary(tree, unused);
      }

      @Override
      public Void visitInstanceOf(com.sun.source.tree.InstanceOfTree tree, Void unused) {
        found[0] |= isThrowable(ASTHelpers.getType(tree.getExpression()), state);
        return super.visitInstanceOf(tree, unused);
      }
    }.scan(condition, null);
    return found[0];
  }

  private static boolean comparesThrowable(BinaryTree tree, VisitorState state) {
    return isThrowable(ASTHelpers.getType(tree.getLeftOperand()), state)
        || isThrowable(ASTHelpers.getType(tree.getRightOperand()), state);
  }

  private static boolean comparesWithNull(VariableTree parameter, Tree body) {
    Symbol symbol = ASTHelpers.getSymbol(parameter);
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBinary(BinaryTree tree, Void unused) {
        found[0] |=
            isNullTest(symbol, tree.getLeftOperand(), tree.getRightOperand())
                || isNullTest(symbol, tree.getRightOperand(), tree.getLeftOperand());
        return super.visitBinary(tree, unused);
      }
    }.scan(body, null);
    return found[0];
  }

  private static boolean isNullTest(Symbol symbol, ExpressionTree tested, ExpressionTree with) {
    return symbol.equals(ASTHelpers.getSymbol(tested)) && with.getKind() == Tree.Kind.NULL_LITERAL;
  }

  private static boolean isThrowable(Type type, VisitorState state) {
    return type != null
        && !type.isPrimitive()
        && ASTHelpers.isSubtype(type, state.getSymtab().throwableType, state)
        && type.getKind() != javax.lang.model.type.TypeKind.NULL;
  }
}
