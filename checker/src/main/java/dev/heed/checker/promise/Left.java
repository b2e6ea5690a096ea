package dev.heed.checker.promise;

/** Why a callback leaves a promise open. */
enum Left {
  /** Something failed before it, so that it did not run or had nothing to complete it with. */
  UNREACHED,
  /** It ran to its end. */
  FORGOTTEN,
  /** It threw. */
  THROWN
}
