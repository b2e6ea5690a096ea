package dev.heed.checker.obligation;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;

/**
 * Tells a value that a collection hands back from a fresh one.
 *
 * <p>{@code map.put(k, future)} returns what somebody stored earlier; only taking a value out
 * leaves it without a holder.
 */
final class StoredValue {
  private StoredValue() {}

  static boolean isStored(Result result, Catalog catalog, Types types) {
    Type declared = result.method().getReturnType();
    return declared != null
        && declared.hasTag(TypeTag.TYPEVAR)
        && declared.tsym.owner == result.method().owner
        && (catalog.findType(Role.STORE, result.site(), types).isPresent()
            || catalog.findType(Role.STORE, result.method().owner.type, types).isPresent())
        && !catalog.has(Role.TAKES_OUT, result.method(), result.site(), types);
  }
}
