package cases.flush.paths;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An answer that something else may overrule: it is looked at where a pending flush can keep the link open, and not
 * where nothing comes of it.
 */
class Overruled {
  sealed interface Poll {
    default boolean isReady() {
      return this instanceof Ready;
    }
  }

  record Ready() implements Poll {}

  record Pending() implements Poll {}

  interface Link {
    Poll pollFlush();

    boolean flush();

    void close();
  }

  private final Deque<Link> parked = new ArrayDeque<>();

  void parkedUnlessForced(Link link, boolean force) {
    Poll p = link.pollFlush(); // ok: parked where it is pending, unless that is forced
    if (!p.isReady() && !force) {
      parked.addLast(link);
      return;
    }
    link.close();
  }

  void parkedUnlessFenced(Link link, boolean dirty, boolean force, long epoch, long current) {
    Poll p = dirty ? link.pollFlush() : new Ready(); // ok: the same in more words
    if (!p.isReady() && !(force && epoch < current)) {
      parked.addLast(link);
      return;
    }
    link.close();
  }

  void namedUnlessForced(Link link, boolean force) {
    Poll p = link.pollFlush(); // ok: the name says both
    boolean may = p.isReady() || force;
    if (may) {
      link.close();
    }
  }

  void nested(Link link, boolean force) {
    Poll p = link.pollFlush(); // ok: the same, one after the other
    if (!p.isReady()) {
      if (!force) {
        parked.addLast(link);
        return;
      }
    }
    link.close();
  }

  void namedTheOtherWay(Link link, boolean patient) {
    boolean done = link.flush(); // ok: open where it is pending, and there is patience
    boolean later = !done && patient;
    if (!later) {
      link.close();
    }
  }

  void countedBehind(Link link, boolean force) {
    if (link.flush() || force) { // ok: what follows closes nothing
      link.close();
    }
    System.out.println(parked.size());
  }

  void pollLater(Link link, boolean patient) {
    Poll p = link.pollFlush(); // ok: open where it is pending, and there is patience
    boolean later = !p.isReady() && patient;
    if (later) {
      return;
    }
    link.close();
  }

  void cleanOrLater(Link link, boolean dirty, boolean patient) {
    boolean clean = true;
    boolean later = patient;
    if (dirty) {
      clean = false;
      Poll p = link.pollFlush(); // ok: parked where it is pending, and closed where nothing was to flush
      later = !p.isReady() && patient;
    }
    if (later) {
      if (clean) {
        link.close();
      } else {
        parked.addLast(link);
      }
      return;
    }
    link.close();
  }

  void toldAndLeft(Link link, boolean force, boolean verbose) {
    if (!link.flush() && !force) { // ok: whether it is told makes no difference
      if (verbose) {
        System.out.println("pending");
      }
      return;
    }
    link.close();
  }

  void closedWhenLate(Link link, boolean late) {
    if (!link.flush()) { // ok: left open unless it is late
      if (late) {
        link.close();
      }
      return;
    }
    link.close();
  }

  void threeTurns(Link link, boolean force) {
    for (int i = 0; i < 3; i++) {
      if (!link.flush() && !force) { // ok: left open when it is pending for the third time
        continue;
      }
      link.close();
      return;
    }
  }

  void closesAnother(Link link, Link other, boolean force) {
    boolean out = other.flush(); // expect: FlushIgnoredBeforeClose
    System.out.println(out);
    if (!link.flush() && !force) { // ok: this one stays open
      other.close();
      return;
    }
    link.close();
  }

  void inTurns(Link link, boolean force) {
    while (!parked.isEmpty()) {
      if (!link.flush() && !force) { // ok: left for the next turn
        parked.removeFirst();
        continue;
      }
      link.close();
      return;
    }
  }

  void toldBehind(Link link, boolean force, boolean verbose) {
    if (link.flush() || force) { // ok: what follows closes nothing
      link.close();
    }
    if (verbose) {
      System.out.println(parked.size());
    }
  }

  void untilTheLast(Link link, boolean force) {
    while (!parked.isEmpty()) {
      Link next = parked.removeFirst();
      if (!link.flush() && !force) { // ok: left for the next turn, if there is one
        continue;
      }
      if (next == link) {
        link.close();
        return;
      }
    }
  }

  void closedBehind(Link link, boolean force) {
    if (link.flush() || force) { // expect: FlushIgnoredBeforeClose
      System.out.println("done, or to be done with");
    }
    link.close();
  }

  void behindAnother(Link link, Link other, boolean force) {
    other.close();
    if (link.flush() || force) { // ok: the one that was flushed is left open
      link.close();
    }
  }

  void askedOnceMore(Link link) {
    boolean done = link.flush(); // expect: FlushIgnoredBeforeClose
    if (!done) {
      System.out.println("late");
    }
    link.close();
    if (!done) { // decides nothing any more
      return;
    }
    System.out.println("done");
  }

  void thrownUnlessForced(Link link, boolean force) {
    if (!link.flush() && !force) { // expect: FlushIgnoredBeforeClose
      throw new IllegalStateException("pending");
    }
    link.close();
  }

  void triedAFewTimes(Link link) {
    for (int tries = 0; ; tries++) {
      boolean done = link.flush(); // expect: FlushIgnoredBeforeClose
      if (!done && tries < 3) {
        continue;
      }
      link.close();
      return;
    }
  }

  void parkedAndForcedLater(Link link, boolean force) {
    Poll p = link.pollFlush(); // ok: parked whenever it is pending
    if (!p.isReady()) {
      if (!force) {
        parked.addLast(link);
      } else {
        parked.addFirst(link);
      }
      return;
    }
    link.close();
  }

  void notAskedWhenForced(Link link, boolean force) {
    Poll p = link.pollFlush(); // expect: FlushIgnoredBeforeClose
    if (!force && !p.isReady()) {
      parked.addLast(link);
      return;
    }
    link.close();
  }

  void askedToBeLogged(Link link, boolean verbose) {
    Poll p = link.pollFlush(); // expect: FlushIgnoredBeforeClose
    if (!p.isReady() && verbose) {
      System.out.println("pending");
    }
    link.close();
  }

  void askedBefore(Link link, boolean force, boolean last) {
    if (!link.flush()) { // expect: FlushIgnoredBeforeClose
      System.out.println("pending");
    }
    if (force || last) {
      link.close();
    }
  }

  void triedForAWhile(Link link, int tries) {
    boolean done = false;
    while (!done && tries-- > 0) {
      done = link.flush(); // expect: FlushIgnoredBeforeClose
    }
    link.close();
  }

  void triedInAFor(Link link) {
    boolean done = false;
    for (int i = 0; !done && i < 3; i++) {
      done = link.flush(); // expect: FlushIgnoredBeforeClose
    }
    link.close();
  }

  void triedAtLeastOnce(Link link, int tries) {
    boolean done;
    do {
      done = link.flush(); // expect: FlushIgnoredBeforeClose
    } while (!done && tries-- > 0);
    link.close();
  }
}
