package dev.heed.server.loop;

import java.util.HashMap;
import java.util.Map;

/**
 * How many connections there may be, in all and from one address. Safe for several threads.
 *
 * <p>When there are too many in all, nothing more is accepted and the kernel's backlog holds the
 * rest. One too many from an address is told so, which takes time, so that there is a limit to
 * these as well: beyond it they are dropped. They take no place of those that are served, or one
 * address could have all places by being told that it has too many.
 */
final class Admission {
  /** What becomes of a connection. */
  enum Verdict {
    SERVED,
    TURNED_AWAY,
    DROPPED
  }

  /** So many served connections allow for one that is turned away. */
  private static final int SERVED_PER_TURNED_AWAY = 16;

  private final int most;
  private final int mostPerAddress;
  private final int mostTurnedAway;
  private final Map<Object, Integer> byAddress = new HashMap<>();
  private int served;
  private int turnedAway;

  Admission(int most, int mostPerAddress) {
    this.most = most;
    this.mostPerAddress = mostPerAddress;
    this.mostTurnedAway = 1 + most / SERVED_PER_TURNED_AWAY;
  }

  /** Whether one more may be accepted. */
  synchronized boolean hasRoom() {
    return served < most;
  }

  /** Counts one in, unless it is dropped. */
  synchronized Verdict enter(Object address) {
    if (byAddress.getOrDefault(address, 0) < mostPerAddress) {
      byAddress.merge(address, 1, Integer::sum);
      served++;
      return Verdict.SERVED;
    }
    if (turnedAway < mostTurnedAway) {
      turnedAway++;
      return Verdict.TURNED_AWAY;
    }
    return Verdict.DROPPED;
  }

  /** Counts one out that was served; true if it made room where there was none. */
  synchronized boolean leave(Object address) {
    byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    return served-- == most;
  }

  /** Counts one out that was turned away. */
  synchronized void leaveTurnedAway() {
    turnedAway--;
  }

  /** How many there are. */
  synchronized int open() {
    return served + turnedAway;
  }
}
