package dev.heed.server.connection;

import java.util.Arrays;

/**
 * The deadlines of one connection. A deadline that runs keeps its time however often it is asked
 * for, which is what makes it one for the whole.
 */
final class Deadlines {
  /** No deadline: never. */
  static final long NEVER = Long.MAX_VALUE;

  private static final DeadlineKind[] KINDS = DeadlineKind.values();

  private final Timeouts timeouts;
  private final long[] at = new long[KINDS.length];

  Deadlines(Timeouts timeouts) {
    this.timeouts = timeouts;
    Arrays.fill(at, NEVER);
  }

  /** Lets a deadline run from now on, or go on running, or stops it. */
  void run(DeadlineKind kind, boolean runs, long now) {
    if (!runs) {
      at[kind.ordinal()] = NEVER;
    } else if (at[kind.ordinal()] == NEVER) {
      at[kind.ordinal()] = now + kind.nanos(timeouts);
    }
  }

  /** Whether a deadline runs. */
  boolean runs(DeadlineKind kind) {
    return at[kind.ordinal()] != NEVER;
  }

  /** When the first one ends. */
  long earliest() {
    long earliest = NEVER;
    for (long each : at) {
      earliest = Math.min(earliest, each);
    }
    return earliest;
  }

  /** One that has ended, and stops it; null if none has. */
  DeadlineKind takeExpired(long now) {
    for (DeadlineKind kind : KINDS) {
      if (at[kind.ordinal()] <= now) {
        at[kind.ordinal()] = NEVER;
        return kind;
      }
    }
    return null;
  }
}
