package mutants;

/** What became of a change. */
enum Outcome {
  KILLED,
  TIMED_OUT,
  SURVIVED,
  NOT_COVERED;

  boolean isNoticed() {
    return this == KILLED || this == TIMED_OUT;
  }
}
