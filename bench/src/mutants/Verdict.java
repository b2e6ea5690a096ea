package mutants;

/**
 * What became of a change, and by which test.
 *
 * @param test its unique identifier, or an empty text
 */
record Verdict(Outcome outcome, String test) {}
