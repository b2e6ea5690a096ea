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

  /** Whether the variable is the one constant where the condition had the outcome. */
  boolean names(boolean outcome) {
    return relation == Relation.EQUAL && truth == outcome && constants.size() == 1;
  }

  /** The opposite condition. */
  Choice negate() {
    return new Choice(place, relation, constants, !truth);
  }

  /** Whether the variable may be this constant where the condition had the outcome. */
  boolean allows(Object held, boolean outcome) {
    boolean wanted = truth == outcome;
    return held instanceof Above above
        // However large the constant is, the number may be larger.
        ? !wanted || mayHold(above)
        : holds(held) == wanted;
  }

  private boolean mayHold(Above held) {
    return constants.stream()
        .anyMatch(
            other ->
                other instanceof Long number
                    && (relation == Relation.LESS
                        ? number - 1 > held.base()
                        : number > held.base()));
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
