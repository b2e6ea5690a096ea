package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.List;
import java.util.Optional;

/** Judges code that cannot plausibly throw: it counts, logs, stores, and calls nothing unknown. */
final class Harmless {
  private static final int DEEPEST = 3;

  /** Completing what is complete already may throw; then nobody waits for it any more. */
  private static final List<Role> HARMLESS = List.of(Role.CANNOT_THROW, Role.COMPLETES, Role.FAILS);

  private final Catalog catalog;

  Harmless(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Whether the function's code is known and cannot plausibly throw. */
  boolean isHarmless(ExpressionTree function, VisitorState state) {
    if (function instanceof MemberReferenceTree reference
        && isKnown(
            (MethodSymbol) ASTHelpers.getSymbol(reference),
            ASTHelpers.getType(reference.getQualifierExpression()),
            state)) {
      return true;
    }
    List<Functions.Code> code = Functions.codeOf(function, state);
    return !code.isEmpty() && code.stream().allMatch(c -> cannotThrow(c.body(), state));
  }

  /** Whether the code cannot plausibly throw. */
  boolean cannotThrow(Tree code, VisitorState state) {
    return cannotThrow(code, state, DEEPEST);
  }

  private boolean cannotThrow(Tree code, VisitorState state, int depth) {
    boolean[] throwing = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        throwing[0] = true;
        return null;
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        throwing[0] |= !isHarmlessCall(tree, state, depth) || mayThrowForElements(tree, state);
        return super.visitMethodInvocation(tree, unused);
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        throwing[0] |= !isKnownType(ASTHelpers.getType(tree), state);
        return super.visitNewClass(tree, unused);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }
    }.scan(code, null);
    return !throwing[0];
  }

  /** {@code all.forEach(each -> …)}: the function runs at once, and throws through the call. */
  private boolean mayThrowForElements(MethodInvocationTree call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver != null
        && catalog.has(
            Role.GIVES_ELEMENTS,
            Callbacks.method(call),
            ASTHelpers.getType(receiver),
            state.getTypes())
        && call.getArguments().stream()
            .anyMatch(
                code ->
                    (code instanceof LambdaExpressionTree || code instanceof MemberReferenceTree)
                        && !isHarmless(code, state));
  }

  private boolean isHarmlessCall(MethodInvocationTree call, VisitorState state, int depth) {
    MethodSymbol method = Callbacks.method(call);
    if (method == null) {
      return false;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (isKnown(method, receiver == null ? null : ASTHelpers.getType(receiver), state)) {
      return true;
    }
    Optional<Functions.Code> code =
        depth == 0 ? Optional.empty() : Functions.ofMethod(method, state);
    return code.isPresent() && cannotThrow(code.get().body(), state, depth - 1);
  }

  private boolean isKnown(MethodSymbol method, Type site, VisitorState state) {
    return !catalog.has(Role.CAN_THROW, method, site, state.getTypes())
        && (HARMLESS.stream().anyMatch(role -> catalog.has(role, method, site, state.getTypes()))
            || isKnownType(site, state)
            || isKnownType(method.owner.type, state));
  }

  private boolean isKnownType(Type type, VisitorState state) {
    return catalog.findType(Role.CANNOT_THROW, type, state.getTypes()).isPresent()
        || catalog.findType(Role.RECORDS_ONLY, type, state.getTypes()).isPresent();
  }
}
