package dev.heed.checker.obligation;

/** Why a result must be looked at. */
public enum ObligationKind {
  /** A future: its completion and its failure. */
  ASYNC_OUTCOME,
  /** A poll: pending or ready. */
  READINESS,
  /** How much was done: a byte count, a status, a timed wait's answer. */
  PROGRESS,
  /** Declared by the user. */
  CUSTOM
}
