package cases.flush.helpers;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A close is named after what it closes; what has parts has other ends as well. */
class NamedCloses {
  abstract static class Pushed implements Closeable {
    abstract int flush() throws IOException;

    abstract void closeTarget() throws IOException;

    @Override
    public void close() throws IOException {
      try {
        flush(); // expect: FlushIgnoredBeforeClose
      } finally {
        closeTarget();
      }
    }

    void closeWhole() throws IOException {
      while (flush() > 0) {
        Thread.onSpinWait();
      }
      closeTarget();
    }
  }

  interface Log {
    boolean flush();

    boolean sendAll();

    boolean sendAll(String toEverybody);

    boolean sendToAll();

    boolean sendAll(List<String> lines);

    void closeElement();

    void closeTag(String name);

    void closeExpired();

    void closeCurrentSegment();

    void closeUnderlyingFile();

    void close();
  }

  void element(Log log) {
    log.flush();
    log.closeElement();
    log.flush();
    log.closeTag("b");
    log.flush();
    log.closeExpired();
  }

  void segment(Log log) {
    log.flush(); // expect: FlushIgnoredBeforeClose
    log.closeCurrentSegment();
  }

  void file(Log log) {
    log.flush(); // expect: FlushIgnoredBeforeClose
    log.closeUnderlyingFile();
  }

  void accepted(Log log) {
    log.sendAll("bye"); // expect: FlushIgnoredBeforeClose
    log.close();
  }

  void refused(Log log) {
    if (!log.sendToAll()) {
      System.out.println("refused"); // ok: a refusal has no rest that is yet to go out
    }
    log.close();
  }

  void partly(Log log) {
    if (!log.sendAll()) { // expect: FlushIgnoredBeforeClose
      System.out.println("not all is out");
    }
    log.close();
  }

  void all(Log log) {
    log.sendAll(); // expect: FlushIgnoredBeforeClose
    log.close();
  }

  void allGiven(Log log, List<String> lines) {
    log.sendAll(lines); // expect: FlushIgnoredBeforeClose
    log.close();
  }

  void allAsked(Log log, List<String> lines) {
    if (log.sendAll(lines)) {
      log.close();
    }
  }
}
