package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Locals;
import dev.heed.checker.tree.Scopes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the asynchronous results are that callbacks wait for. */
final class Stages {
  private static final int MOST_STEPS = 20;

  private final Catalog catalog;
  private final Throwing throwing;

  Stages(Catalog catalog, Throwing throwing) {
    this.catalog = catalog;
    this.throwing = throwing;
  }

  /** What the callbacks of the call wait for: its receiver, or an argument of a static call. */
  Optional<ExpressionTree> waitedFor(Tree call, VisitorState state) {
    for (ExpressionTree tree = Calls.receiver(call); tree != null; tree = Calls.receiver(tree)) {
      if (isAsync(tree, state)) {
        return Optional.of(tree);
      }
    }
    return Calls.arguments(call).stream()
        .filter(tree -> isAsync(tree, state))
        .findFirst()
        .map(tree -> tree);
  }

  /** The variables that the result is made from; none where it is fresh. */
  Set<AccessPath> originsOf(ExpressionTree stage, TreePath place, VisitorState state) {
    Set<AccessPath> origins = new HashSet<>();
    addOrigins(stage, origins, Locals.in(Scopes.member(place)), MOST_STEPS, state);
    return origins;
  }

  /** Whether the call waits for the promise itself. */
  boolean isWaitedFor(AccessPath promise, TreePath call, VisitorState state) {
    return waitedFor(call.getLeaf(), state)
        .filter(stage -> originsOf(stage, call, state).contains(promise))
        .isPresent();
  }

  private void addOrigins(
      ExpressionTree stage, Set<AccessPath> origins, Locals locals, int steps, VisitorState state) {
    if (steps == 0) {
      return;
    }
    AccessPath.of(stage).ifPresent(origins::add);
    ExpressionTree initializer = locals.initializer(ASTHelpers.getSymbol(stage));
    if (stage instanceof IdentifierTree && initializer != null) {
      addOrigins(initializer, origins, locals, steps - 1, state);
    }
    if (stage instanceof MethodInvocationTree) {
      Stream.concat(Stream.ofNullable(Calls.receiver(stage)), Calls.arguments(stage).stream())
          .filter(tree -> isAsync(tree, state))
          .forEach(tree -> addOrigins(tree, origins, locals, steps - 1, state));
    }
  }

  /** Whether the result never ends with a failure. */
  boolean cannotFail(ExpressionTree stage, TreePath place, VisitorState state) {
    return isCompletedBefore(stage, place, state)
        || cannotFail(stage, Locals.in(Scopes.member(place)), state);
  }

  /** {@code t.complete(x); t.thenAccept(…)}: a promise made here that has its value already. */
  private boolean isCompletedBefore(ExpressionTree stage, TreePath place, VisitorState state) {
    Symbol variable = ASTHelpers.getSymbol(stage);
    if (!(stage instanceof IdentifierTree)
        || !Scopes.isLocal(variable)
        || !isFinal(variable)
        || !(Locals.in(Scopes.member(place)).initializer(variable) instanceof NewClassTree)) {
      return false;
    }
    for (TreePath path = place; path.getParentPath() != null; path = path.getParentPath()) {
      Tree inner = path.getLeaf();
      if (path.getParentPath().getLeaf() instanceof BlockTree block
          && block.getStatements().stream()
              .takeWhile(statement -> statement != inner)
              .anyMatch(statement -> completes(statement, variable, state))) {
        return true;
      }
    }
    return false;
  }

  private boolean completes(StatementTree statement, Symbol variable, VisitorState state) {
    return statement instanceof ExpressionStatementTree only
        && only.getExpression() instanceof MethodInvocationTree call
        && variable.equals(ASTHelpers.getSymbol(Calls.receiver(call)))
        && Result.of(call, state)
            .filter(result -> plays(result, state, Role.COMPLETES))
            .isPresent();
  }

  private boolean cannotFail(ExpressionTree stage, Locals locals, VisitorState state) {
    if (stage instanceof IdentifierTree) {
      ExpressionTree initializer = locals.initializer(ASTHelpers.getSymbol(stage));
      return initializer != null
          && isFinal(ASTHelpers.getSymbol(stage))
          && cannotFail(initializer, locals, state);
    }
    Optional<Result> result =
        stage instanceof MethodInvocationTree ? Result.of(stage, state) : Optional.empty();
    return result.isPresent() && cannotFail(result.get(), locals, state);
  }

  private boolean cannotFail(Result result, Locals locals, VisitorState state) {
    if (plays(result, state, Role.NEVER_FAILS, Role.COMPLETED)) {
      return true;
    }
    boolean codeCannot =
        Calls.arguments(result.tree()).stream()
            .allMatch(argument -> !isAsync(argument, state) && !codeMayThrow(argument, state));
    if (!codeCannot) {
      return false;
    }
    if (plays(result, state, Role.RECOVERS)) {
      return !isOfSome(result, state);
    }
    if (plays(result, state, Role.RUNS_TASK)) {
      return Calls.arguments(result.tree()).stream().allMatch(Stages::isVisible);
    }
    ExpressionTree receiver = Calls.receiver(result.tree());
    return plays(result, state, Role.CONTINUES, Role.HANDLES)
        && receiver != null
        && cannotFail(receiver, locals, state);
  }

  /** {@code onFailure(IOException.class).recoverWithItem(…)}: other failures go on. */
  private boolean isOfSome(Result result, VisitorState state) {
    ExpressionTree choice = Calls.receiver(result.tree());
    return choice != null && !isAsync(choice, state) && !Calls.arguments(choice).isEmpty();
  }

  private static boolean isVisible(ExpressionTree argument) {
    return !(argument instanceof IdentifierTree) || !isFunctional(argument);
  }

  private static boolean isFunctional(ExpressionTree argument) {
    return ASTHelpers.getType(argument) != null
        && ASTHelpers.getType(argument)
            .tsym
            .getQualifiedName()
            .toString()
            .matches("java\\.util\\.function\\..*|java\\.lang\\.Runnable|.*\\.Callable");
  }

  private boolean codeMayThrow(ExpressionTree argument, VisitorState state) {
    return argument instanceof LambdaExpressionTree lambda
        ? givesAsync(lambda, state) || throwing.mayThrow(lambda.getBody(), state)
        : argument instanceof MemberReferenceTree
            ? givesAsync(argument, state) || throwing.mayThrow(argument, state)
            : argument instanceof NewClassTree created && created.getClassBody() != null;
  }

  /** Whether the function gives another asynchronous result, which may fail in its turn. */
  private boolean givesAsync(ExpressionTree function, VisitorState state) {
    Type given = state.getTypes().findDescriptorType(ASTHelpers.getType(function)).getReturnType();
    return catalog.findType(Role.ASYNC, given, state.getTypes()).isPresent();
  }

  private boolean plays(Result result, VisitorState state, Role... roles) {
    return Stream.of(roles)
        .anyMatch(role -> catalog.has(role, result.method(), result.site(), state.getTypes()));
  }

  /** Whether the expression is an asynchronous result. */
  boolean isAsync(ExpressionTree tree, VisitorState state) {
    return catalog.findType(Role.ASYNC, ASTHelpers.getType(tree), state.getTypes()).isPresent();
  }

  /** Whether the result ends once, and gives no more than one value. */
  boolean hasOneOutcome(ExpressionTree tree, VisitorState state) {
    return catalog
        .findType(Role.ASYNC, ASTHelpers.getType(tree), state.getTypes())
        .filter(line -> line.attribute("cold").isEmpty())
        .isPresent();
  }

  /** Whether the type says nothing of who completes it: a promise, or the result of some work. */
  boolean isPlainFuture(ExpressionTree tree, VisitorState state) {
    return ASTHelpers.isSubtype(
        ASTHelpers.getType(tree),
        state.getTypeFromString("java.util.concurrent.CompletableFuture"),
        state);
  }

  private static boolean isFinal(Symbol symbol) {
    return (symbol.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
  }
}
