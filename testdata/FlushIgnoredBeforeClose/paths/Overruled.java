package cases.flush.paths;

import java.util.ArrayDeque;
import java.util.Deque;

/** An answer that something else overrules, in whichever order they are asked: what is pending is lost. */
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
    Poll p = link.pollFlush(); // expect: FlushIgnoredBeforeClose
    if (!p.isReady() && !force) {
      parked.addLast(link);
      return;
    }
    link.close();
  }

  void parkedUnlessFenced(Link link, boolean dirty, boolean force, long epoch, long current) {
    Poll p = dirty ? link.pollFlush() : new Ready(); // expect: FlushIgnoredBeforeClose
    if (!p.isReady() && !(force && epoch < current)) {
      parked.addLast(link);
      return;
    }
    link.close();
  }

  void namedUnlessForced(Link link, boolean force) {
    Poll p = link.pollFlush(); // expect: FlushIgnoredBeforeClose
    boolean may = p.isReady() || force;
    if (may) {
      link.close();
    }
  }

  void nested(Link link, boolean force) {
    Poll p = link.pollFlush(); // expect: FlushIgnoredBeforeClose
    if (!p.isReady()) {
      if (!force) {
        parked.addLast(link);
        return;
      }
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
