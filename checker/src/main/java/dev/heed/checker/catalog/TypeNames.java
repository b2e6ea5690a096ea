package dev.heed.checker.catalog;

import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names under which a catalog knows a type: its own and those of its supertypes.
 *
 * <p>Most types have none, which spares most calls every further question.
 */
final class TypeNames {
  private final Set<String> known;
  private final Map<TypeSymbol, Set<String>> byType = new IdentityHashMap<>();

  TypeNames(Set<String> known) {
    this.known = known;
  }

  /** The names of the type and all its supertypes that a catalog speaks of, nearest first. */
  Set<String> of(Type type, Types types) {
    return known.isEmpty() ? Set.of() : ofBound(bound(type), types);
  }

  /** The type that a type variable or wildcard stands for. */
  static Type bound(Type type) {
    return type.getUpperBound() == null ? type : type.getUpperBound();
  }

  private Set<String> ofBound(Type type, Types types) {
    if (type == null || type.tsym == null) {
      return Set.of();
    }
    return byType.computeIfAbsent(
        type.tsym,
        symbol -> {
          // A class that is its own supertype, which javac has complained of, meets this and ends.
          byType.put(symbol, Set.of());
          return find(type, types);
        });
  }

  private Set<String> find(Type type, Types types) {
    Set<String> names = new LinkedHashSet<>();
    add(type.tsym.getQualifiedName().toString(), names);
    for (Type supertype : types.directSupertypes(type)) {
      names.addAll(ofBound(supertype, types));
    }
    return names.isEmpty() ? Set.of() : names;
  }

  /** A library that another one has relocated keeps the end of its name. */
  private void add(String name, Set<String> names) {
    if (known.contains(name)) {
      names.add(name);
    }
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      String end = name.substring(dot + 1);
      if (known.contains(end)) {
        names.add(end);
      }
    }
  }
}
