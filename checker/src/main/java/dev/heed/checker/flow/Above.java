package dev.heed.checker.flow;

import java.util.Optional;

/**
 * Some number above this one: what a counter is that went up in a loop.
 *
 * @param base the largest number that it is not
 */
record Above(long base) {
  /** What the first number becomes when the second one is added; a sum that only grows. */
  static Optional<Object> sum(Object number, Object more) {
    if (more.equals(0L)) {
      return Optional.of(number);
    }
    boolean grows =
        more instanceof Above above ? above.base >= 0 : more instanceof Long step && step >= 1;
    if (!grows) {
      return Optional.empty();
    }
    return number instanceof Long start
        ? Optional.of(new Above(start))
        : Optional.of(number).filter(Above.class::isInstance);
  }
}
