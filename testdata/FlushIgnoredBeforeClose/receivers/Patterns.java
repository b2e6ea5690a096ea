package cases.flush.receivers;

import java.io.Closeable;
import java.io.IOException;

/** The variable of a pattern is another name of what was asked about. */
class Patterns {
  interface Sink extends Closeable {
    boolean flush();
  }

  interface Flushing {
    boolean flush();
  }

  sealed interface Answer {
    record Ready(String proof) implements Answer {}

    record Pending() implements Answer {}
  }

  interface Conn extends Closeable {
    Answer pollFlush();

    boolean isOpen();
  }

  private Closeable field;
  private String kept;

  void flushedByPattern(Closeable any) throws IOException {
    if (any instanceof Sink sink) {
      sink.flush(); // expect: FlushIgnoredBeforeClose
    }
    any.close();
  }

  void closedByPattern(Flushing sink) throws IOException {
    sink.flush(); // expect: FlushIgnoredBeforeClose
    if (sink instanceof Closeable open) {
      open.close();
    }
  }

  void ofAField() throws IOException {
    if (field instanceof Sink sink && !sink.flush()) { // ok: returns when not done
      return;
    }
    field.close();
  }

  void asked(Closeable any) throws IOException {
    if (any instanceof Sink sink && !sink.flush()) { // ok: throws when not done
      throw new IOException("not flushed");
    }
    any.close();
  }

  void leftEarly(Closeable any) throws IOException {
    if (!(any instanceof Sink sink)) {
      return;
    }
    sink.flush(); // expect: FlushIgnoredBeforeClose
    any.close();
  }

  void provenOnce(Conn conn) throws IOException {
    while (conn.isOpen()) {
      Answer answer = conn.pollFlush(); // expect: FlushIgnoredBeforeClose
      if (answer instanceof Answer.Ready ready) {
        kept = ready.proof();
      }
      if (kept != null) {
        conn.close();
      }
    }
  }

  void proven(Conn conn) throws IOException {
    while (conn.isOpen()) {
      Answer answer = conn.pollFlush(); // ok: closes when done
      if (answer instanceof Answer.Ready ready) {
        kept = ready.proof();
        conn.close();
      }
    }
  }

  void another(Closeable any, Closeable other) throws IOException {
    if (any instanceof Sink sink) {
      sink.flush(); // ok: another one is closed
    }
    other.close();
  }
}
