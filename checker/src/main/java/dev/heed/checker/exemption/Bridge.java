package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.function.Predicate;

/**
 * Code that runs on both outcomes of a future and completes another one with the outcome.
 *
 * <p>What hands on only the value, and never asks whether there is one, hands on no failure.
 */
final class Bridge {
  private final Catalog catalog;
  private final Callbacks callbacks;

  Bridge(Catalog catalog, Callbacks callbacks) {
    this.catalog = catalog;
    this.callbacks = callbacks;
  }

  boolean isBy(Functions.Code code, VisitorState state) {
    return anyCall(
        code.body(),
        call -> {
          Type site = ASTHelpers.getType(ASTHelpers.getReceiver(call));
          return (catalog.has(Role.COMPLETES, Callbacks.method(call), site, state.getTypes())
                  && !(isStraight(code.body())
                      && call.getArguments().size() == 1
                      && isValue(call.getArguments().get(0), code, state)))
              || catalog.has(Role.FAILS, Callbacks.method(call), site, state.getTypes())
              || handsOverPromise(call, state);
        });
  }

  /** Whether it is what only a success leaves there: after a failure it is nothing, and says so. */
  private boolean isValue(ExpressionTree argument, Functions.Code code, VisitorState state) {
    if (argument instanceof MethodInvocationTree call
        && ASTHelpers.getReceiver(call) instanceof IdentifierTree outcome) {
      return isParameter(outcome, code)
          && catalog.has(
              Role.SUCCESS_ONLY,
              Callbacks.method(call),
              ASTHelpers.getType(outcome),
              state.getTypes());
    }
    return isParameter(argument, code)
        && !callbacks.carriesFailure(ASTHelpers.getType(argument), state);
  }

  /** Where nothing is asked on the way, nobody has noticed that there is no value. */
  private static boolean isStraight(Tree body) {
    return !(body instanceof BlockTree block)
        || block.getStatements().stream().allMatch(ExpressionStatementTree.class::isInstance);
  }

  private static boolean isParameter(ExpressionTree tree, Functions.Code code) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return symbol != null
        && code.parameters().stream().anyMatch(p -> ASTHelpers.getSymbol(p).equals(symbol));
  }

  /** {@code ctx.close(promise)}: whoever waits for the promise is told of its end. */
  private boolean handsOverPromise(MethodInvocationTree call, VisitorState state) {
    return catalog
            .findType(Role.ASYNC, Callbacks.method(call).getReturnType(), state.getTypes())
            .isPresent()
        && call.getArguments().stream()
            .anyMatch(
                argument ->
                    argument instanceof IdentifierTree
                        && Promises.isPromise(ASTHelpers.getType(argument), catalog, state));
  }

  private static boolean anyCall(Tree body, Predicate<MethodInvocationTree> test) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        found[0] |= test.test(tree);
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(body, null);
    return found[0];
  }
}
