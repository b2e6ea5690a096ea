package cases.flush.objects;

/** What is made of what where only the maker has a name for it. */
class MadeInside {
  interface Pipe {
    boolean flush();

    void close();
  }

  interface Hooks {
    void onEnd(Runnable hook);
  }

  static final class Encoder {
    private final Pipe pipe;

    Encoder(Pipe pipe) {
      this.pipe = pipe;
    }

    boolean flush() {
      return pipe.flush();
    }

    void close() {
      pipe.close();
    }
  }

  abstract static class Formatter {
    Formatter(Pipe pipe) {
      System.err.println(pipe);
    }

    abstract boolean flush();

    abstract void close();
  }

  static final class Plain extends Formatter {
    Plain(Pipe pipe) {
      super(pipe);
    }

    @Override
    boolean flush() {
      throw new UnsupportedOperationException();
    }

    @Override
    void close() {
      throw new UnsupportedOperationException();
    }
  }

  static final class Session {
    private final Formatter out;

    Session(Pipe pipe, Pipe log, Hooks hooks) {
      out = new Plain(pipe);
      hooks.onEnd(
          () -> {
            out.flush(); // expect: FlushIgnoredBeforeClose
            pipe.close();
          });
      hooks.onEnd(
          () -> {
            out.flush(); // ok: nothing of it goes into the log
            log.close();
          });
    }
  }

  static final class Peer {
    final Pipe pipe = MadeInside.open("out");
    final Pipe log = MadeInside.open("log");
    private final Formatter out = new Plain(pipe);
    private final Formatter logOut = new Plain(log);

    void end() {
      out.close();
    }

    void endLog() {
      logOut.close();
    }

    void stop() {
      out.close();
    }

    void stopLog() {
      logOut.close();
    }

    void stopsItself() {
      pipe.flush(); // expect: FlushIgnoredBeforeClose
      stop();
    }

    void stopsItsLog() {
      pipe.flush(); // ok: nothing of it goes into the log
      stopLog();
    }
  }

  static Pipe open(String name) {
    throw new UnsupportedOperationException(name);
  }

  void ends(Peer p) {
    p.pipe.flush(); // expect: FlushIgnoredBeforeClose
    p.end();
  }

  void endsTheLog(Peer p) {
    p.pipe.flush(); // ok: nothing of it goes into the log
    p.endLog();
  }

  void stops(Peer p) {
    p.pipe.flush(); // expect: FlushIgnoredBeforeClose
    p.stop();
  }

  void stopsTheLog(Peer p) {
    p.pipe.flush(); // ok: nothing of it goes into the log
    p.stopLog();
  }

  void endsWhenDone(Peer p) {
    if (p.pipe.flush()) { // ok: ends when done
      p.end();
    }
  }

  void endsAnother(Peer p, Peer other) {
    p.pipe.flush(); // ok: the other one ends
    other.end();
  }
}
