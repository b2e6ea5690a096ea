package dev.heed.checker.flow;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Which fields of the classes of one file are made of which, such as an encoder of the channel that
 * it writes to.
 */
final class Parts {
  /** By class and by name, as a place names them. */
  private final Map<Symbol, Map<String, Set<VarSymbol>>> madeOf = new LinkedHashMap<>();

  /**
   * Creates the parts.
   *
   * @param madeOf the fields, and the parameters of constructors, that each field is made of
   */
  Parts(Map<VarSymbol, Set<VarSymbol>> madeOf) {
    madeOf.forEach(
        (field, parts) -> {
          if (!field.isStatic()) {
            this.madeOf
                .computeIfAbsent(field.owner, owner -> new LinkedHashMap<>())
                .put(field.name.toString(), parts);
          }
        });
  }

  /** Notes what all fields of this object of the class are made of. */
  void noteIn(Facts facts, Symbol type) {
    madeOf
        .getOrDefault(type, Map.of())
        .forEach(
            (field, parts) -> {
              Set<Place> places = places(Place.SELF, parts, type);
              // The body of a constructor names its parameter itself.
              parts.stream().filter(Parts::isParameter).map(Place::of).forEach(places::add);
              facts.isMadeOf(Place.SELF.dot(field), places);
            });
  }

  /** Notes what the field, or what its getter gives, of another object of the class is made of. */
  void noteIn(Facts facts, Place member, Symbol type) {
    Map<String, Set<VarSymbol>> fields = madeOf.get(type);
    List<String> path = member.path();
    if (fields == null || path.isEmpty()) {
      return;
    }
    Set<VarSymbol> parts = fields.get(path.get(path.size() - 1));
    Place whole = new Place(member.root(), path.subList(0, path.size() - 1));
    if (parts != null && !whole.equals(Place.SELF)) {
      facts.isMadeOf(member, places(whole, parts, type));
    }
  }

  /** Two fields that are made of the same parameter have it in common under the same name. */
  private static Set<Place> places(Place whole, Set<VarSymbol> parts, Symbol type) {
    Set<Place> places = new LinkedHashSet<>();
    for (VarSymbol part : parts) {
      if (isParameter(part)) {
        places.add(whole.dot("(" + part.name + ")"));
      } else if (part.owner == type) {
        places.add(whole.dot(part.name.toString()));
      }
    }
    return places;
  }

  private static boolean isParameter(VarSymbol part) {
    return part.getKind() == ElementKind.PARAMETER;
  }
}
