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
    if (!(more instanceof Long || more instanceof Above)) {
      return Optional.empty();
    }
    boolean grows = more instanceof Above above ? above.base >= 0 : (Long) more > 0;
    boolean stays = more.equals(0L);
    if (number instanceof Above || (number instanceof Long && stays)) {
      return stays || grows ? Optional.of(number) : Optional.empty();
    }
    return number instanceof Long start && grows ? Optional.of(new Above(start)) : Optional.empty();
  }
}
