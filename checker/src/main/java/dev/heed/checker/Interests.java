package dev.heed.checker;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which detectors calls of a method can matter to: for nearly every method none.
 *
 * <p>What is found out once, here and in all rooms, is remembered with {@code computeIfAbsent}: the
 * one place in the JDK that all of it runs through. Where each had a {@code get} and a {@code put}
 * of its own, the JIT compiler took what runs once into what runs often, and spent more time on
 * that than the rules spent on the code.
 */
final class Interests {
  private final Map<MethodSymbol, Map<TypeSymbol, List<Detector>>> known = new IdentityHashMap<>();

  /**
   * The detectors that calls of the method concern, in their order.
   *
   * @param site the static type of the receiver
   */
  List<Detector> of(MethodSymbol method, Type site, List<Detector> all, VisitorState state) {
    return known
        .computeIfAbsent(method, m -> new IdentityHashMap<>(2))
        .computeIfAbsent(site.tsym, symbol -> concerned(method, site, all, state));
  }

  private static List<Detector> concerned(
      MethodSymbol method, Type site, List<Detector> all, VisitorState state) {
    List<Detector> concerned = new ArrayList<>();
    for (Detector detector : all) {
      if (detector.concerns(method, site, state)) {
        concerned.add(detector);
      }
    }
    return List.copyOf(concerned);
  }
}
