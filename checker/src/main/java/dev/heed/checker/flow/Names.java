package dev.heed.checker.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The names under which objects are known, and under which the flushes on them were called. */
final class Names {
  private final Map<FlushSite, Set<Place>> flushed;
  private final Origins origins;

  Names() {
    this(new LinkedHashMap<>(), new Origins());
  }

  private Names(Map<FlushSite, Set<Place>> flushed, Origins origins) {
    this.flushed = flushed;
    this.origins = origins;
  }

  /** The place by all its names. */
  Set<Place> of(Place place) {
    return origins.names(place);
  }

  /** What the flush was called on, by all the names that it still has. */
  Set<Place> of(FlushSite site) {
    return flushed.getOrDefault(site, Set.of());
  }

  /** Notes that the flush was called on what its place names here. */
  void flushed(FlushSite site) {
    flushed.put(site, of(site.place()));
  }

  /** Notes that what is known of the flush was about another one. */
  void rename(FlushSite site, FlushSite other) {
    flushed.merge(other, flushed.remove(site), Sets::union);
  }

  /** Notes that the flush has to do with this as well. */
  void flushedInto(FlushSite site, Place target) {
    flushed.merge(site, of(target), Sets::union);
  }

  /** Whether the place is what was flushed, or part or whole of it. */
  boolean concerns(FlushSite site, Place place) {
    for (Place a : of(site)) {
      for (Place b : of(place)) {
        if (a.contains(b) || b.contains(a)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Notes what the variable or field stands for, or is wrapped around, from now on: what was
   * flushed under this name is another object, and what was flushed under theirs has this name too,
   * even when they become another. Some element is another one each time.
   */
  void standsFor(Place variable, Set<Place> places) {
    flushed.replaceAll(
        (site, names) -> {
          Set<Place> left = new LinkedHashSet<>(names);
          left.removeIf(variable::contains);
          if (places.stream().anyMatch(p -> !p.isSomeElement() && names.contains(p))) {
            left.add(variable);
          }
          return left;
        });
    origins.set(variable, places);
  }

  /** Notes what the field has been made of since before the body runs. */
  void isMadeOf(Place field, Set<Place> parts) {
    origins.add(field, parts);
  }

  Names copy() {
    return new Names(new LinkedHashMap<>(flushed), origins.copy());
  }

  /** Adds what holds on another path to the same point. */
  void merge(Names other) {
    Sets.merge(flushed, other.flushed, Sets::union);
    origins.merge(other.origins);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Names that
        && flushed.equals(that.flushed)
        && origins.equals(that.origins);
  }

  @Override
  public int hashCode() {
    return flushed.hashCode();
  }
}
