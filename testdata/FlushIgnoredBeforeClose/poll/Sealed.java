package cases.flush.poll;

import java.io.IOException;

/** Polls of a sealed type. */
class Sealed {
  void dropped(Conn conn) throws IOException {
    conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    conn.shutdown();
  }

  boolean gated(Conn conn) throws IOException {
    if (conn.pollFlush() instanceof Conn.Pending) { // ok: pending does not get to the shutdown
      return false;
    }
    conn.shutdown();
    return true;
  }

  void onlyFailedAsked(Conn conn) throws IOException {
    if (conn.pollFlush() instanceof Conn.Failed failed) { // expect: FlushIgnoredBeforeClose
      throw new IOException(failed.cause());
    }
    conn.shutdown();
  }

  void closedBecauseItFailed(Conn conn) throws IOException {
    Conn.Poll poll = conn.pollFlush(); // ok: closed because it failed
    if (poll instanceof Conn.Failed) {
      conn.close();
      return;
    }
    System.out.println(poll instanceof Conn.Pending ? "pending" : "ready");
  }

  void castToReady(Conn conn) throws IOException {
    Conn.Ready ready = (Conn.Ready) conn.pollFlush(); // ok: the cast fails where it is pending
    System.out.println(ready.bytes());
    conn.shutdown();
  }

  void castToObject(Conn conn) throws IOException {
    Object poll = (Object) conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    System.out.println(poll);
    conn.shutdown();
  }

  void readyAsked(Conn conn) throws IOException {
    if (conn.pollFlush() instanceof Conn.Ready) { // ok: only ready gets to the shutdown
      conn.shutdown();
    }
  }

  void readyWithPattern(Conn conn) throws IOException {
    if (!(conn.pollFlush() instanceof Conn.Ready ready) || ready.bytes() < 0) { // ok: as above
      return;
    }
    conn.shutdown();
  }

  void askedButNobodyListens(Conn conn) throws IOException {
    Conn.Poll poll = conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    if (poll instanceof Conn.Pending) {
      System.out.println("still pending");
    }
    conn.close();
  }

  void wrongWayRound(Conn conn) throws IOException {
    if (conn.pollFlush() instanceof Conn.Pending) { // expect: FlushIgnoredBeforeClose
      conn.close();
    }
  }

  void named(Conn conn) throws IOException {
    var unused = conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    conn.close();
  }

  void answerDropped(Conn conn) throws IOException {
    boolean pending = conn.pollFlush() instanceof Conn.Pending; // expect: FlushIgnoredBeforeClose
    conn.close();
  }

  void answerInVariable(Conn conn) throws IOException {
    boolean pending = conn.pollFlush() instanceof Conn.Pending; // ok: asked through a variable
    if (pending) {
      return;
    }
    conn.close();
  }

  void switched(Conn conn) throws IOException {
    switch (conn.pollFlush().getClass().getSimpleName().length()) { // expect: FlushIgnoredBeforeClose
      default -> conn.close();
    }
  }

  void errorOnly(Conn conn) throws IOException {
    Conn.Poll poll = Conn.orThrow(conn.pollFlush()); // expect: FlushIgnoredBeforeClose
    conn.close();
  }

  void errorThenReadiness(Conn conn) throws IOException {
    Conn.Poll poll = Conn.orThrow(conn.pollFlush()); // ok: asked for readiness too
    if (poll instanceof Conn.Pending) {
      return;
    }
    conn.close();
  }

  void loop(Conn conn) throws IOException {
    while (conn.pollFlush() instanceof Conn.Pending) { // ok: leaves the loop when ready
      Thread.onSpinWait();
    }
    conn.close();
  }

  void loopThatGivesUp(Conn conn) throws IOException {
    for (int i = 0; i < 3; i++) {
      if (conn.pollFlush() instanceof Conn.Ready) { // expect: FlushIgnoredBeforeClose
        break;
      }
    }
    conn.close();
  }

  Conn.Poll returned(Conn conn) throws IOException {
    return conn.pollFlush(); // ok: the caller is told, and nothing is closed here
  }

  Conn.Poll returnedAfterClose(Conn conn) throws IOException {
    Conn.Poll poll = conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    conn.close();
    return poll;
  }

  Conn.Poll returnedThroughFinally(Conn conn) throws IOException {
    try {
      return conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    } finally {
      conn.close();
    }
  }

  void nullAsked(Conn conn) throws IOException {
    Conn.Poll poll = conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    if (poll != null) {
      conn.close();
    }
  }

  void logged(Conn conn) throws IOException {
    System.out.println("flushed: " + conn.pollFlush()); // expect: FlushIgnoredBeforeClose
    conn.close();
  }

  void flushedAgain(Conn conn) throws IOException {
    // ok: the flush behind it is waited for
    conn.pollFlush(); // expect: DiscardedAsyncResult
    while (!(conn.pollFlush() instanceof Conn.Ready)) {
      Thread.onSpinWait();
    }
    conn.close();
  }

  private static Conn.Poll step(Conn conn) throws IOException {
    return conn.pollFlush();
  }

  void helperDropped(Conn conn) throws IOException {
    step(conn); // expect: FlushIgnoredBeforeClose
    conn.shutdown();
  }

  void helperAsked(Conn conn) throws IOException {
    if (step(conn) instanceof Conn.Ready) { // ok: only ready gets to the shutdown
      conn.shutdown();
    }
  }
}
