package cases.flush.java22;

import java.util.ArrayList;
import java.util.List;

/** Switches over patterns, and variables without a name. */
class Patterns {
  sealed interface Poll {}

  record Ready(int bytes) implements Poll {}

  record Pending() implements Poll {}

  record Failed(Exception cause) implements Poll {}

  interface Conn {
    Poll pollFlush();

    void close();
  }

  void gated(Conn conn) {
    switch (conn.pollFlush()) { // ok: only ready closes
      case Ready ready -> conn.close();
      case Pending pending -> System.out.println("later");
      case Failed failed -> throw new IllegalStateException(failed.cause());
    }
  }

  void ungated(Conn conn) {
    switch (conn.pollFlush()) { // expect: FlushIgnoredBeforeClose
      case Failed failed -> throw new IllegalStateException(failed.cause());
      case Poll other -> conn.close();
    }
  }

  void deconstructed(Conn conn) {
    switch (conn.pollFlush()) { // ok: only ready closes
      case Ready(int bytes) when bytes > 0 -> conn.close();
      case Ready(var _) -> conn.close();
      case Pending() -> System.out.println("later");
      case Failed(var cause) -> throw new IllegalStateException(cause);
    }
  }

  int yielded(Conn conn) {
    return switch (conn.pollFlush()) { // expect: FlushIgnoredBeforeClose
      case Pending() -> {
        conn.close();
        yield 0;
      }
      case Ready(int bytes) -> bytes;
      case Failed(var _) -> -1;
    };
  }

  void unnamed(Conn conn) {
    var _ = conn.pollFlush(); // expect: FlushIgnoredBeforeClose
    conn.close();
  }

  void afterSwitch(Conn conn) {
    switch (conn.pollFlush()) { // ok: pending returns
      case Pending _ -> {
        return;
      }
      case Ready _, Failed _ -> {}
    }
    conn.close();
  }

  void afterSwitchThatGoesOn(Conn conn) {
    switch (conn.pollFlush()) { // expect: FlushIgnoredBeforeClose
      case Pending _ -> System.out.println("pending");
      case Ready _ -> System.out.println("ready");
      case Failed _ -> throw new IllegalStateException();
    }
    conn.close();
  }

  void instanceOfRecord(Conn conn) {
    if (conn.pollFlush() instanceof Ready(int bytes) && bytes >= 0) { // ok: only ready closes
      conn.close();
    }
  }

  void gathered(List<Conn> conns) {
    List<Poll> polls = new ArrayList<>();
    for (Conn conn : conns) {
      polls.add(conn.pollFlush()); // ok: stay open while any is pending
    }
    if (polls.stream().anyMatch(poll -> poll instanceof Pending())) {
      return;
    }
    conns.forEach(Conn::close);
  }
}
