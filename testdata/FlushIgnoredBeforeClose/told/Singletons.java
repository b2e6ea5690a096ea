package cases.flush.told;

import java.io.IOException;

/** A variant that has only one object is asked for by that object. */
class Singletons {
  sealed interface Poll permits Ready, Pending, Broken {
    Poll PENDING = Pending.ONLY;
    Poll OTHER = Pending.ONLY;

    static Poll pending() {
      return PENDING;
    }

    static Poll current() {
      return OTHER;
    }
  }

  record Ready(int bytes) implements Poll {}

  enum Pending implements Poll {
    ONLY
  }

  record Broken(IOException cause) implements Poll {}

  interface Wire {
    Poll pollFlush();

    void close();
  }

  void theOnlyConstant(Wire wire) throws IOException {
    Poll poll = wire.pollFlush(); // ok: both other variants leave
    if (poll instanceof Broken broken) {
      throw broken.cause();
    }
    if (poll == Pending.ONLY) {
      return;
    }
    wire.close();
  }

  void theOnlyConstantTheOtherWay(Wire wire) {
    if (wire.pollFlush() == Pending.ONLY) { // expect: FlushIgnoredBeforeClose
      wire.close();
    }
  }

  void itsClass(Wire wire) {
    Poll poll = wire.pollFlush(); // ok: closed only when ready
    if (poll.getClass() == Ready.class) {
      wire.close();
    }
  }

  void itsClassAskedInVain(Wire wire) {
    Poll poll = wire.pollFlush(); // expect: FlushIgnoredBeforeClose
    if (poll.getClass() != Pending.class) {
      System.out.println("not pending");
    }
    wire.close();
  }

  void itsClassName(Wire wire) {
    Poll poll = wire.pollFlush(); // expect: FlushIgnoredBeforeClose
    System.out.println(poll.getClass());
    wire.close();
  }

  void field(Wire wire) {
    if (wire.pollFlush() != Poll.PENDING) { // ok: closed unless it is pending
      wire.close();
    }
  }

  void fieldAskedInVain(Wire wire) {
    if (wire.pollFlush() == Poll.PENDING) { // expect: FlushIgnoredBeforeClose
      System.out.println("still pending");
    }
    wire.close();
  }

  void fieldThatSaysNothing(Wire wire) {
    if (wire.pollFlush() != Poll.OTHER) { // expect: FlushIgnoredBeforeClose
      wire.close();
    }
  }

  void factory(Wire wire) {
    if (wire.pollFlush() == Poll.pending()) { // ok: leaves
      return;
    }
    wire.close();
  }

  void factoryThatSaysNothing(Wire wire) {
    if (wire.pollFlush() == Poll.current()) { // expect: FlushIgnoredBeforeClose
      return;
    }
    wire.close();
  }
}
