package cases.flush.answers;

import java.util.ArrayDeque;
import java.util.Deque;

/** Enums that say in words of their own that something is left. */
class LeftOver {
  enum Drained {
    EVERYTHING,
    SOMETHING_LEFT,
    BROKEN
  }

  /** None of these says that anything is left. */
  enum Kind {
    NOTHING_LEFT,
    NO_MORE,
    NEVER_OPENED
  }

  interface Spool {
    Drained drain();

    Kind flush();

    void close();
  }

  private final Deque<Spool> later = new ArrayDeque<>();

  void dropped(Spool spool) {
    spool.drain(); // expect: FlushIgnoredBeforeClose
    spool.close();
  }

  void onlyBroken(Spool spool) {
    if (spool.drain() == Drained.BROKEN) { // expect: FlushIgnoredBeforeClose
      throw new IllegalStateException();
    }
    spool.close();
  }

  void onlyBrokenInASwitch(Spool spool) {
    switch (spool.drain()) { // expect: FlushIgnoredBeforeClose
      case BROKEN -> throw new IllegalStateException();
      default -> spool.close();
    }
  }

  boolean ifAll(Spool spool) {
    Drained drained = spool.drain();
    if (drained != Drained.EVERYTHING) {
      later.add(spool);
      return false;
    }
    spool.close();
    return true;
  }

  void unlessLeft(Spool spool) {
    if (spool.drain() == Drained.SOMETHING_LEFT) {
      later.add(spool);
      return;
    }
    spool.close();
  }

  void each(Spool spool) {
    switch (spool.drain()) {
      case EVERYTHING -> spool.close();
      case SOMETHING_LEFT -> later.add(spool);
      case BROKEN -> throw new IllegalStateException();
    }
  }

  void equalToAll(Spool spool) {
    if (Drained.EVERYTHING.equals(spool.drain())) {
      spool.close();
    }
  }

  void onlyOneOfTwo(Spool spool) {
    Drained drained = spool.drain();
    if (drained == Drained.SOMETHING_LEFT || drained == Drained.BROKEN) {
      return;
    }
    spool.close();
  }

  void asLongAsLeft(Spool spool) {
    while (spool.drain() == Drained.SOMETHING_LEFT) {
      Thread.onSpinWait();
    }
    spool.close();
  }

  void ofAnotherKind(Spool spool) {
    spool.flush();
    spool.close();
  }
}
