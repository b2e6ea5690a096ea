package dev.heed.checker.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What variables and fields stand for, or are wrapped around: the names of one object. */
final class Origins {
  private static final int MOST_NAMES = 16;

  private final Map<Place, Set<Place>> origins;

  Origins() {
    this(new LinkedHashMap<>());
  }

  private Origins(Map<Place, Set<Place>> origins) {
    this.origins = origins;
  }

  /** Notes what the variable stands for from now on. */
  void set(Place variable, Set<Place> places) {
    keepOldNames(variable);
    origins.remove(variable);
    Set<Place> others = new LinkedHashSet<>(places);
    others.removeIf(variable::contains);
    if (!others.isEmpty()) {
      origins.put(variable, others);
    }
  }

  /** Notes what the variable stands for, and has stood for all along. */
  void add(Place variable, Set<Place> places) {
    origins.merge(variable, places, Sets::union);
  }

  /** What stood for the variable still stands for what it was, and not for what it becomes. */
  private void keepOldNames(Place variable) {
    Map<Place, Set<Place>> changed = new LinkedHashMap<>();
    origins.forEach(
        (other, stands) -> {
          if (stands.stream().anyMatch(variable::contains)) {
            Set<Place> old = new LinkedHashSet<>();
            stands.forEach(place -> old.addAll(names(place)));
            old.removeIf(variable::contains);
            changed.put(other, old);
          }
        });
    origins.putAll(changed);
  }

  /** The place by all its names. */
  Set<Place> names(Place place) {
    Set<Place> all = new LinkedHashSet<>();
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
    return new Origins(new LinkedHashMap<>(origins));
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
