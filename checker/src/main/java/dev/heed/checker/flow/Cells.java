package dev.heed.checker.flow;

import java.util.List;
import java.util.Set;

/** Knows the variables that are objects, such as an {@code AtomicLong}. */
final class Cells {
  private static final Set<String> READS = Set.of("get", "sum", "int", "long");
  private static final Set<String> ADDS = Set.of("add", "accumulate");

  private Cells() {}

  /** Whether the call sets the variable. */
  static boolean sets(Call call) {
    return isOfCell(call) && words(call).contains("set");
  }

  /** Whether the call adds what it is given to the variable. */
  static boolean adds(Call call) {
    return isOfCell(call) && words(call).stream().anyMatch(ADDS::contains);
  }

  /** Whether what a call that adds gives is the sum, and not what was there before. */
  static boolean givesSum(Call call) {
    return !words(call).get(0).equals("get");
  }

  /** Whether the call gives what the variable is. */
  static boolean reads(Call call) {
    return isOfCell(call) && READS.contains(words(call).get(0)) && call.arguments().isEmpty();
  }

  private static boolean isOfCell(Call call) {
    return call.method().owner.packge().toString().equals("java.util.concurrent.atomic");
  }

  private static List<String> words(Call call) {
    return Words.of(call.name());
  }
}
