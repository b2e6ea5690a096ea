package dev.heed.server.integrity;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A number that one thread counts and any thread reads.
 *
 * <p>Counting costs a plain store: loops count several things for every response, and what they
 * would share would be waited for.
 */
public final class Tally {
  private final AtomicLong number = new AtomicLong();

  /** Counts; only ever on the one thread. */
  public void add(long more) {
    number.setRelease(number.getPlain() + more);
  }

  /** Counts one. */
  public void increment() {
    add(1);
  }

  /** What was counted so far. */
  public long sum() {
    return number.getAcquire();
  }
}
