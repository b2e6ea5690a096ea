package dev.heed.checker.flow;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Says in a caller's terms what a helper names. */
final class Translation {
  private final Places places;

  Translation(Places places) {
    this.places = places;
  }

  Set<Place> of(Set<Place> inner, Call call, Summary helper) {
    Set<Place> translated = new LinkedHashSet<>();
    inner.forEach(place -> of(place, call, helper).ifPresent(translated::add));
    return translated;
  }

  Optional<Place> of(Place inner, Call call, Summary helper) {
    if (inner.root() == Place.THIS) {
      return call.place().map(inner::from);
    }
    for (int i = 0; i < helper.parameters().size(); i++) {
      if (inner.root() == helper.parameters().get(i)) {
        return places.of(call.arguments().get(i)).map(inner::from);
      }
    }
    return inner.root() instanceof ClassSymbol
            || (inner.root() instanceof Symbol symbol
                && (symbol.isStatic() || isCaptured(symbol, call)))
        ? Optional.of(places.seenHere(inner))
        : Optional.empty();
  }

  /**
   * Whether it is a variable of the code around the class of the helper, and so the caller's too.
   */
  private static boolean isCaptured(Symbol variable, Call call) {
    return variable.owner instanceof MethodSymbol && variable.owner != call.method();
  }
}
