package dev.heed.checker.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The callbacks that were attached to the results of flushes, by what they mention. */
final class Attached {
  private final Map<FlushSite, Set<Place>> mentioned;

  Attached() {
    this(new LinkedHashMap<>());
  }

  private Attached(Map<FlushSite, Set<Place>> mentioned) {
    this.mentioned = mentioned;
  }

  /** Notes that a callback that mentions these was attached to the results. */
  void add(Set<FlushSite> sites, Set<Place> places) {
    sites.forEach(site -> mentioned.merge(site, places, Sets::union));
  }

  /** The outstanding flushes whose callbacks may let a wait for the place end. */
  Set<FlushSite> releasing(Place awaited, Outstanding outstanding) {
    return mentioning(m -> m.contains(awaited) || awaited.contains(m), outstanding);
  }

  /** The outstanding flushes whose callbacks set the variable. */
  Set<FlushSite> setting(Place variable, Outstanding outstanding) {
    return mentioning(variable.dot(Place.SET)::equals, outstanding);
  }

  private Set<FlushSite> mentioning(Predicate<Place> what, Outstanding outstanding) {
    Set<FlushSite> sites = new LinkedHashSet<>();
    mentioned.forEach(
        (site, places) -> {
          if (outstanding.contains(site) && places.stream().anyMatch(what)) {
            sites.add(site);
          }
        });
    return sites;
  }

  Attached copy() {
    return new Attached(new LinkedHashMap<>(mentioned));
  }

  /** Adds what holds on another path to the same point. */
  void merge(Attached other) {
    Sets.merge(mentioned, other.mentioned, Sets::union);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attached that && mentioned.equals(that.mentioned);
  }

  @Override
  public int hashCode() {
    return mentioned.hashCode();
  }
}
