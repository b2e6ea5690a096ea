package dev.heed.server.loop;

import java.util.function.Consumer;

/**
 * Deadlines of many connections, cheap to move: a hashed wheel of linked lists.
 *
 * <p>A deadline that moves away, which is what they do on every request, costs nothing: its entry
 * stays where it is, and when its old time comes it is put where it belongs by then. One beyond the
 * wheel's horizon waits at the horizon. Not safe for several threads.
 */
final class TimingWheel {
  private static final long TICK_NANOS = 64_000_000;
  private static final int SLOTS = 1024;
  private static final long NOWHERE = Long.MAX_VALUE;

  private final Session[] slots = new Session[SLOTS];
  private long current;
  private long earliest = NOWHERE;

  /** Makes sure that a session is visited when its connection's deadline comes. */
  void arm(Session session) {
    long tick = tickOf(session.connection().deadline());
    if (tick < session.tick) {
      remove(session);
      if (tick != NOWHERE) {
        link(session, Math.min(Math.max(tick, current + 1), current + SLOTS - 1));
      }
    }
  }

  /** Forgets a session. */
  void remove(Session session) {
    if (session.tick == NOWHERE) {
      return;
    }
    if (session.previous != null) {
      session.previous.next = session.next;
    } else {
      slots[slot(session.tick)] = session.next;
    }
    if (session.next != null) {
      session.next.previous = session.previous;
    }
    session.previous = null;
    session.next = null;
    session.tick = NOWHERE;
  }

  /** Nanoseconds until somebody may have to be visited; -1 if nobody has a deadline. */
  long untilNext(long now) {
    return earliest == NOWHERE ? -1 : Math.max(0, (earliest + 1) * TICK_NANOS - now);
  }

  /** Visits all sessions whose deadline has come. */
  void advance(long now, Consumer<Session> visit) {
    long last = now / TICK_NANOS - 1;
    if (last < earliest) {
      current = Math.max(current, last);
      return;
    }
    long until = Math.min(last, current + SLOTS);
    for (long tick = current + 1; tick <= until; tick++) {
      // First, so that what goes back onto the wheel meanwhile lands in a slot that is still to
      // come.
      current = tick;
      empty(slot(tick), now, visit);
    }
    current = last;
    earliest = findEarliest();
  }

  private void empty(int slot, long now, Consumer<Session> visit) {
    Session session = slots[slot];
    slots[slot] = null;
    while (session != null) {
      Session next = session.next;
      session.previous = null;
      session.next = null;
      session.tick = NOWHERE;
      if (session.connection().deadline() <= now) {
        visit.accept(session);
      }
      due(session);
      session = next;
    }
  }

  private void due(Session session) {
    if (!session.connection().state().isFinal()) {
      arm(session);
    }
  }

  private void link(Session session, long tick) {
    int slot = slot(tick);
    session.tick = tick;
    session.next = slots[slot];
    if (session.next != null) {
      session.next.previous = session;
    }
    slots[slot] = session;
    earliest = Math.min(earliest, tick);
  }

  private long findEarliest() {
    for (long tick = current + 1; tick < current + SLOTS; tick++) {
      if (slots[slot(tick)] != null) {
        return tick;
      }
    }
    return NOWHERE;
  }

  private static long tickOf(long nanos) {
    return nanos == Long.MAX_VALUE ? NOWHERE : nanos / TICK_NANOS;
  }

  private static int slot(long tick) {
    return (int) (tick % SLOTS);
  }
}
