package cases.flush.fix;

import java.util.Optional;

/** Closes that can wait until the flush is ready, because the method is asked again. */
class Gated {
  sealed interface Poll<T> {
    record Ready<T>(T value) implements Poll<T> {}

    record Pending<T>() implements Poll<T> {}
  }

  enum Progress {
    DONE,
    WOULD_BLOCK
  }

  interface Conn {
    Poll<Integer> pollFlush();

    Poll<Integer> pollShutdown();

    Progress flush();

    Progress flush(int most);

    void close();
  }

  private boolean closed;
  private int most = 16;

  Poll<Integer> inAReturn(Conn conn) {
    conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    return conn.pollShutdown();
  }

  Poll<Integer> named(Conn conn) {
    var unused = conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    return conn.pollShutdown();
  }

  Progress constant(Conn conn) {
    conn.flush(); // expect: FlushIgnoredBeforeClose
    conn.close();
    closed = true;
    return Progress.DONE;
  }

  Progress soMuch(Conn conn) {
    conn.flush(16); // expect: FlushIgnoredBeforeClose
    conn.close();
    return Progress.DONE;
  }

  Progress soMuchAgain(Conn conn, int amount) {
    conn.flush(amount); // expect: FlushIgnoredBeforeClose
    conn.close();
    return Progress.DONE;
  }

  /** The next call would flush another amount. */
  Progress lessEachTime(Conn conn) {
    conn.flush(most--); // expect: FlushIgnoredBeforeClose
    conn.close();
    return Progress.DONE;
  }

  /** The next call would say goodbye twice. */
  Progress notTheFirstThing(Conn conn) {
    System.out.println("goodbye");
    conn.flush(); // expect: FlushIgnoredBeforeClose
    conn.close();
    return Progress.DONE;
  }

  /** Nobody would come back. */
  void nobodyIsTold(Conn conn) {
    conn.flush(); // expect: FlushIgnoredBeforeClose
    conn.close();
  }

  Poll<String> ofAnotherType(Conn conn) {
    conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    conn.close();
    return new Poll.Ready<>("closed");
  }

  Poll<Integer> nameIsTaken(Conn conn) {
    conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    conn.close();
    int flushed = closed ? 1 : 0;
    return new Poll.Ready<>(flushed);
  }

  Optional<Progress> wrapped(Conn conn) {
    conn.flush(); // expect: FlushIgnoredBeforeClose
    conn.close();
    return Optional.of(Progress.DONE);
  }
}
