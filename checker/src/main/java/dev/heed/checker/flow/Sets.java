package dev.heed.checker.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Sets and maps that keep the order in which they were made: symbols and trees hash by identity,
 * and an answer that hangs on the order of a hash is another one in the next run.
 */
final class Sets {
  private Sets() {}

  /** Both sets, without a copy where one has all. */
  static <T> Set<T> union(Set<T> a, Set<T> b) {
    if (a.containsAll(b)) {
      return a;
    }
    Set<T> both = new LinkedHashSet<>(a);
    both.addAll(b);
    return both;
  }

  /** A copy that nobody changes. */
  static <T> Set<T> frozen(Set<T> set) {
    return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(set));
  }

  /** A copy that nobody changes. */
  static <K, V> Map<K, V> frozen(Map<K, V> map) {
    return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
