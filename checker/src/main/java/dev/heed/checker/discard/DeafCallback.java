package dev.heed.checker.discard;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.List;
import java.util.stream.Stream;

/** A callback in plain sight that does nothing about a failure. */
final class DeafCallback {
  private DeafCallback() {}

  /** Whether the argument is an object whose methods that are told of a failure are empty. */
  static boolean isEmpty(ExpressionTree argument, VisitorState state) {
    if (!(argument instanceof NewClassTree made) || made.getClassBody() == null) {
      return false;
    }
    List<MethodTree> told =
        made.getClassBody().getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .filter(method -> isTold(method, state))
            .toList();
    return !told.isEmpty()
        && told.stream()
            .allMatch(
                method -> method.getBody() != null && method.getBody().getStatements().isEmpty());
  }

  /**
   * Whether the argument is a function that is told nothing, or looks at nothing it is told; one
   * that completes a promise passes the end on all the same.
   */
  static boolean isUntold(ExpressionTree argument, Catalog catalog, VisitorState state) {
    if (argument instanceof LambdaExpressionTree lambda) {
      return lambda.getParameters().stream().noneMatch(parameter -> isRead(parameter, lambda))
          && !settles(lambda, catalog, state);
    }
    Type type = ASTHelpers.getType(argument);
    return state.getTypes().isFunctionalInterface(type.tsym)
        && state.getTypes().findDescriptorType(type).getParameterTypes().isEmpty();
  }

  private static boolean isRead(VariableTree parameter, LambdaExpressionTree lambda) {
    Symbol symbol = ASTHelpers.getSymbol(parameter);
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= symbol.equals(ASTHelpers.getSymbol(tree));
        return null;
      }
    }.scan(lambda.getBody(), null);
    return found[0];
  }

  private static boolean settles(LambdaExpressionTree lambda, Catalog catalog, VisitorState state) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ExpressionTree receiver = ASTHelpers.getReceiver(tree);
        Type site = ASTHelpers.getType(receiver);
        found[0] |=
            Stream.of(Role.COMPLETES, Role.FAILS)
                .anyMatch(
                    role -> catalog.has(role, ASTHelpers.getSymbol(tree), site, state.getTypes()));
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(lambda.getBody(), null);
    return found[0];
  }

  private static boolean isTold(MethodTree method, VisitorState state) {
    return method.getParameters().stream()
        .anyMatch(
            parameter ->
                ASTHelpers.isSubtype(
                    ASTHelpers.getType(parameter), state.getSymtab().throwableType, state));
  }
}
