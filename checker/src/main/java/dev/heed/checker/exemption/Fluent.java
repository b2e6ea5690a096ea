package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells methods of this file that return their receiver. */
final class Fluent {
  private static final int DEEPEST = 3;

  private Fluent() {}

  static boolean returnsThis(Symbol method, VisitorState state) {
    return returnsThis(method, state, DEEPEST);
  }

  private static boolean returnsThis(Symbol method, VisitorState state, int depth) {
    Optional<Functions.Code> code =
        depth == 0 ? Optional.empty() : Functions.ofMethod(method, state);
    if (code.isEmpty()) {
      return false;
    }
    List<ExpressionTree> returned = returned(code.get().body());
    return !returned.isEmpty() && returned.stream().allMatch(value -> isThis(value, state, depth));
  }

  private static boolean isThis(ExpressionTree value, VisitorState state, int depth) {
    if (value instanceof IdentifierTree identifier) {
      return identifier.getName().contentEquals("this");
    }
    if (!(value instanceof MethodInvocationTree call)) {
      return false;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return (receiver == null || isThis(receiver, state, depth))
        && returnsThis(ASTHelpers.getSymbol(call), state, depth - 1);
  }

  /** What the code's own {@code return} statements return. */
  static List<ExpressionTree> returned(Tree body) {
    List<ExpressionTree> values = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        return tree instanceof LambdaExpressionTree || tree instanceof ClassTree
            ? null
            : super.scan(tree, unused);
      }

      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        if (tree.getExpression() != null) {
          values.add(tree.getExpression());
        }
        return super.visitReturn(tree, unused);
      }
    }.scan(body, null);
    return values;
  }
}
