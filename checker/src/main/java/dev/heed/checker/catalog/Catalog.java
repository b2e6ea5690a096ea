package dev.heed.checker.catalog;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known of libraries, asked by role.
 *
 * <p>Where several lines fit, the one that was added last wins, so that a user's line overrides a
 * built-in one.
 */
public final class Catalog {
  private final Map<Role, Map<String, List<Model>>> members = new EnumMap<>(Role.class);
  private final Map<Role, Map<String, Model>> types = new EnumMap<>(Role.class);
  private final TypeNames names;

  /** Creates a catalog of the models. */
  public Catalog(List<Model> models) {
    names = new TypeNames(models.stream().map(Model::type).collect(Collectors.toSet()));
    for (Model model : models) {
      if (model.isType()) {
        types.computeIfAbsent(model.role(), r -> new HashMap<>()).put(model.type(), model);
      } else {
        members
            .computeIfAbsent(model.role(), r -> new HashMap<>())
            .computeIfAbsent(model.member(), m -> new ArrayList<>())
            .add(model);
      }
    }
  }

  /** Whether the member plays the role. */
  public boolean has(Role role, Symbol member, Type site, Types types) {
    return find(role, member, site, types).isPresent();
  }

  /**
   * The line that says the member plays the role.
   *
   * @param site the static type of the receiver, or null where there is none; a line may name a
   *     subtype of the type that declares the member
   */
  public Optional<Model> find(Role role, Symbol member, Type site, Types types) {
    Map<String, List<Model>> byName = members.get(role);
    if (byName == null || !(member instanceof MethodSymbol)) {
      return Optional.empty();
    }
    Optional<Model> named =
        last(byName.get(member.name.toString()), (MethodSymbol) member, site, types);
    return named.isPresent() ? named : last(byName.get("*"), (MethodSymbol) member, site, types);
  }

  /** The line that says the type, or a supertype of it, plays the role. */
  public Optional<Model> findType(Role role, Type type, Types typeUtils) {
    Map<String, Model> byName = types.get(role);
    if (byName == null || type == null || type.tsym == null || type.isPrimitive()) {
      return Optional.empty();
    }
    if (byName.size() == 0) {
      return Optional.empty();
    }
    for (String name : names.of(type, typeUtils)) {
      Model model = byName.get(name);
      if (model != null && speaksOf(model, type)) {
        return Optional.of(model);
      }
    }
    return Optional.empty();
  }

  /** A class that is a publisher among other things is no publisher to its callers. */
  private static boolean speaksOf(Model model, Type type) {
    return model.attribute("only").isEmpty()
        || type.isInterface()
        || type.tsym.getQualifiedName().contentEquals(model.type());
  }

  private Optional<Model> last(
      List<Model> candidates, MethodSymbol member, Type site, Types typeUtils) {
    if (candidates == null) {
      return Optional.empty();
    }
    for (int i = candidates.size() - 1; i >= 0; i--) {
      Model model = candidates.get(i);
      if (fits(model, member, typeUtils)
          && (names.of(member.owner.type, typeUtils).contains(model.type())
              || (site != null && names.of(site, typeUtils).contains(model.type())))) {
        return Optional.of(model);
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Model model, MethodSymbol member, Types typeUtils) {
    if (model.parameters().isEmpty()) {
      return true;
    }
    List<String> expected = model.parameters().get();
    List<Type> actual = member.type.getParameterTypes();
    if (expected.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      String name = typeUtils.erasure(actual.get(i)).toString();
      String want = expected.get(i);
      if (!want.equals("*") && !name.equals(want) && !name.endsWith("." + want)) {
        return false;
      }
    }
    return true;
  }
}
