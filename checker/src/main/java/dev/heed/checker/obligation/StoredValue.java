package dev.heed.checker.obligation;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a value that a collection hands back from a fresh one.
 *
 * <p>{@code map.put(k, future)} returns what somebody stored earlier; only taking a value out
 * leaves it without a holder.
 */
final class StoredValue {
  private static final Pattern GETTER =
      Pattern.compile("(get|value|peek|first|last|left|right)([A-Z].*)?");

  private static final Pattern VIEW =
      Pattern.compile("(values|elements|entries|entrySet|asMap|asList|all|get\\p{Lu}.*)");

  private StoredValue() {}

  static boolean isStored(Result result, Catalog catalog, Types types) {
    Type declared = result.method().getReturnType();
    return declared != null
        && declared.hasTag(TypeTag.TYPEVAR)
        && declared.tsym.owner == result.method().owner
        && (isGetter(result, types)
            || isPut(result, types)
            || catalog.findType(Role.STORE, result.site(), types).isPresent())
        && !takesOut(result, catalog, types);
  }

  /** A container's own values, of the type it was declared with: nothing in it is new. */
  static boolean isView(Result result) {
    return result.method().getParameters().isEmpty()
        && VIEW.matcher(result.method().getSimpleName()).matches()
        && result.method().getReturnType().containsAny(result.method().owner.type.allparams());
  }

  /** What stood before in the place that is given a new value; a function would make a new one. */
  private static boolean isPut(Result result, Types types) {
    Type declared = result.method().getReturnType();
    List<Type> parameters = result.method().type.getParameterTypes();
    return parameters.stream().anyMatch(parameter -> parameter.tsym == declared.tsym)
        && parameters.stream().noneMatch(parameter -> types.isFunctionalInterface(parameter.tsym));
  }

  /** A holder of any value, such as a pair or a lazy cell, that hands out what it holds. */
  private static boolean isGetter(Result result, Types types) {
    return result.method().getParameters().isEmpty()
        && GETTER.matcher(result.method().getSimpleName()).matches()
        && !types.isFunctionalInterface(result.method().owner.type);
  }

  private static boolean takesOut(Result result, Catalog catalog, Types types) {
    return catalog
        .find(Role.TAKES_OUT, result.method(), result.site(), types)
        .filter(model -> model.index("ifnull").isEmpty() || isNull(result, model))
        .isPresent();
  }

  /** Putting nothing in the value's place is a removal. */
  private static boolean isNull(Result result, Model model) {
    int index = model.index("ifnull").getAsInt();
    return result.tree() instanceof MethodInvocationTree call
        && index < call.getArguments().size()
        && call.getArguments().get(index).getKind() == Tree.Kind.NULL_LITERAL;
  }
}
