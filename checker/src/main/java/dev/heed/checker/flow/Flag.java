package dev.heed.checker.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the value of a variable that is a constant on each path tells of the path.
 *
 * @param left the constants that it may be, and the flushes that may be outstanding where it is
 */
record Flag(Map<Object, Set<FlushSite>> left) {
  private static final int MOST_CONSTANTS = 12;

  /** A constant that the body has not named so far. */
  private static final Object OTHER = new Object();

  /** Some object, which is none of the constants that it could be compared with. */
  private static final Object SOMETHING = new Object();

  /** The flag where it has just been set. */
  static Flag set(Object constant, Set<FlushSite> left) {
    return new Flag(Map.of(constant, left));
  }

  /** The flag where it has just been set to a constant that is not known. */
  static Flag setToOther(Set<FlushSite> left) {
    return set(OTHER, left);
  }

  /** The flag where it has just been set to an object, and not to null. */
  static Flag setToSomething(Set<FlushSite> left) {
    return set(SOMETHING, left);
  }

  /** Whether it is more than one wants to tell apart. */
  boolean isTooMuch() {
    return left.size() > MOST_CONSTANTS;
  }

  /** Whether it is no number, word or state. */
  boolean isBoolean() {
    return left.keySet().stream().allMatch(c -> c instanceof Boolean || c == OTHER);
  }

  /** Whether it is false on all paths. */
  boolean isFalse() {
    return left.keySet().equals(Set.of(false));
  }

  /**
   * What is known of a field that was not set on the other path, with these flushes outstanding.
   *
   * <p>Who sets it on one path, and asks for that constant later, asks for the path.
   */
  Flag orNotSet(Set<FlushSite> leftThere) {
    return or(set(OTHER, leftThere));
  }

  /** What is known where the flag was set on either of two paths. */
  Flag or(Flag other) {
    Map<Object, Set<FlushSite>> both = new LinkedHashMap<>(left);
    other.left.forEach((constant, sites) -> both.merge(constant, sites, Sets::union));
    return new Flag(Sets.frozen(both));
  }

  /** What is known after one more flush. */
  Flag with(FlushSite site) {
    Map<Object, Set<FlushSite>> more = new LinkedHashMap<>();
    left.forEach((constant, sites) -> more.put(constant, Sets.union(sites, Set.of(site))));
    return new Flag(Sets.frozen(more));
  }

  /** What is known once the flush is done. */
  Flag without(FlushSite site) {
    if (left.values().stream().noneMatch(sites -> sites.contains(site))) {
      return this;
    }
    Map<Object, Set<FlushSite>> fewer = new LinkedHashMap<>();
    left.forEach((constant, sites) -> fewer.put(constant, minus(sites, site)));
    return new Flag(Sets.frozen(fewer));
  }

  private static Set<FlushSite> minus(Set<FlushSite> sites, FlushSite site) {
    Set<FlushSite> fewer = new LinkedHashSet<>(sites);
    fewer.remove(site);
    return Sets.frozen(fewer);
  }

  /** What is known where the choice had this outcome. */
  Flag where(Choice choice, boolean outcome) {
    Map<Object, Set<FlushSite>> fewer = new LinkedHashMap<>(left);
    fewer.keySet().removeIf(constant -> !allows(choice, constant, outcome));
    return new Flag(Sets.frozen(fewer));
  }

  /** What is known where the choice has been taken: another constant turned out to be this one. */
  Flag taken(Choice choice, boolean outcome) {
    Flag flag = where(choice, outcome);
    if (!choice.names(outcome) || !flag.left.containsKey(OTHER)) {
      return flag;
    }
    Map<Object, Set<FlushSite>> known = new LinkedHashMap<>(flag.left);
    known.put(choice.constants().iterator().next(), known.remove(OTHER));
    return new Flag(Sets.frozen(known));
  }

  private boolean allows(Choice choice, Object constant, boolean outcome) {
    if (constant == OTHER) {
      return outcome != choice.truth() || !names(choice);
    }
    return constant == SOMETHING
        ? outcome != choice.truth() || !choice.constants().equals(Set.of(Constants.NULL))
        : choice.allows(constant, outcome);
  }

  /** Whether the choice is about a constant that the body has set. */
  private boolean names(Choice choice) {
    return choice.relation() == Choice.Relation.EQUAL
        && choice.constants().stream().anyMatch(left::containsKey);
  }

  /** What is known of the sum of two such variables; nothing where it cannot be told. */
  Optional<Flag> plus(Flag other) {
    Map<Object, Set<FlushSite>> sums = new LinkedHashMap<>();
    for (Map.Entry<Object, Set<FlushSite>> one : left.entrySet()) {
      for (Map.Entry<Object, Set<FlushSite>> more : other.left.entrySet()) {
        Optional<Object> sum = Above.sum(one.getKey(), more.getKey());
        if (sum.isEmpty()) {
          return Optional.empty();
        }
        Set<FlushSite> both = new LinkedHashSet<>(one.getValue());
        both.retainAll(more.getValue());
        sums.merge(sum.get(), both, Sets::union);
      }
    }
    return Optional.of(new Flag(Sets.frozen(sums)));
  }

  /** What the outcome of the choice answers about the flushes. */
  Map<FlushSite, Answer> tests(Choice choice, Set<FlushSite> sites) {
    Set<FlushSite> ifTrue = where(choice, true).all();
    Set<FlushSite> ifFalse = where(choice, false).all();
    Map<FlushSite, Answer> tests = new LinkedHashMap<>();
    for (FlushSite site : sites) {
      if (ifTrue.contains(site) != ifFalse.contains(site)) {
        boolean absent = ifFalse.contains(site);
        // Where it may be outstanding and may be done, that is as much as is known.
        tests.put(
            site,
            where(choice, !absent).told().contains(site)
                ? Answer.givenUpIf(absent)
                : Answer.absentIf(absent));
      }
    }
    return Sets.frozen(tests);
  }

  /** The flushes that are outstanding for some constants and not for all. */
  Set<FlushSite> told() {
    Set<FlushSite> told = new LinkedHashSet<>(all());
    told.removeIf(site -> left.values().stream().allMatch(sites -> sites.contains(site)));
    return told;
  }

  private Set<FlushSite> all() {
    Set<FlushSite> all = new LinkedHashSet<>();
    left.values().forEach(all::addAll);
    return all;
  }
}
