package dev.heed.checker.promise;

import com.sun.source.util.TreePath;

/**
 * Something that happens to a promise.
 *
 * @param path the call, constructor call or method reference where it happens
 * @param later whether the call only arranges for it to happen, in code that a helper registers
 */
record Event(Kind kind, TreePath path, boolean later) {
  /** What happens. */
  enum Kind {
    /** It is completed normally. */
    COMPLETES,
    /** It is completed with a failure. */
    FAILS,
    /** It will complete by itself when the time is over. */
    EXPIRES,
    /** It is given to code that cannot be seen. */
    PASSED,
    /** What it belongs to is given to code that cannot be seen, or called. */
    OWNER_PASSED
  }
}
