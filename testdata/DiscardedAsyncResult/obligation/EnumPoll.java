package cases.discarded.obligation;

import java.util.function.Supplier;

/** Poll enums known by a constant that says "not done yet". */
abstract class EnumPoll {
  enum Readiness {
    READY,
    NOT_READY
  }

  enum Io {
    OK,
    WOULD_BLOCK;

    boolean ready() {
      return this == OK;
    }
  }

  enum Colour {
    RED,
    GREEN
  }

  abstract Readiness pollTask();

  abstract Io tryAccept();

  abstract Colour paint();

  void dropped() {
    pollTask(); // expect: DiscardedAsyncResult
    tryAccept(); // expect: DiscardedAsyncResult
    paint(); // ok: no constant says that something is not done
  }

  void named() {
    Readiness readiness = pollTask(); // expect: DiscardedAsyncResult
    Colour colour = paint(); // ok: carries no obligation
  }

  boolean comparedWithItsConstant() {
    return pollTask() == Readiness.READY; // ok: this is how one branches on an enum
  }

  void loops() {
    while (tryAccept() != Io.WOULD_BLOCK) { // ok: branched on
      paint(); // ok: carries no obligation
    }
  }

  int switched() {
    switch (pollTask()) { // ok: branched on
      case READY:
        return 1;
      default:
        return 0;
    }
  }

  String switchExpression() {
    return switch (tryAccept()) { // ok: branched on
      case OK -> "accepted";
      case WOULD_BLOCK -> "later";
    };
  }

  boolean asked() {
    return tryAccept().ready(); // ok: its answer is returned
  }

  Supplier<Readiness> supplier() {
    return this::pollTask; // ok: handed to the caller
  }

  Runnable task() {
    return this::pollTask; // expect: DiscardedAsyncResult
  }

  Runnable lambdaTask() {
    return () -> tryAccept(); // expect: DiscardedAsyncResult
  }

  void nullChecked() {
    if (pollTask() != null) { // expect: DiscardedAsyncResult
      paint(); // ok: carries no obligation
    }
  }

  void unreadInALoop(int n) {
    Readiness last;
    for (int i = 0; i < n; i++) {
      last = pollTask(); // expect: DiscardedAsyncResult
    }
  }
}
