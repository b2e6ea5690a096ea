package ecosystem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts verdicts, per rule and per library. */
final class Summary {
  private record Row(Library library, long lines, Ledger ledger) {}

  /** How many findings have which verdict. */
  static final class Tally {
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    void add(Verdict verdict) {
      counts.merge(verdict, 1, Integer::sum);
    }

    int of(Verdict verdict) {
      return counts.getOrDefault(verdict, 0);
    }

    /** The share of read findings that are no false alarm. */
    String precision() {
      int right = of(Verdict.LOSS) + of(Verdict.INTENDED);
      int read = right + of(Verdict.FALSE_ALARM);
      return read == 0 ? "-" : 100 * right / read + " %";
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private int failed;

  void failed() {
    failed++;
  }

  void add(Fetched fetched, Ledger ledger) {
    rows.add(new Row(fetched.library(), fetched.lines(), ledger));
  }

  int unread() {
    return total().of(Verdict.UNREAD);
  }

  void print() {
    System.out.printf("%n%d libraries, %d failed, %,d lines%n", rows.size(), failed, lines());
    String format = "%-32s %6s %9s %12s %7s %10s%n";
    System.out.printf(format, "", "loss", "intended", "false alarm", "unread", "precision");
    rules().forEach((rule, tally) -> print(format, rule, tally));
    print(format, "all", total());
  }

  private static void print(String format, String name, Tally tally) {
    System.out.printf(
        format,
        name,
        tally.of(Verdict.LOSS),
        tally.of(Verdict.INTENDED),
        tally.of(Verdict.FALSE_ALARM),
        tally.of(Verdict.UNREAD),
        tally.precision());
  }

  /** The page for people who want to know how often the rules are right. */
  String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Real code

        All rules, with no option set, over the main code of %,d libraries, %,d lines. Somebody has read every finding in its
        source and says in a few words why it is a **loss** (something can be lost, hang, or go unnoticed), **intended** (the
        result is dropped, and nobody would want it: a best-effort goodbye, a connection that reports its failures
        elsewhere), or a **false alarm**. `testdata/ecosystem/` has the findings, with verdict and words; `bench/ecosystem`
        compiles the libraries again and shows what a change adds and removes. It has also written this page. A rule that
        is not in the table found nothing.

        | rule | loss | intended | false alarm | loss or intended | libraries |
        |---|---|---|---|---|---|
        """
            .formatted(rows.size(), lines()));
    rules()
        .forEach(
            (rule, tally) ->
                page.append("| [%s](rules/%s.md) |".formatted(rule, rule))
                    .append(cells(tally))
                    .append(" %s | %d |\n".formatted(tally.precision(), librariesWith(rule))));
    page.append("| all |").append(cells(total()));
    page.append(" %s | %d |\n".formatted(total().precision(), librariesWith("")));
    page.append(
        "\n"
            + "| library | version | lines | loss | intended | false alarm |\n"
            + "|---|---|---|---|---|---|\n");
    for (Row row : rows) {
      String[] part = row.library.coordinate().split(":");
      page.append("| %s | %s | %,d |%s\n".formatted(part[1], part[2], row.lines, cells(of(row))));
    }
    return page.toString();
  }

  private static String cells(Tally tally) {
    return " %d | %d | %d |"
        .formatted(
            tally.of(Verdict.LOSS), tally.of(Verdict.INTENDED), tally.of(Verdict.FALSE_ALARM));
  }

  private long lines() {
    return rows.stream().mapToLong(Row::lines).sum();
  }

  private long librariesWith(String rule) {
    return rows.stream()
        .filter(
            row -> row.ledger.entries().stream().anyMatch(e -> e.finding().rule().contains(rule)))
        .count();
  }

  private Map<String, Tally> rules() {
    Map<String, Tally> tallies = new TreeMap<>();
    for (Row row : rows) {
      for (Ledger.Entry entry : row.ledger.entries()) {
        tallies.computeIfAbsent(entry.finding().rule(), r -> new Tally()).add(entry.verdict());
      }
    }
    return tallies;
  }

  private Tally total() {
    Tally tally = new Tally();
    rows.forEach(row -> row.ledger.entries().forEach(entry -> tally.add(entry.verdict())));
    return tally;
  }

  private static Tally of(Row row) {
    Tally tally = new Tally();
    row.ledger.entries().forEach(entry -> tally.add(entry.verdict()));
    return tally;
  }
}
