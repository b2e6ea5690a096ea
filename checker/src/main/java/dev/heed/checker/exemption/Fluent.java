package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Returns;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells methods of this file that return their receiver. */
final class Fluent {
  private Fluent() {}

  static boolean returnsThis(Symbol method, VisitorState state) {
    return returnsThis(method, state, new HashSet<>());
  }

  /** A method that calls itself adds nothing to what it returns otherwise. */
  private static boolean returnsThis(Symbol method, VisitorState state, Set<Symbol> followed) {
    Optional<Functions.Code> code = Functions.ofMethod(method, state);
    if (code.isEmpty() || !followed.add(method)) {
      return code.isPresent();
    }
    List<ExpressionTree> returned = Returns.of(code.get().body());
    return !returned.isEmpty()
        && returned.stream().allMatch(value -> isThis(value, state, followed));
  }

  private static boolean isThis(ExpressionTree value, VisitorState state, Set<Symbol> followed) {
    if (value instanceof IdentifierTree identifier) {
      return identifier.getName().contentEquals("this");
    }
    if (!(value instanceof MethodInvocationTree call)) {
      return false;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return (receiver == null || isThis(receiver, state, followed))
        && returnsThis(ASTHelpers.getSymbol(call), state, followed);
  }
}
