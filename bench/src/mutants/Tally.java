package mutants;

import java.util.ArrayList;
import java.util.List;

/** What became of the changes of a top-level class and those inside it. */
final class Tally {
  int changes;
  int killed;
  int timedOut;
  int notCovered;
  int untried;
  final List<Survivor> survivors = new ArrayList<>();

  void add(Outcome outcome) {
    changes++;
    switch (outcome) {
      case KILLED -> killed++;
      case TIMED_OUT -> timedOut++;
      case NOT_COVERED -> notCovered++;
      case SURVIVED -> {}
    }
  }

  void add(Tally other) {
    changes += other.changes;
    killed += other.killed;
    timedOut += other.timedOut;
    notCovered += other.notCovered;
    untried += other.untried;
    survivors.addAll(other.survivors);
  }

  /** A row of the table. */
  String row(String name) {
    int noticed = killed + timedOut;
    return "| %s | %d | %d | %d | %d | %d |"
        .formatted(name, changes, noticed, changes - noticed - notCovered, notCovered, untried);
  }
}
