package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Scope;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** The simple names of the annotations on methods of classes, read once for all that ask. */
final class AnnotatedMethods {
  private final Map<TypeSymbol, Set<String>> declared = new IdentityHashMap<>();
  private final Map<ClassSymbol, Set<String>> inherited = new IdentityHashMap<>();

  /** The annotations on the methods of the class and of its supertypes. */
  Set<String> in(ClassSymbol type, VisitorState state) {
    return inherited.computeIfAbsent(type, symbol -> inheritedBy(symbol, state));
  }

  private Set<String> inheritedBy(ClassSymbol type, VisitorState state) {
    Set<String> names = new HashSet<>();
    for (Type supertype : state.getTypes().closure(type.type)) {
      names.addAll(declared.computeIfAbsent(supertype.tsym, AnnotatedMethods::declaredIn));
    }
    return names.isEmpty() ? Set.of() : names;
  }

  private static Set<String> declaredIn(TypeSymbol type) {
    Set<String> names = new HashSet<>();
    for (Symbol member : type.members().getSymbols(Scope.LookupKind.NON_RECURSIVE)) {
      if (member instanceof MethodSymbol) {
        for (Attribute.Compound annotation : member.getRawAttributes()) {
          names.add(annotation.type.tsym.getSimpleName().toString());
        }
      }
    }
    return names.isEmpty() ? Set.of() : names;
  }
}
