package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Looks annotations up by their simple names, since every project has its own. */
final class Annotations {
  private Annotations() {}

  /** The first of the annotations on the method or on a method that it overrides. */
  static Optional<Attribute.Compound> onMethod(
      MethodSymbol method, Set<String> names, VisitorState state) {
    Optional<Attribute.Compound> own = on(method, names);
    if (own.isPresent() || method.isStatic() || method.isConstructor()) {
      return own;
    }
    Collection<MethodSymbol> overridden = ASTHelpers.findSuperMethods(method, state.getTypes());
    return overridden.stream().flatMap(m -> on(m, names).stream()).findFirst();
  }

  /** The first of the annotations on the type or a supertype of it. */
  static Optional<Attribute.Compound> onType(Type type, Set<String> names, VisitorState state) {
    if (type == null || type.isPrimitive() || type.tsym == null) {
      return Optional.empty();
    }
    return state.getTypes().closure(type).stream()
        .flatMap(t -> on(t.tsym, names).stream())
        .findFirst();
  }

  static Optional<Attribute.Compound> on(Symbol symbol, Set<String> names) {
    return symbol.getRawAttributes().stream()
        .filter(a -> names.contains(a.type.tsym.getSimpleName().toString()))
        .findFirst();
  }
}
