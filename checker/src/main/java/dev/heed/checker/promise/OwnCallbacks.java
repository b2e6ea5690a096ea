package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** When methods that no catalog knows run what they are given, as far as their types say it. */
final class OwnCallbacks {
  private static final Pattern SUCCESS =
      Pattern.compile("(on|when|if)(Success(ful)?|Succeeded|Result|Value|Response|Reply|Resolved)");

  private final Catalog catalog;
  private final Map<MethodSymbol, Boolean> starting = new IdentityHashMap<>();
  private final Map<MethodSymbol, Boolean> forSuccess = new IdentityHashMap<>();

  OwnCallbacks(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * {@code lane.submit(() -> …)}: what is given code that is told nothing, and hands back a future,
   * runs it. A future that does so may wait for itself first.
   */
  boolean startsTask(MethodSymbol method, Type site, VisitorState state) {
    return starting.computeIfAbsent(method, m -> givesFutureOfCode(m, state))
        && catalog.findType(Role.ASYNC, site, state.getTypes()).isEmpty();
  }

  private boolean givesFutureOfCode(MethodSymbol method, VisitorState state) {
    return isHot(method.getReturnType(), state)
        && method.getParameters().stream().anyMatch(given -> tells(given, state, List::isEmpty));
  }

  private boolean isHot(Type type, VisitorState state) {
    Optional<Model> line = catalog.findType(Role.ASYNC, type, state.getTypes());
    return line.isPresent() && line.get().attribute("cold").isEmpty();
  }

  /**
   * {@code result.onSuccess(value -> …)}, where its type has a member beside it for code that is
   * told of a failure.
   */
  boolean isForSuccess(MethodSymbol method, VisitorState state) {
    return forSuccess.computeIfAbsent(
        method,
        m ->
            SUCCESS.matcher(m.getSimpleName()).matches()
                && isToldOne(m, state, false)
                && isFailureBeside(m, state));
  }

  private static boolean isFailureBeside(MethodSymbol method, VisitorState state) {
    for (Symbol member : method.owner.members().getSymbols()) {
      if (member instanceof MethodSymbol other && isToldOne(other, state, true)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the method is given one function, which is told of one thing. */
  private static boolean isToldOne(MethodSymbol method, VisitorState state, boolean failure) {
    return method.getParameters().size() == 1
        && tells(
            method.getParameters().get(0),
            state,
            told -> told.size() == 1 && isThrowable(told.get(0), state) == failure);
  }

  private static boolean isThrowable(Type type, VisitorState state) {
    return ASTHelpers.isSubtype(type, state.getSymtab().throwableType, state);
  }

  private static boolean tells(VarSymbol given, VisitorState state, Predicate<List<Type>> wanted) {
    // The compiler makes a diagnostic of each type that is no functional interface.
    return given.type.tsym.isInterface()
        && state.getTypes().isFunctionalInterface(given.type)
        && wanted.test(
            List.copyOf(
                state
                    .getTypes()
                    .findDescriptorType(state.getTypes().removeWildcards(given.type))
                    .getParameterTypes()));
  }
}
