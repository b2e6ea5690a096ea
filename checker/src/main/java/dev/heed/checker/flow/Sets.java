package dev.heed.checker.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

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

  /** Adds the entries of another map. */
  static <K, V> void merge(Map<K, V> into, Map<K, V> from, BinaryOperator<V> or) {
    from.forEach((key, value) -> into.merge(key, value, or));
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
