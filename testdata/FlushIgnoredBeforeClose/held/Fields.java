package cases.flush.held;

import java.io.Closeable;
import java.io.IOException;

/** A field that is set from another field is not part of it. */
class Fields {
  interface Line extends Closeable {
    boolean tryFlush() throws IOException;
  }

  private static final class Wrapper {
    private final Line line;

    Wrapper(Line line) {
      this.line = line;
    }

    boolean flush() throws IOException {
      return line.tryFlush();
    }
  }

  private final Line raw;
  private final Wrapper wrapper;
  private Line current;
  private Line next;

  Fields(Line raw) {
    this.raw = raw;
    this.wrapper = new Wrapper(raw);
  }

  void advance() {
    current = next;
  }

  void closesTheOther() throws IOException {
    current.tryFlush(); // ok: the next one is another line
    next.close();
  }

  void advancesAndCloses() throws IOException {
    current.tryFlush(); // ok: another line is closed
    current = next;
    current.close();
  }

  void closesWhatIsWrapped() throws IOException {
    wrapper.flush(); // expect: FlushIgnoredBeforeClose
    raw.close();
  }

  void closesTheAlias() throws IOException {
    current = next;
    current.tryFlush(); // expect: FlushIgnoredBeforeClose
    next.close();
  }
}
