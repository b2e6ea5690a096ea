package dev.heed.checker;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which detectors calls of a method can matter to: for nearly every method none. */
final class Interests {
  private final Map<MethodSymbol, Map<TypeSymbol, List<Detector>>> known = new IdentityHashMap<>();

  /**
   * The detectors that calls of the method concern, in their order.
   *
   * @param site the static type of the receiver
   */
  List<Detector> of(MethodSymbol method, Type site, Collection<Detector> all, VisitorState state) {
    Map<TypeSymbol, List<Detector>> bySite = known.get(method);
    if (bySite == null) {
      bySite = new IdentityHashMap<>(2);
      known.put(method, bySite);
    }
    List<Detector> concerned = bySite.get(site.tsym);
    if (concerned == null) {
      concerned = concerned(method, site, all, state);
      bySite.put(site.tsym, concerned);
    }
    return concerned;
  }

  private static List<Detector> concerned(
      MethodSymbol method, Type site, Collection<Detector> all, VisitorState state) {
    List<Detector> concerned = new ArrayList<>();
    for (Detector detector : all) {
      if (detector.concerns(method, site, state)) {
        concerned.add(detector);
      }
    }
    return List.copyOf(concerned);
  }
}
