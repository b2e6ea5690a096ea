package ecosystem;

import java.util.Map;
import java.util.TreeMap;

/** Counts verdicts per rule. */
final class Summary {
  private final Map<String, Map<String, Integer>> verdicts = new TreeMap<>();
  private int libraries;
  private int failed;
  private long lines;

  void ran(Outcome outcome) {
    libraries++;
    failed += outcome.failure() == null ? 0 : 1;
    lines += outcome.failure() == null ? outcome.lines() : 0;
  }

  void add(Ledger ledger) {
    for (Ledger.Entry entry : ledger.entries()) {
      verdicts
          .computeIfAbsent(entry.finding().rule(), rule -> new TreeMap<>())
          .merge(entry.verdict(), 1, Integer::sum);
    }
  }

  void print() {
    System.out.printf("%n%d libraries, %d failed, %,d lines%n", libraries, failed, lines);
    System.out.printf(
        "%-32s %6s %9s %12s %7s  %s%n",
        "rule", "loss", "intended", "false-alarm", "unread", "precision");
    verdicts.forEach(Summary::print);
  }

  private static void print(String rule, Map<String, Integer> counts) {
    int loss = counts.getOrDefault("loss", 0);
    int intended = counts.getOrDefault("intended", 0);
    int falseAlarm = counts.getOrDefault("false-alarm", 0);
    int read = loss + intended + falseAlarm;
    System.out.printf(
        "%-32s %6d %9d %12d %7d  %s%n",
        rule,
        loss,
        intended,
        falseAlarm,
        counts.getOrDefault(Ledger.UNREAD, 0),
        read == 0 ? "-" : Math.round(100.0 * (loss + intended) / read) + " %");
  }
}
