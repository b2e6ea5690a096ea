package dev.heed.server.connection;

import java.util.Arrays;

/**
 * The deadlines of one connection. A deadline that runs keeps its time however often it is asked
 * for, which is what makes it one for the whole; but what comes next has a time of its own, also
 * when it follows at once.
 */
final class Deadlines {
  /** No deadline: never. */
  static final long NEVER = Long.MAX_VALUE;

  /** Nothing that a deadline could be for. */
  static final long NOTHING = -1;

  private final Timeouts timeouts;
  private final long[] at = new long[DeadlineKind.ALL.size()];
  private final long[] subjects = new long[DeadlineKind.ALL.size()];

  Deadlines(Timeouts timeouts) {
    this.timeouts = timeouts;
    Arrays.fill(at, NEVER);
  }

  /**
   * Lets a deadline run from now on, or go on running, or stops it.
   *
   * @param subject a number for what it is for; {@link #NOTHING} if for nothing now
   */
  void run(DeadlineKind kind, long subject, long now) {
    int i = kind.ordinal();
    if (subject == NOTHING) {
      at[i] = NEVER;
    } else if (at[i] == NEVER || subjects[i] != subject) {
      at[i] = now + kind.nanos(timeouts);
      subjects[i] = subject;
    }
  }

  /** Lets a deadline go on that ran before these were made. */
  void resume(DeadlineKind kind, long subject, long until) {
    at[kind.ordinal()] = until;
    subjects[kind.ordinal()] = subject;
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
    for (int i = 0; i < at.length; i++) {
      if (at[i] <= now) {
        at[i] = NEVER;
        return DeadlineKind.ALL.get(i);
      }
    }
    return null;
  }
}
