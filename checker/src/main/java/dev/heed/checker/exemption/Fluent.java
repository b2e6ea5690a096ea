package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Returns;
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
    List<ExpressionTree> returned = Returns.of(code.get().body());
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
}
