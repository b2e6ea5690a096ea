package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.obligation.ObligationKind;
import dev.heed.checker.tree.Accessors;
import dev.heed.checker.tree.Returns;
import java.util.List;
import java.util.Optional;

/**
 * The call hands back what it was given, or what depends on it, and what it was given is kept.
 *
 * <p>The code of a method of this file tells. So does a signature like {@code <T> Future<T>
 * timed(Future<T>)}: where would a {@code T} come from, if not from the argument?
 */
final class ArgumentReturned implements Exemption {
  private final KeptVariables kept;
  private final LazyResults lazy;

  ArgumentReturned(KeptVariables kept, LazyResults lazy) {
    this.kept = kept;
    this.lazy = lazy;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call
        && ((dropped.obligation().kind() == ObligationKind.ASYNC_OUTCOME
                && returned(call, dropped.state())
                    .filter(argument -> isHeld(argument, dropped))
                    .isPresent())
            || (dropped.obligation().kind() != ObligationKind.CUSTOM
                && keepsWhatItReturns(Callbacks.method(call), dropped)));
  }

  private boolean isHeld(ExpressionTree argument, Dropped dropped) {
    return isHandedOut(argument, dropped.state())
        || (ASTHelpers.getSymbol(argument) instanceof VarSymbol
            && kept.isHeldElsewhere(argument, dropped));
  }

  /** A future that an accessor hands out, its object holds. */
  private static boolean isHandedOut(ExpressionTree argument, VisitorState state) {
    return argument instanceof MethodInvocationTree call
        && Accessors.isAccessor(ASTHelpers.getSymbol(call), state);
  }

  /** {@code track(future)}: the method returns its argument, and puts it where others look. */
  private boolean keepsWhatItReturns(MethodSymbol method, Dropped dropped) {
    Optional<Functions.Code> code = Functions.ofMethod(method, dropped.state());
    return code.isPresent()
        && code.get().parameters().stream()
            .filter(parameter -> returns(code.get(), parameter))
            .anyMatch(parameter -> kept.isKeptBy(method, parameter, dropped));
  }

  private static boolean returns(Functions.Code code, VariableTree parameter) {
    List<ExpressionTree> values = Returns.of(code.body());
    return !values.isEmpty() && values.stream().allMatch(value -> names(value, parameter));
  }

  /** What starts with a subscription is a new work, even when it ends with the argument's value. */
  private Optional<ExpressionTree> returned(MethodInvocationTree call, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return Functions.ofMethod(method, state)
        .map(code -> returned(call.getArguments(), code))
        .orElseGet(
            () ->
                lazy.isLazy(call, state)
                    ? Optional.empty()
                    : sameByType(call.getArguments(), method, state));
  }

  private static Optional<ExpressionTree> sameByType(
      List<? extends ExpressionTree> arguments, MethodSymbol method, VisitorState state) {
    Type result = method.getReturnType();
    List<Type> declared = method.type.getParameterTypes();
    for (int i = 0; i < Math.min(arguments.size(), declared.size()); i++) {
      if (result.containsAny(method.type.getTypeArguments())
          && state.getTypes().isSameType(declared.get(i), result)) {
        return Optional.of(arguments.get(i));
      }
    }
    return Optional.empty();
  }

  private static Optional<ExpressionTree> returned(
      List<? extends ExpressionTree> arguments, Functions.Code code) {
    for (int i = 0; i < Math.min(arguments.size(), code.parameters().size()); i++) {
      if (returns(code, code.parameters().get(i))) {
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
