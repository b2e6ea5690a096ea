package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Returns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The called method stands in this file, and handles the failure before it returns the future. */
final class HandledInside implements Exemption {
  private static final int DEEPEST = 3;

  private final FailureHandled handled;

  HandledInside(FailureHandled handled) {
    this.handled = handled;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return handlesInside(dropped.tree(), dropped.state(), DEEPEST);
  }

  private boolean handlesInside(ExpressionTree call, VisitorState state, int depth) {
    Optional<Functions.Code> code =
        depth == 0 ? Optional.empty() : Functions.ofMethod(ASTHelpers.getSymbol(call), state);
    if (code.isEmpty()) {
      return false;
    }
    Body body = new Body(state);
    body.scan(code.get().body(), null);
    List<ExpressionTree> returned = Returns.of(code.get().body());
    return !returned.isEmpty()
        && returned.stream().allMatch(value -> isHandled(value, body, state, depth));
  }

  private boolean isHandled(ExpressionTree value, Body body, VisitorState state, int depth) {
    return value instanceof IdentifierTree
        ? body.handledVariables.contains(ASTHelpers.getSymbol(value))
        : handled.handles(value, state)
            || (value instanceof MethodInvocationTree && handlesInside(value, state, depth - 1));
  }

  /** The variables whose failure a method handles. */
  private final class Body extends TreeScanner<Void, Void> {
    private final VisitorState state;
    private final List<Symbol> handledVariables = new ArrayList<>();

    Body(VisitorState state) {
      this.state = state;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      return tree instanceof LambdaExpressionTree || tree instanceof ClassTree
          ? null
          : super.scan(tree, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      if (ASTHelpers.getReceiver(tree) instanceof IdentifierTree receiver
          && handled.handles(tree, state)) {
        handledVariables.add(ASTHelpers.getSymbol(receiver));
      }
      return super.visitMethodInvocation(tree, unused);
    }
  }
}
