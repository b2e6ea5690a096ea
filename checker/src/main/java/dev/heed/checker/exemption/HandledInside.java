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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The called method stands in this file, and handles the failure before it returns the future. */
final class HandledInside implements Exemption {
  private final FailureHandled handled;

  HandledInside(FailureHandled handled) {
    this.handled = handled;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return handlesInside(dropped.tree(), dropped.state(), new HashSet<>());
  }

  /** A method that calls itself adds nothing to what it returns otherwise. */
  private boolean handlesInside(ExpressionTree call, VisitorState state, Set<Symbol> followed) {
    Symbol method = ASTHelpers.getSymbol(call);
    Optional<Functions.Code> code = Functions.ofMethod(method, state);
    if (code.isEmpty() || !followed.add(method)) {
      return code.isPresent();
    }
    Body body = new Body(state);
    body.scan(code.get().body(), null);
    List<ExpressionTree> returned = Returns.of(code.get().body());
    return !returned.isEmpty()
        && returned.stream().allMatch(value -> isHandled(value, body, state, followed));
  }

  private boolean isHandled(
      ExpressionTree value, Body body, VisitorState state, Set<Symbol> followed) {
    return value instanceof IdentifierTree
        ? body.handledVariables.contains(ASTHelpers.getSymbol(value))
        : handled.handles(value, state)
            || (value instanceof MethodInvocationTree && handlesInside(value, state, followed));
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
