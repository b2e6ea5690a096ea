package dev.heed.server.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Deadlines of many connections, cheap to move: a hashed wheel of linked lists.
 *
 * <p>A deadline that moves away, which is what they do on every request, costs nothing: its entry
 * stays where it is, and when its old time comes it is put where it belongs by then. One beyond the
 * wheel's horizon waits at the horizon. Not safe for several threads.
 */
final class TimingWheel<E extends TimingWheel.Entry> {
  /** Something that has a deadline, and the wheel's links. */
  abstract static class Entry {
    private Entry previous;
    private Entry next;
    private long tick = NOWHERE;

    /** When it is due; {@link Long#MAX_VALUE} for never. */
    abstract long deadline();

    /** Whether it need not be visited any more. */
    abstract boolean isOver();
  }

  private static final long TICK_NANOS = 64_000_000;
  private static final int SLOTS = 1024;
  private static final long NOWHERE = Long.MAX_VALUE;

  private final Entry[] slots = new Entry[SLOTS];
  private long current;
  private long earliest = NOWHERE;

  /** Makes sure that an entry is visited when its deadline comes. */
  void arm(E entry) {
    place(entry);
  }

  /** Forgets an entry. */
  void remove(E entry) {
    unlink(entry);
  }

  /** Nanoseconds until somebody may have to be visited; -1 if nobody has a deadline. */
  long untilNext(long now) {
    return earliest == NOWHERE ? -1 : Math.max(0, (earliest + 1) * TICK_NANOS - now);
  }

  /** Visits all entries whose deadline has come. */
  void advance(long now, Consumer<E> visit) {
    long last = now / TICK_NANOS - 1;
    if (last < earliest) {
      current = Math.max(current, last);
      return;
    }
    List<Entry> reached = new ArrayList<>();
    try {
      long until = Math.min(last, current + SLOTS);
      for (long tick = current + 1; tick <= until; tick++) {
        empty(slot(tick), reached);
      }
      // First, so that what goes back onto the wheel lands in a slot that is still to come.
      current = last;
      reached.forEach(entry -> visit(entry, now, visit));
    } finally {
      // Where a visit fails, the others of its round come in the next one.
      reached.forEach(this::putBack);
      earliest = findEarliest();
    }
  }

  private void empty(int slot, List<Entry> reached) {
    for (Entry entry = slots[slot]; entry != null; entry = slots[slot]) {
      reached.add(entry);
      unlink(entry);
    }
  }

  /** Unless a visit before has ended it, or put it back. */
  private void visit(Entry entry, long now, Consumer<E> visit) {
    if (entry.tick == NOWHERE && !entry.isOver() && entry.deadline() <= now) {
      visit.accept(typed(entry));
    }
    putBack(entry);
  }

  private void putBack(Entry entry) {
    if (!entry.isOver()) {
      place(entry);
    }
  }

  @SuppressWarnings("unchecked") // only entries of this type are ever linked
  private E typed(Entry entry) {
    return (E) entry;
  }

  private void place(Entry entry) {
    long tick = tickOf(entry.deadline());
    if (tick < entry.tick) {
      unlink(entry);
      link(entry, Math.min(Math.max(tick, current + 1), current + SLOTS - 1));
    }
  }

  private void unlink(Entry entry) {
    if (entry.tick == NOWHERE) {
      return;
    }
    if (entry.previous != null) {
      entry.previous.next = entry.next;
    } else {
      slots[slot(entry.tick)] = entry.next;
    }
    if (entry.next != null) {
      entry.next.previous = entry.previous;
    }
    entry.previous = null;
    entry.next = null;
    entry.tick = NOWHERE;
  }

  private void link(Entry entry, long tick) {
    int slot = slot(tick);
    entry.tick = tick;
    entry.next = slots[slot];
    if (entry.next != null) {
      entry.next.previous = entry;
    }
    slots[slot] = entry;
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
