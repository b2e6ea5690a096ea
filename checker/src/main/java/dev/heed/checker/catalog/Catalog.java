package dev.heed.checker.catalog;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of libraries, asked by role.
 *
 * <p>Where several lines fit, the one that was added last wins, so that a user's line overrides a
 * built-in one. It is asked many times for every call of a compilation, and remembers what lines
 * may speak of a method and which speak of a type.
 */
public final class Catalog {
  private static final String ANY = "*";

  /** What an overload of the name that hands back its own object is not. */
  private static final Set<Role> TOLD_BY_RESULT = Set.of(Role.PROGRESS, Role.FLUSH);

  /** By name, the best first. */
  private final Map<String, List<Model>> members = new HashMap<>();

  /** What is said of all members of a type. */
  private final List<Model> whole;

  private final Map<String, Map<Role, Model>> types = new HashMap<>();
  private final TypeNames names;
  private final Map<MethodSymbol, Map<TypeSymbol, Map<Role, Model>>> byCall =
      new IdentityHashMap<>();
  private final Map<Name, List<Model>> byName = new IdentityHashMap<>();
  private final Map<TypeSymbol, Boolean> wholeTypes = new IdentityHashMap<>();
  private final Map<TypeSymbol, Map<Role, Model>> byType = new IdentityHashMap<>();

  /** Creates a catalog of the models. */
  public Catalog(Collection<Model> models) {
    names = new TypeNames(models.stream().map(Model::type).collect(Collectors.toSet()));
    for (Model model : models) {
      if (model.isType()) {
        types
            .computeIfAbsent(model.type(), t -> new EnumMap<>(Role.class))
            .put(model.role(), model);
      } else {
        members.computeIfAbsent(model.member(), m -> new ArrayList<>()).add(model);
      }
    }
    members.values().forEach(Collections::reverse);
    whole = members.getOrDefault(ANY, List.of());
  }

  /** Whether the member plays the role. */
  public boolean has(Role role, Symbol member, Type site, Types types) {
    return find(role, member, site, types).isPresent();
  }

  /** Whether the method plays one of the roles. */
  public boolean hasAny(Set<Role> roles, MethodSymbol method, Type site, Types types) {
    Map<Role, Model> lines = lines(method, site, types);
    return !lines.isEmpty() && roles.stream().anyMatch(lines::containsKey);
  }

  /**
   * The line that says the member plays the role.
   *
   * @param site the static type of the receiver, or null where there is none; a line may name a
   *     subtype of the type that declares the member
   */
  public Optional<Model> find(Role role, Symbol member, Type site, Types types) {
    return member instanceof MethodSymbol method
        ? Optional.ofNullable(lines(method, site, types).get(role))
        : Optional.empty();
  }

  /** Whether any line speaks of the member where its receiver has this static type. */
  public boolean mentions(Symbol member, Type site, Types types) {
    return member instanceof MethodSymbol method && !lines(method, site, types).isEmpty();
  }

  /** Whether any line may say the method plays the role, depending on its receiver. */
  public boolean mentions(Role role, Symbol member, Types types) {
    return member instanceof MethodSymbol method
        && Stream.concat(named(method.name).stream(), whole.stream())
            .anyMatch(model -> model.role() == role && fits(model, method, types));
  }

  /** The line that says the type, or a supertype of it, plays the role. */
  public Optional<Model> findType(Role role, Type type, Types types) {
    return Optional.ofNullable(knownRoles(type, types).get(role));
  }

  /** Whether any line speaks of the type, or of a supertype of it. */
  public boolean mentionsType(Type type, Types types) {
    return !knownRoles(type, types).isEmpty();
  }

  private Map<Role, Model> knownRoles(Type type, Types types) {
    if (type == null || type.tsym == null) {
      return Map.of();
    }
    Type bound = TypeNames.bound(type);
    return byType.computeIfAbsent(bound.tsym, symbol -> rolesOf(bound, types));
  }

  private Map<Role, Model> rolesOf(Type type, Types typeUtils) {
    Map<Role, Model> roles = new EnumMap<>(Role.class);
    for (String name : names.of(type, typeUtils)) {
      for (Model model : types.getOrDefault(name, Map.of()).values()) {
        if (speaksOf(model, type)) {
          roles.putIfAbsent(model.role(), model);
        }
      }
    }
    return roles.isEmpty() ? Map.of() : roles;
  }

  /** A class that is a publisher among other things is no publisher to its callers. */
  private static boolean speaksOf(Model model, Type type) {
    return model.attribute("only").isEmpty() || type.isInterface();
  }

  /** What is said of the method where its receiver has this static type: the best line by role. */
  private Map<Role, Model> lines(MethodSymbol method, Type site, Types types) {
    if (members.isEmpty()) {
      return Map.of();
    }
    Type receiver = site == null ? method.owner.type : TypeNames.bound(site);
    return byCall
        .computeIfAbsent(method, m -> new IdentityHashMap<>(2))
        .computeIfAbsent(receiver.tsym, symbol -> linesFor(method, receiver, types));
  }

  private Map<Role, Model> linesFor(MethodSymbol method, Type site, Types types) {
    if (named(method.name).isEmpty()
        && !isWhole(site, types)
        && !isWhole(method.owner.type, types)) {
      return Map.of();
    }
    Set<String> ofOwner = names.of(method.owner.type, types);
    Set<String> ofSite = names.of(site, types);
    Map<Role, Model> lines = new EnumMap<>(Role.class);
    for (List<Model> models : List.of(named(method.name), whole)) {
      for (Model model : models) {
        if ((ofOwner.contains(model.type()) || ofSite.contains(model.type()))
            && fits(model, method, types)
            && isToldByResult(model, method, types)) {
          lines.putIfAbsent(model.role(), model);
        }
      }
    }
    return lines.isEmpty() ? Map.of() : lines;
  }

  /** Whether a line speaks of all members of the type. */
  private boolean isWhole(Type type, Types types) {
    return wholeTypes.computeIfAbsent(
        type.tsym,
        symbol -> {
          Set<String> found = names.of(type, types);
          return whole.stream().anyMatch(model -> found.contains(model.type()));
        });
  }

  /** The lines that speak of members of the name: for most names, none. */
  private List<Model> named(Name name) {
    return byName.computeIfAbsent(name, n -> members.getOrDefault(n.toString(), List.of()));
  }

  /** Whether it can be meant, by what it returns. */
  private boolean isToldByResult(Model model, MethodSymbol method, Types types) {
    return model.role() == Role.RETURNS_RECEIVER && model.member().equals(ANY)
        ? names.of(method.getReturnType(), types).contains(model.type())
        : !(TOLD_BY_RESULT.contains(model.role()) && returnsOwner(method, types));
  }

  /** What hands back its own object, as an overload of a count may, tells no count. */
  private static boolean returnsOwner(MethodSymbol method, Types types) {
    Type returned = types.erasure(method.getReturnType());
    return !returned.tsym.getQualifiedName().contentEquals("java.lang.Object")
        && types.isSubtype(types.erasure(method.owner.type), returned);
  }

  private static boolean fits(Model model, MethodSymbol member, Types types) {
    if (model.parameters().isEmpty()) {
      return true;
    }
    List<String> expected = model.parameters().get();
    List<Type> actual = member.type.getParameterTypes();
    if (expected.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      String name = types.erasure(actual.get(i)).toString();
      String want = expected.get(i);
      if (!want.equals(ANY) && !name.equals(want) && !name.endsWith("." + want)) {
        return false;
      }
    }
    return true;
  }
}
