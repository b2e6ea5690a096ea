package mutants;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Tests that can be run one by one. */
interface Suite {
  /** What one test reaches, and how long it takes. */
  record Run(BitSet lines, long nanos) {}

  /**
   * Runs all.
   *
   * @throws IllegalArgumentException when one fails though nothing is changed
   */
  Map<String, Run> runAll();

  /** How many tests it is worth to try where more would apply. */
  int enough();

  /** Runs these until one fails, and names it; null when none does. */
  String firstFailing(List<String> tests);
}
