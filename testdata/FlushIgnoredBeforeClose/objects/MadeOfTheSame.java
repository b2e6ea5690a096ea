package cases.flush.objects;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/** Objects whose parts were made of the same channel, seen from outside. */
class MadeOfTheSame {
  interface Sink {
    boolean flush();
  }

  static final class Buffered implements Sink {
    private final WritableByteChannel channel;

    Buffered(WritableByteChannel channel) {
      this.channel = channel;
    }

    @Override
    public boolean flush() {
      return channel.isOpen();
    }
  }

  static final class Session {
    final WritableByteChannel channel;
    final WritableByteChannel log;
    final Buffered out;

    Session(WritableByteChannel channel, WritableByteChannel log) {
      this.channel = channel;
      this.log = log;
      this.out = new Buffered(channel);
    }

    Sink out() {
      return out;
    }

    void end() throws IOException {
      channel.close();
    }

    void endLog() throws IOException {
      log.close();
    }
  }

  private final List<Session> sessions = new ArrayList<>();
  private Session current;

  void ends(Session s) throws IOException {
    s.out.flush(); // expect: FlushIgnoredBeforeClose
    s.end();
  }

  void endsByGetter(Session s) throws IOException {
    s.out().flush(); // expect: FlushIgnoredBeforeClose
    s.end();
  }

  void closes() throws IOException {
    current.out.flush(); // expect: FlushIgnoredBeforeClose
    current.channel.close();
  }

  void endsWhenDone(Session s) throws IOException {
    if (s.out.flush()) { // ok: ends when done
      s.end();
    }
  }

  void endsAnother(Session s, Session other) throws IOException {
    boolean done = s.out.flush(); // ok: another session ends
    other.end();
    if (done) {
      s.end();
    }
  }

  void closesTheLog(Session s) throws IOException {
    boolean done = s.out.flush(); // ok: nothing of it goes into the log
    s.log.close();
    if (done) {
      s.channel.close();
    }
  }

  void endsTheLog(Session s) throws IOException {
    boolean done = s.out.flush(); // ok: nothing of it goes into the log
    s.endLog();
    if (done) {
      s.end();
    }
  }

  void endsAll() throws IOException {
    for (Session s : sessions) {
      s.out.flush(); // expect: FlushIgnoredBeforeClose
      s.end();
    }
  }

  void replaces(Session fresh) throws IOException {
    Session old = current;
    current = fresh;
    boolean done = fresh.out.flush(); // ok: the old session ends
    old.end();
    sessions.removeIf(s -> done && s == old);
  }
}
