package cases.flush.paths;

import java.io.IOException;

/** A state that is set only where the flush is done, or only where it is not, tells of it later. */
class StateTells {
  sealed interface Poll permits Ready, Pending {}

  record Ready() implements Poll {}

  record Pending() implements Poll {}

  interface Conn {
    Poll pollFlush() throws IOException;

    void close() throws IOException;
  }

  enum State {
    OPEN,
    FLUSHED,
    CLOSED
  }

  private final Conn conn;
  private State state = State.OPEN;
  private boolean mayClose;

  StateTells(Conn conn) {
    this.conn = conn;
  }

  void setWhereDone() throws IOException {
    if (conn.pollFlush() instanceof Ready) { // ok: the state is asked
      state = State.FLUSHED;
    }
    if (state == State.FLUSHED) {
      conn.close();
    }
  }

  void setBeside() throws IOException {
    if (mayClose) {
      state = State.FLUSHED;
    }
    conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    if (state == State.FLUSHED) {
      conn.close();
    }
  }

  void askedForAnother() throws IOException {
    if (conn.pollFlush() instanceof Ready) { // expect: FlushIgnoredBeforeClose
      state = State.FLUSHED;
    }
    if (state != State.CLOSED) {
      conn.close();
    }
  }

  void switched() throws IOException {
    if (conn.pollFlush() instanceof Ready) { // ok: the switch asks
      state = State.FLUSHED;
    }
    switch (state) {
      case FLUSHED -> conn.close();
      case OPEN, CLOSED -> {}
    }
  }

  void setWhereNot() throws IOException {
    if (conn.pollFlush() instanceof Pending) { // ok: left where it is not done
      state = State.OPEN;
    }
    if (state == State.OPEN) {
      return;
    }
    conn.close();
  }

  void flag() throws IOException {
    if (conn.pollFlush() instanceof Ready) { // ok: the flag is asked
      mayClose = true;
    }
    if (mayClose) {
      conn.close();
    }
  }

  void flagOfTheOtherWay() throws IOException {
    if (conn.pollFlush() instanceof Ready) { // expect: FlushIgnoredBeforeClose
      mayClose = true;
    }
    if (!mayClose) {
      conn.close();
    }
  }

  void mayBeAnything(boolean[] flags) throws IOException {
    if (conn.pollFlush() instanceof Ready) { // expect: FlushIgnoredBeforeClose
      mayClose = true;
    }
    mayClose = flags[0];
    if (mayClose) {
      conn.close();
    }
  }
}
