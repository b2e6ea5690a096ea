package dev.heed.checker.flow;

/**
 * What the outcome of a condition says of a flush; absent is one that failed or was not called, and
 * given up one that no longer matters because a failure is being handled.
 */
enum Answer {
  DONE_IF_TRUE,
  DONE_IF_FALSE,
  PENDING_IF_TRUE,
  PENDING_IF_FALSE,
  ABSENT_IF_TRUE,
  ABSENT_IF_FALSE,
  GIVEN_UP_IF_TRUE,
  GIVEN_UP_IF_FALSE;

  static Answer doneIf(boolean outcome) {
    return outcome ? DONE_IF_TRUE : DONE_IF_FALSE;
  }

  /** Says nothing of the other outcome: something else may have brought it about. */
  static Answer pendingIf(boolean outcome) {
    return outcome ? PENDING_IF_TRUE : PENDING_IF_FALSE;
  }

  static Answer absentIf(boolean outcome) {
    return outcome ? ABSENT_IF_TRUE : ABSENT_IF_FALSE;
  }

  static Answer givenUpIf(boolean outcome) {
    return outcome ? GIVEN_UP_IF_TRUE : GIVEN_UP_IF_FALSE;
  }

  /** The answer of the opposite condition. */
  Answer negate() {
    return switch (this) {
      case DONE_IF_TRUE -> DONE_IF_FALSE;
      case DONE_IF_FALSE -> DONE_IF_TRUE;
      case PENDING_IF_TRUE -> PENDING_IF_FALSE;
      case PENDING_IF_FALSE -> PENDING_IF_TRUE;
      case ABSENT_IF_TRUE -> ABSENT_IF_FALSE;
      case ABSENT_IF_FALSE -> ABSENT_IF_TRUE;
      case GIVEN_UP_IF_TRUE -> GIVEN_UP_IF_FALSE;
      case GIVEN_UP_IF_FALSE -> GIVEN_UP_IF_TRUE;
    };
  }

  /** Whether it tells done from not done. */
  boolean tellsDone() {
    return this == DONE_IF_TRUE || this == DONE_IF_FALSE;
  }

  /** Whether it tells only that the flush is not done. */
  boolean tellsPending() {
    return this == PENDING_IF_TRUE || this == PENDING_IF_FALSE;
  }

  /** Whether it tells that the flush does not matter any more. */
  boolean tellsGivenUp() {
    return this == GIVEN_UP_IF_TRUE || this == GIVEN_UP_IF_FALSE;
  }

  /** The outcome for which it holds. */
  boolean outcome() {
    return switch (this) {
      case DONE_IF_TRUE, PENDING_IF_TRUE, ABSENT_IF_TRUE, GIVEN_UP_IF_TRUE -> true;
      case DONE_IF_FALSE, PENDING_IF_FALSE, ABSENT_IF_FALSE, GIVEN_UP_IF_FALSE -> false;
    };
  }
}
