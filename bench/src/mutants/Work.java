package mutants;

import java.util.List;

/** Which changes of a class are tried. */
enum Work {
  /** Those on which there is no verdict. */
  UNTRIED,
  /** Those that no test has noticed so far; a few tests alone cannot say more of the others. */
  SURVIVORS;

  List<Mutation> of(Record record, PitEngine engine) {
    return engine.mutations(record.file()).stream()
        .filter(mutation -> this == UNTRIED ? !record.has(mutation) : record.hasSurvived(mutation))
        .toList();
  }
}
