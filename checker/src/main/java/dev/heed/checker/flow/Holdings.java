package dev.heed.checker.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What variables and fields hold: results of flushes, answers about them, and constant flags. */
final class Holdings {
  private final Map<Place, Value> held;
  private final Map<Place, Flag> flags;

  /** What has been set on some path to something that is not known. */
  private final Set<Place> anything;

  Holdings() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
  }

  private Holdings(Map<Place, Value> held, Map<Place, Flag> flags, Set<Place> anything) {
    this.held = held;
    this.flags = flags;
    this.anything = anything;
  }

  /** All values that are held somewhere. */
  Map<Place, Value> all() {
    return held;
  }

  /** The value that the place holds, with these flushes outstanding. */
  Value at(Place place, Set<FlushSite> outstanding) {
    Value value = held.getOrDefault(place, Value.NONE);
    return flag(place).filter(Flag::isBoolean).isPresent()
        ? value.or(asked(Choice.isTrue(place), outstanding))
        : value;
  }

  /** What the outcome of the choice answers, with these flushes outstanding. */
  Value asked(Choice choice, Set<FlushSite> outstanding) {
    Flag flag = flags.get(choice.place());
    return flag == null
        ? Value.NONE
        : new Value(Set.of(), Value.Reading.RESULT, flag.tests(choice, outstanding)).asking(choice);
  }

  /** Notes the outcome of the choice. */
  void choose(Choice choice, boolean outcome) {
    flags.computeIfPresent(choice.place(), (place, flag) -> flag.taken(choice, outcome));
  }

  /** Notes what the place holds from now on. */
  void hold(Place place, Value value) {
    held.keySet().removeIf(place::contains);
    flags.keySet().removeIf(place::contains);
    addIf(isMember(place), place);
    if (!value.isNone()) {
      held.put(place, value.kept());
    }
  }

  /** Notes that the place holds this value too. */
  void holdToo(Place place, Value value) {
    held.merge(place, value.kept(), Value::or);
  }

  /** Notes that the place is a constant on each path to here. */
  void hold(Place place, Flag flag) {
    anything.remove(place);
    flags.put(place, flag);
  }

  /** What is known of the place as a constant. */
  Optional<Flag> flag(Place place) {
    return Optional.ofNullable(flags.get(place));
  }

  /** Notes that the flush was called. */
  void flushed(FlushSite site) {
    flags.replaceAll((place, flag) -> flag.with(site));
  }

  /** Whether variables hold its result, and nothing else does. */
  boolean isInVariables(FlushSite site) {
    Set<Place> holders = new LinkedHashSet<>(held.keySet());
    holders.removeIf(place -> !held.get(place).isAbout(site));
    return !holders.isEmpty() && holders.stream().noneMatch(Holdings::isMember);
  }

  /** Notes that what is held of the flush was another one's. */
  void rename(FlushSite site, FlushSite other) {
    held.replaceAll((place, value) -> value.rename(site, other));
  }

  /** Notes that the flush is done. */
  void done(FlushSite site) {
    flags.replaceAll((place, flag) -> flag.without(site));
  }

  Holdings copy() {
    return new Holdings(
        new LinkedHashMap<>(held), new LinkedHashMap<>(flags), new LinkedHashSet<>(anything));
  }

  /**
   * Adds what holds on another path to the same point. A flag that is set on one path and not on
   * the other remembers which path it was.
   *
   * @param leftHere the flushes that may be outstanding on this path
   * @param leftThere those on the other
   */
  void merge(Holdings other, Set<FlushSite> leftHere, Set<FlushSite> leftThere) {
    other.held.forEach((place, value) -> held.merge(place, value, Value::or));
    Map<Place, Flag> both = new LinkedHashMap<>();
    for (Place place : Sets.union(flags.keySet(), other.flags.keySet())) {
      Flag here = flags.get(place);
      Flag there = other.flags.get(place);
      if (here != null && there != null) {
        both.put(place, here.or(there));
      } else if (isMember(place)) {
        both.put(place, here == null ? there.orNotSet(leftHere) : here.orNotSet(leftThere));
      }
    }
    anything.addAll(other.anything);
    both.forEach((place, flag) -> addIf(flag.isTooMuch(), place));
    both.keySet().removeAll(anything);
    flags.clear();
    flags.putAll(both);
  }

  private void addIf(boolean unknown, Place place) {
    if (unknown) {
      anything.add(place);
    }
  }

  /** Whether the place has a value before the body runs. */
  private static boolean isMember(Place place) {
    return !place.path().isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Holdings that
        && held.equals(that.held)
        && flags.equals(that.flags)
        && anything.equals(that.anything);
  }

  @Override
  public int hashCode() {
    return held.hashCode();
  }
}
