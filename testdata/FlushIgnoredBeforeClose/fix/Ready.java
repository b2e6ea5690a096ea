package cases.flush.fix;

import java.util.function.Supplier;

/** Where a poll that is pending can be the answer, by what can be named there. */
class Ready {
  sealed interface Poll {
    record Done() implements Poll {}

    record Pending() implements Poll {}
  }

  /** A name that speaks of more is a constant only where it is one. */
  enum Progress {
    DONE,
    WOULD_BLOCK;

    static final Progress PENDING = WOULD_BLOCK;

    boolean again() {
      return this == WOULD_BLOCK;
    }
  }

  interface Conn {
    Poll pollFlush();

    Poll pollShutdown();

    Progress flush();

    void close();
  }

  Poll notNext(Conn conn) {
    conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    System.out.println("goodbye");
    return conn.pollShutdown();
  }

  Poll namedFlushed(Conn conn) {
    var flushed = conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    return conn.pollShutdown();
  }

  Progress namesThatAreNoConstants(Conn conn) {
    conn.flush(); // expect: FlushIgnoredBeforeClose
    conn.close();
    return Progress.DONE;
  }

  Poll nameTakenInALambda(Conn conn) {
    conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    conn.close();
    Supplier<Integer> one =
        () -> {
          int flushed = 1;
          return flushed;
        };
    System.out.println(one);
    return new Poll.Done();
  }
}
