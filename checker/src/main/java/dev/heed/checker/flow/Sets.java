package dev.heed.checker.flow;

import java.util.HashSet;
import java.util.Set;

/** Joins the sets of two paths. */
final class Sets {
  private Sets() {}

  /** Both sets, without a copy where one has all. */
  static <T> Set<T> union(Set<T> a, Set<T> b) {
    if (a.containsAll(b)) {
      return a;
    }
    Set<T> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }
}
