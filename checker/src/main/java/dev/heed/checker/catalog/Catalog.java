package dev.heed.checker.catalog;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of libraries, asked by role.
 *
 * <p>Where several lines fit, the one that was added last wins, so that a user's line overrides a
 * built-in one. It is asked many times for every call of a compilation, and remembers what lines
 * may speak of a method and which speak of a type.
 */
public final class Catalog {
  private static final String ANY = "*";

  private final Map<String, List<Model>> members = new HashMap<>();
  private final Map<String, Map<Role, Model>> types = new HashMap<>();
  private final TypeNames names;
  private final Map<MethodSymbol, Map<TypeSymbol, Map<Role, Model>>> byCall =
      new IdentityHashMap<>();
  private final Map<MethodSymbol, Map<Role, List<Model>>> byMethod = new IdentityHashMap<>();
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
    return member instanceof MethodSymbol method && candidates(method, types).containsKey(role);
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
    if (type == null || type.tsym == null || type.isPrimitive()) {
      return Map.of();
    }
    Type bound = TypeNames.bound(type);
    Map<Role, Model> known = byType.get(bound.tsym);
    if (known == null) {
      known = rolesOf(bound, types);
      byType.put(bound.tsym, known);
    }
    return known;
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
    Type receiver = site == null ? method.owner.type : site;
    if (names.of(receiver, types).isEmpty() && names.of(method.owner.type, types).isEmpty()) {
      return Map.of();
    }
    TypeSymbol symbol = TypeNames.bound(receiver).tsym;
    Map<TypeSymbol, Map<Role, Model>> bySite = bySite(method);
    Map<Role, Model> known = bySite.get(symbol);
    if (known == null) {
      known = linesFor(method, receiver, types);
      bySite.put(symbol, known);
    }
    return known;
  }

  private Map<TypeSymbol, Map<Role, Model>> bySite(MethodSymbol method) {
    Map<TypeSymbol, Map<Role, Model>> bySite = byCall.get(method);
    if (bySite == null) {
      bySite = new IdentityHashMap<>(2);
      byCall.put(method, bySite);
    }
    return bySite;
  }

  private Map<Role, Model> linesFor(MethodSymbol method, Type receiver, Types types) {
    Set<String> owner = names.of(method.owner.type, types);
    Set<String> site = names.of(receiver, types);
    Map<Role, Model> lines = new EnumMap<>(Role.class);
    for (List<Model> models : candidates(method, types).values()) {
      for (Model model : models) {
        if (owner.contains(model.type()) || site.contains(model.type())) {
          lines.putIfAbsent(model.role(), model);
        }
      }
    }
    return lines.isEmpty() ? Map.of() : lines;
  }

  /** The lines that fit the method by name and parameters, the best first. */
  private Map<Role, List<Model>> candidates(MethodSymbol method, Types types) {
    Map<Role, List<Model>> known = byMethod.get(method);
    if (known == null) {
      known = new EnumMap<>(Role.class);
      addFitting(members.get(method.name.toString()), method, types, known);
      addFitting(members.get(ANY), method, types, known);
      if (known.isEmpty()) {
        known = Map.of();
      }
      byMethod.put(method, known);
    }
    return known;
  }

  private static void addFitting(
      List<Model> models, MethodSymbol method, Types types, Map<Role, List<Model>> fitting) {
    if (models == null) {
      return;
    }
    for (int i = models.size() - 1; i >= 0; i--) {
      Model model = models.get(i);
      if (fits(model, method, types)) {
        fitting.computeIfAbsent(model.role(), r -> new ArrayList<>()).add(model);
      }
    }
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
