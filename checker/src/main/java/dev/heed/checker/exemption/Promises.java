package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.List;
import java.util.stream.Stream;

/** Whether a callback owns a promise that its own failure would leave open. */
final class Promises {
  private final Catalog catalog;
  private final Harmless harmless;

  Promises(Catalog catalog, Harmless harmless) {
    this.catalog = catalog;
    this.harmless = harmless;
  }

  /** Whether values of the type are there to be completed, and for nothing else. */
  static boolean isPromise(Type type, Catalog catalog, VisitorState state) {
    return catalog
        .findType(Role.PROMISE, type, state.getTypes())
        .filter(line -> line.attribute("input").isEmpty())
        .isPresent();
  }

  boolean canStrand(MethodInvocationTree call, VisitorState state) {
    return call.getArguments().stream()
        .flatMap(argument -> Functions.codeOf(argument, state).stream())
        .anyMatch(
            code ->
                calls(code.body(), List.of(Role.COMPLETES), catalog, state)
                    && !harmless.cannotThrow(code.body(), state));
  }

  /** Whether the function completes a promise, with a value or a failure. */
  boolean settles(ExpressionTree function, VisitorState state) {
    return function instanceof MemberReferenceTree reference && isSettling(reference, state)
        || Functions.codeOf(function, state).stream()
            .anyMatch(
                code -> calls(code.body(), List.of(Role.COMPLETES, Role.FAILS), catalog, state));
  }

  /** {@code promise::complete}. */
  private boolean isSettling(MemberReferenceTree reference, VisitorState state) {
    Type site = ASTHelpers.getType(reference.getQualifierExpression());
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    return Stream.of(Role.COMPLETES, Role.FAILS)
        .anyMatch(role -> catalog.has(role, method, site, state.getTypes()));
  }

  /** Whether the code calls a member that has one of the roles. */
  static boolean calls(Tree body, List<Role> roles, Catalog catalog, VisitorState state) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ExpressionTree receiver = ASTHelpers.getReceiver(tree);
        found[0] |=
            receiver != null && has(tree, ASTHelpers.getType(receiver), roles, catalog, state);
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(body, null);
    return found[0];
  }

  private static boolean has(
      MethodInvocationTree call, Type site, List<Role> roles, Catalog catalog, VisitorState state) {
    return roles.stream()
        .anyMatch(role -> catalog.has(role, Callbacks.method(call), site, state.getTypes()));
  }
}
