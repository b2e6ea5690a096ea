package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;

/** Whether a callback owns a promise that its own failure would leave open. */
final class Promises {
  private final Catalog catalog;
  private final Harmless harmless;

  Promises(Catalog catalog, Harmless harmless) {
    this.catalog = catalog;
    this.harmless = harmless;
  }

  boolean canStrand(MethodInvocationTree call, VisitorState state) {
    return call.getArguments().stream()
        .flatMap(argument -> Functions.codeOf(argument, state).stream())
        .anyMatch(
            code -> completes(code.body(), state) && !harmless.cannotThrow(code.body(), state));
  }

  private boolean completes(Tree body, VisitorState state) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ExpressionTree receiver = ASTHelpers.getReceiver(tree);
        found[0] |=
            receiver != null
                && catalog.has(
                    Role.COMPLETES,
                    Callbacks.method(tree),
                    ASTHelpers.getType(receiver),
                    state.getTypes());
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(body, null);
    return found[0];
  }
}
