package dev.heed.server.loop;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The sessions of one loop that were active last. What a connection needs while something is in
 * flight it keeps as long as it is among them: making that anew for each request would cost busy
 * connections time, and keeping it would cost idle ones memory.
 */
final class Warm {
  /** How many there may be. */
  static final int KEPT = 256;

  private final Queue<Session> sessions = new ArrayDeque<>();

  /** Takes in a session that has been active, and lets the one rest that has been here longest. */
  void add(Session session) {
    if (session.isWarm()) {
      return;
    }
    session.warm(true);
    sessions.add(session);
    if (sessions.size() > KEPT) {
      Session longest = sessions.remove();
      longest.warm(false);
      longest.connection().rest();
    }
  }

  /** Forgets a session that is over. */
  void remove(Session session) {
    if (session.isWarm()) {
      session.warm(false);
      sessions.remove(session);
    }
  }
}
