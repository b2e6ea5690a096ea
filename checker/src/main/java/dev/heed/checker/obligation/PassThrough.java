package dev.heed.checker.obligation;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tells methods that can only hand back their argument, such as {@code <T> T notNull(T, String)}.
 *
 * <p>Such a method knows nothing of {@code T} and cannot make one.
 */
public final class PassThrough {
  private PassThrough() {}

  /** The index of the only argument that the method can return. */
  public static OptionalInt argument(Symbol symbol) {
    if (!(symbol instanceof MethodSymbol method) || !isOwnVariable(method)) {
      return OptionalInt.empty();
    }
    List<Type> parameters = method.type.getParameterTypes();
    int found = -1;
    for (int i = 0; i < parameters.size(); i++) {
      if (mentions(parameters.get(i), method.getReturnType())) {
        if (found >= 0 || parameters.get(i).tsym != method.getReturnType().tsym) {
          return OptionalInt.empty();
        }
        found = i;
      } else if (!isMessage(parameters.get(i))) {
        return OptionalInt.empty();
      }
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** Whether the parameter only describes the argument, and could not be told of its outcome. */
  private static boolean isMessage(Type parameter) {
    return parameter.isPrimitive()
        || parameter.hasTag(TypeTag.ARRAY)
        || parameter.tsym.getQualifiedName().toString().startsWith("java.lang.");
  }

  private static boolean isOwnVariable(MethodSymbol method) {
    Type returned = method.getReturnType();
    return returned != null && returned.hasTag(TypeTag.TYPEVAR) && returned.tsym.owner == method;
  }

  private static boolean mentions(Type parameter, Type variable) {
    return parameter.tsym == variable.tsym || parameter.contains(variable);
  }
}
