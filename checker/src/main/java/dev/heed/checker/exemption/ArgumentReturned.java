package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.obligation.ObligationKind;
import java.util.List;
import java.util.Optional;

/** A method of this file hands back what it was given, and what it was given is kept. */
final class ArgumentReturned implements Exemption {
  private final KeptVariables kept;

  ArgumentReturned(KeptVariables kept) {
    this.kept = kept;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call
        && dropped.obligation().kind() == ObligationKind.ASYNC_OUTCOME
        && returned(call, dropped.state())
            .filter(argument -> ASTHelpers.getSymbol(argument) instanceof VarSymbol)
            .filter(argument -> kept.isHeldElsewhere(argument, dropped))
            .isPresent();
  }

  private static Optional<ExpressionTree> returned(MethodInvocationTree call, VisitorState state) {
    return Functions.ofMethod(Callbacks.method(call), state)
        .flatMap(code -> returned(call.getArguments(), code));
  }

  private static Optional<ExpressionTree> returned(
      List<? extends ExpressionTree> arguments, Functions.Code code) {
    List<ExpressionTree> values = Fluent.returned(code.body());
    for (int i = 0; i < Math.min(arguments.size(), code.parameters().size()); i++) {
      VariableTree parameter = code.parameters().get(i);
      if (!values.isEmpty() && values.stream().allMatch(value -> names(value, parameter))) {
        return Optional.of(arguments.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean names(ExpressionTree value, VariableTree parameter) {
    Symbol symbol = ASTHelpers.getSymbol(value);
    return symbol != null && symbol.equals(ASTHelpers.getSymbol(parameter));
  }
}
