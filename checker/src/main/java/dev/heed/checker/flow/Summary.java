package dev.heed.checker.flow;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a call of a helper does to flushes, in the helper's own terms.
 *
 * @param parameters the helper's parameters
 * @param leaves flushes that may be outstanding when it returns, and that its result does not tell
 * @param conveys flushes that its result tells about
 * @param closings what it may close
 * @param waits whether it waits before it goes on
 * @param waitsOrAsks whether it waits, or asks whether anything is left, before it goes on
 * @param observed the parameters that it looks at
 * @param flushes whether its code flushes anything itself
 * @param loops whether its code goes round
 * @param tellsRest whether it puts on what it can, and answers whether anything is left
 * @param kept the fields, and what it was given, in which it keeps results of what it leaves
 * @param asks the names of the fields that its conditions and answers read
 * @param timesOut the futures that it is given and waits for, but not to the end
 */
record Summary(
    List<VarSymbol> parameters,
    Map<FlushSite, Integer> leaves,
    Set<FlushSite> conveys,
    List<Closing> closings,
    boolean waits,
    boolean waitsOrAsks,
    Set<Integer> observed,
    boolean flushes,
    boolean loops,
    boolean tellsRest,
    Map<Place, Set<FlushSite>> kept,
    Set<String> asks,
    Set<Integer> timesOut) {
  /** Knows nothing: used where recursion ends. */
  static final Summary NONE = indifferent(List.of(), Set.of(), false, Set.of());

  /** Has nothing to do with flushes. */
  static Summary indifferent(
      List<VarSymbol> parameters, Set<Integer> observed, boolean loops, Set<String> asks) {
    return new Summary(
        parameters,
        Map.of(),
        Set.of(),
        List.of(),
        false,
        false,
        observed,
        false,
        loops,
        false,
        Map.of(),
        asks,
        Set.of());
  }

  /**
   * A close.
   *
   * @param place what is closed
   * @param tree the call
   * @param name the called method
   * @param how how it ends things
   */
  record Closing(Place place, Tree tree, String name, Calls.Close how) {}
}
