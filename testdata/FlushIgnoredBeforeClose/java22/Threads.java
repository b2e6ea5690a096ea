package cases.flush.java22;

/** Threads that a builder starts, and threads that it only makes. */
class Threads {
  interface Conn {
    boolean tryFlush();

    void close();
  }

  Thread closedAtTheEnd(Conn conn) {
    boolean done = conn.tryFlush(); // ok: the thread is only made
    return Thread.ofVirtual().unstarted(conn::close);
  }

  Thread closedNow(Conn conn) {
    boolean done = conn.tryFlush(); // expect: FlushIgnoredBeforeClose
    return Thread.ofVirtual().start(conn::close);
  }

  Thread closedNowByName(Conn conn) {
    boolean done = conn.tryFlush(); // expect: FlushIgnoredBeforeClose
    return Thread.startVirtualThread(conn::close);
  }
}
