package dev.heed.checker.catalog;

import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The names under which a catalog knows a type: its own and those of its supertypes. */
final class TypeNames {
  private final Set<String> known;
  private final Map<TypeSymbol, Set<String>> byType = new IdentityHashMap<>();

  TypeNames(Set<String> known) {
    this.known = known;
  }

  /** The names of the type and all its supertypes, nearest first. */
  Set<String> of(Type type, Types types) {
    Type bound = bound(type);
    Set<String> cached = byType.get(bound.tsym);
    if (cached != null) {
      return cached;
    }
    Set<String> names = new LinkedHashSet<>();
    collect(bound, types, names, new HashSet<>());
    byType.put(bound.tsym, names);
    return names;
  }

  /** The type that a type variable or wildcard stands for. */
  static Type bound(Type type) {
    return type.getUpperBound() == null ? type : type.getUpperBound();
  }

  private void collect(Type type, Types types, Set<String> names, Set<TypeSymbol> seen) {
    if (type == null || type.tsym == null || !seen.add(type.tsym)) {
      return;
    }
    add(type.tsym.getQualifiedName().toString(), names);
    for (Type supertype : types.directSupertypes(type)) {
      collect(supertype, types, names, seen);
    }
  }

  /** A library that another one has relocated keeps the end of its name. */
  private void add(String name, Set<String> names) {
    names.add(name);
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      String end = name.substring(dot + 1);
      if (known.contains(end)) {
        names.add(end);
      }
    }
  }
}
