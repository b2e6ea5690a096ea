package dev.heed.checker.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the value of a boolean that is a constant on each path tells of the path.
 *
 * @param canBeTrue whether it is true on some path
 * @param canBeFalse whether it is false on some path
 * @param leftIfTrue the flushes that may be outstanding where it is true
 * @param leftIfFalse the flushes that may be outstanding where it is false
 */
record Flag(
    boolean canBeTrue, boolean canBeFalse, Set<FlushSite> leftIfTrue, Set<FlushSite> leftIfFalse) {
  /** The flag where it has just been set. */
  static Flag set(boolean value, Set<FlushSite> left) {
    return new Flag(value, !value, value ? left : Set.of(), value ? Set.of() : left);
  }

  /** What is known where the flag was set on either of two paths. */
  Flag or(Flag other) {
    return new Flag(
        canBeTrue || other.canBeTrue,
        canBeFalse || other.canBeFalse,
        union(leftIfTrue, other.leftIfTrue),
        union(leftIfFalse, other.leftIfFalse));
  }

  /** What is known after one more flush. */
  Flag with(FlushSite site) {
    return new Flag(
        canBeTrue,
        canBeFalse,
        canBeTrue ? union(leftIfTrue, Set.of(site)) : leftIfTrue,
        canBeFalse ? union(leftIfFalse, Set.of(site)) : leftIfFalse);
  }

  /** What is known once the flush is done. */
  Flag without(FlushSite site) {
    return new Flag(canBeTrue, canBeFalse, minus(leftIfTrue, site), minus(leftIfFalse, site));
  }

  private static Set<FlushSite> minus(Set<FlushSite> left, FlushSite site) {
    if (!left.contains(site)) {
      return left;
    }
    Set<FlushSite> fewer = new LinkedHashSet<>(left);
    fewer.remove(site);
    return Sets.frozen(fewer);
  }

  /** What it answers about the flushes. */
  Map<FlushSite, Answer> tests(Set<FlushSite> sites) {
    Map<FlushSite, Answer> tests = new LinkedHashMap<>();
    for (FlushSite site : sites) {
      if (leftIfTrue.contains(site) != leftIfFalse.contains(site)) {
        tests.put(site, Answer.absentIf(leftIfFalse.contains(site)));
      }
    }
    return Sets.frozen(tests);
  }

  private static Set<FlushSite> union(Set<FlushSite> a, Set<FlushSite> b) {
    Set<FlushSite> both = new LinkedHashSet<>(a);
    both.addAll(b);
    return Sets.frozen(both);
  }
}
