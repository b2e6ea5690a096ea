package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks annotations up by their simple names, since every project has its own.
 *
 * <p>Looking at all overridden methods is dear and is done once for each method.
 */
final class Annotations {
  private final Set<String> names;
  private final AnnotatedMethods methods;
  private final Map<MethodSymbol, Optional<Attribute.Compound>> ofMethods = new IdentityHashMap<>();
  private final Map<TypeSymbol, Boolean> onMethodsOf = new IdentityHashMap<>();
  private final Map<TypeSymbol, Optional<Attribute.Compound>> ofTypes = new IdentityHashMap<>();

  Annotations(Set<String> names, AnnotatedMethods methods) {
    this.names = names;
    this.methods = methods;
  }

  /** The first of the annotations on the method or on a method that it overrides. */
  Optional<Attribute.Compound> onMethod(MethodSymbol method, VisitorState state) {
    if (!(method.owner instanceof ClassSymbol owner) || !isOnSomeMethodOf(owner, state)) {
      return Optional.empty();
    }
    return ofMethods.computeIfAbsent(method, m -> findOnMethod(m, state));
  }

  /** The first of the annotations on the type or a supertype of it. */
  Optional<Attribute.Compound> onType(Type type, VisitorState state) {
    return ofTypes.computeIfAbsent(type.tsym, symbol -> findOnType(type, state));
  }

  private Optional<Attribute.Compound> findOnType(Type type, VisitorState state) {
    for (Type supertype : state.getTypes().closure(type)) {
      Optional<Attribute.Compound> found = on(supertype.tsym);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The first of the annotations on the symbol itself. */
  Optional<Attribute.Compound> on(Symbol symbol) {
    for (Attribute.Compound annotation : symbol.getRawAttributes()) {
      if (names.contains(annotation.type.tsym.getSimpleName().toString())) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  private Optional<Attribute.Compound> findOnMethod(MethodSymbol method, VisitorState state) {
    Optional<Attribute.Compound> own = on(method);
    if (own.isPresent() || method.isStatic()) {
      return own;
    }
    return ASTHelpers.findSuperMethods(method, state.getTypes()).stream()
        .flatMap(overridden -> on(overridden).stream())
        .findFirst();
  }

  /** Whether a method of the class or of a supertype has one: for nearly every class, none has. */
  private boolean isOnSomeMethodOf(ClassSymbol type, VisitorState state) {
    return onMethodsOf.computeIfAbsent(
        type, symbol -> !Collections.disjoint(methods.in(type, state), names));
  }
}
