package dev.heed.checker.flow;

import java.util.Set;

/**
 * What a condition asks of a variable that is a constant on each path.
 *
 * @param place the variable
 * @param relation how it is compared
 * @param constants with what; with any of them, for equality
 * @param truth the outcome of the condition where the relation holds
 */
record Choice(Place place, Relation relation, Set<Object> constants, boolean truth) {
  /** How two constants are compared. */
  enum Relation {
    EQUAL,
    LESS,
    LESS_OR_EQUAL
  }

  /** Whether the variable of a flag is true. */
  static Choice isTrue(Place flag) {
    return new Choice(flag, Relation.EQUAL, Set.of(Boolean.TRUE), true);
  }

  /** The opposite condition. */
  Choice negate() {
    return new Choice(place, relation, constants, !truth);
  }

  /** Whether the variable may be this constant where the condition had the outcome. */
  boolean allows(Object held, boolean outcome) {
    return holds(held) == (truth == outcome);
  }

  private boolean holds(Object held) {
    return relation == Relation.EQUAL
        ? constants.contains(held)
        : constants.stream().allMatch(other -> isLess(held, other));
  }

  private boolean isLess(Object held, Object other) {
    return held instanceof Long a
        && other instanceof Long b
        && (relation == Relation.LESS ? a < b : a <= b);
  }
}
