package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.code.Type.WildcardType;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The types whose values may have to be looked at, for themselves or for what they hold.
 *
 * <p>Nearly none is one, which spares nearly every call all further questions.
 */
final class ObligingTypes {
  /** How deep values are looked for in containers; what lies deeper is asked about. */
  private static final int DEPTH = 5;

  /** What is known of all types of one class. */
  private enum Nature {
    OBLIGES,
    HOLDS,
    NEITHER
  }

  private final List<ObligationSource> sources;
  private final Catalog catalog;
  private final Map<TypeSymbol, Nature> known = new IdentityHashMap<>();

  ObligingTypes(List<ObligationSource> sources, Catalog catalog) {
    this.sources = sources;
    this.catalog = catalog;
  }

  /** Whether a value of the type may have an obligation. */
  boolean mayOblige(Type type, VisitorState state) {
    return mayOblige(type, false, DEPTH, state);
  }

  /** Whether a value may have one where the type's variables are replaced by other types. */
  boolean mayStandFor(Type declared, VisitorState state) {
    return mayOblige(declared, true, DEPTH, state);
  }

  private boolean mayOblige(Type type, boolean open, int depth, VisitorState state) {
    if (depth == 0) {
      return true;
    }
    if (type instanceof ArrayType array) {
      return mayOblige(array.elemtype, open, depth - 1, state);
    }
    if (type instanceof WildcardType wildcard) {
      return mayOblige(state.getTypes().wildUpperBound(wildcard), open, depth - 1, state);
    }
    if (type.hasTag(TypeTag.TYPEVAR)) {
      return open || mayOblige(type.getUpperBound(), false, depth - 1, state);
    }
    return switch (nature(type, state)) {
      case OBLIGES -> true;
      case HOLDS -> anyMayOblige(type.allparams(), open, depth, state);
      case NEITHER -> false;
    };
  }

  private boolean anyMayOblige(List<Type> types, boolean open, int depth, VisitorState state) {
    for (Type type : types) {
      if (mayOblige(type, open, depth - 1, state)) {
        return true;
      }
    }
    return false;
  }

  private Nature nature(Type type, VisitorState state) {
    return known.computeIfAbsent(
        type.tsym,
        symbol -> {
          // A class that names itself in what it extends, as Stream does, meets this and ends.
          known.put(symbol, Nature.HOLDS);
          return find(symbol.type, state);
        });
  }

  private Nature find(Type type, VisitorState state) {
    for (ObligationSource source : sources) {
      if (source.mayOblige(type, state)) {
        return Nature.OBLIGES;
      }
    }
    if (catalog.findType(Role.CONTAINER, type, state.getTypes()).isEmpty()) {
      return Nature.NEITHER;
    }
    // A class may say itself what it holds: class Pending extends ArrayList<Future<?>>.
    for (Type supertype : state.getTypes().closure(type)) {
      if (anyMayOblige(supertype.getTypeArguments(), false, DEPTH, state)) {
        return Nature.OBLIGES;
      }
    }
    return Nature.HOLDS;
  }
}
