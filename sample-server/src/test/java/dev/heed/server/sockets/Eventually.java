package dev.heed.server.sockets;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to bring about. */
public final class Eventually {
  private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

  private Eventually() {}

  /** Fails if the condition does not come true within half a minute. */
  public static void isTrue(String what, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > PATIENCE) {
        throw new AssertionError("never happened: " + what);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
