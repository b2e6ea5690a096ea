package dev.heed.checker.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What variables and fields stand for, or are wrapped around: the names of one object. */
final class Origins {
  private static final int MOST_NAMES = 16;

  private final Map<Place, Set<Place>> origins;

  Origins() {
    this(new HashMap<>());
  }

  private Origins(Map<Place, Set<Place>> origins) {
    this.origins = origins;
  }

  /** Notes what the variable stands for from now on. */
  void set(Place variable, Set<Place> places) {
    keepOldNames(variable);
    origins.remove(variable);
    Set<Place> others = new HashSet<>(places);
    others.removeIf(variable::contains);
    if (!others.isEmpty()) {
      origins.put(variable, others);
    }
  }

  /** What stood for the variable still stands for what it was, and not for what it becomes. */
  private void keepOldNames(Place variable) {
    Map<Place, Set<Place>> changed = new HashMap<>();
    origins.forEach(
        (other, stands) -> {
          if (stands.stream().anyMatch(variable::contains)) {
            Set<Place> old = new HashSet<>();
            stands.forEach(place -> old.addAll(names(place)));
            old.removeIf(variable::contains);
            changed.put(other, old);
          }
        });
    origins.putAll(changed);
  }

  /** The place by all its names. */
  Set<Place> names(Place place) {
    Set<Place> all = new HashSet<>();
    collect(place, all);
    return all;
  }

  private void collect(Place place, Set<Place> all) {
    if (all.size() < MOST_NAMES && all.add(place)) {
      origins.forEach(
          (variable, stands) ->
              place
                  .behind(variable)
                  .ifPresent(rest -> stands.forEach(s -> collect(s.dot(rest), all))));
    }
  }

  Origins copy() {
    return new Origins(new HashMap<>(origins));
  }

  /** Adds what holds on another path to the same point. */
  void merge(Origins other) {
    other.origins.forEach((place, stands) -> origins.merge(place, stands, Sets::union));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Origins that && origins.equals(that.origins);
  }

  @Override
  public int hashCode() {
    return origins.hashCode();
  }
}
