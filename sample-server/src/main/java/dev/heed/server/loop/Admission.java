package dev.heed.server.loop;

import java.util.HashMap;
import java.util.Map;

/**
 * How many connections there may be, in all and from one address. Safe for several threads.
 *
 * <p>When there are too many in all, nothing more is accepted and the kernel's backlog holds the
 * rest; one too many from an address is told so.
 */
final class Admission {
  private final int most;
  private final int mostPerAddress;
  private final Map<Object, Integer> byAddress = new HashMap<>();
  private int admitted;

  Admission(int most, int mostPerAddress) {
    this.most = most;
    this.mostPerAddress = mostPerAddress;
  }

  /** Whether one more may be accepted. */
  synchronized boolean hasRoom() {
    return admitted < most;
  }

  /** Counts one in; false if its address has too many, though it counts until it leaves. */
  synchronized boolean enter(Object address) {
    admitted++;
    return byAddress.merge(address, 1, Integer::sum) <= mostPerAddress;
  }

  /** Counts one out; true if it made room where there was none. */
  synchronized boolean leave(Object address) {
    byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    return admitted-- == most;
  }

  /** How many there are. */
  synchronized int admitted() {
    return admitted;
  }
}
