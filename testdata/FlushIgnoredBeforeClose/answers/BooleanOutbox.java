package cases.flush.answers;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** A buffer that says by a boolean whether all of it left. */
class BooleanOutbox {
  private final Link link;
  private boolean flushed;

  BooleanOutbox(Link link) {
    this.link = Objects.requireNonNull(link);
  }

  interface Link extends AutoCloseable {
    /** True when nothing is left. */
    boolean flush() throws IOException;

    boolean tryFlush();

    boolean trySend(String line);

    boolean drain(long millis);

    @Override
    void close() throws IOException;

    void disconnect();
  }

  public void stop() throws IOException {
    link.flush(); // expect: FlushIgnoredBeforeClose
    link.close();
  }

  public void stopWhenOut() throws IOException {
    if (link.flush()) {
      link.close(); // ok: only when all is out
    }
  }

  public void stopLoop() throws IOException {
    while (!link.flush()) {
      Thread.yield();
    }
    link.close(); // ok: loops until true
  }

  public void stopTried() {
    link.tryFlush(); // expect: FlushIgnoredBeforeClose
    link.disconnect();
  }

  public boolean stopTold() throws IOException {
    boolean all = link.flush();
    if (all) {
      link.close();
    }
    return all; // ok: the caller is told
  }

  public void stopOrThrow() throws IOException {
    if (!link.flush()) {
      throw new IOException("unsent bytes");
    }
    link.close(); // ok: throws before
  }

  public void remembers() throws IOException {
    flushed = link.flush();
    if (flushed) {
      link.close(); // ok: the field is asked
    }
  }

  public void bye() {
    link.trySend("BYE"); // expect: FlushIgnoredBeforeClose
    link.disconnect();
  }

  public void byeOrNot() {
    boolean sent = link.trySend("BYE"); // expect: FlushIgnoredBeforeClose
    link.disconnect();
  }

  public void drained() {
    link.drain(500); // expect: FlushIgnoredBeforeClose
    link.disconnect();
  }

  public void closeEach(List<Link> links) {
    links.forEach(
        l -> {
          l.tryFlush(); // expect: FlushIgnoredBeforeClose
          l.disconnect();
        });
  }

  public void accumulates(String[] lines) throws IOException {
    boolean ok = true;
    for (String line : lines) {
      ok &= link.trySend(line);
    }
    if (!ok) {
      throw new IOException("not all were sent");
    }
    link.close(); // ok: asked as a whole
  }

  public void accumulatesInVain(String[] lines) throws IOException {
    boolean ok = true;
    for (String line : lines) {
      ok &= link.trySend(line); // expect: FlushIgnoredBeforeClose
    }
    link.close();
  }

  public void asserted() throws IOException {
    boolean all = link.flush();
    assert all : "left over";
    link.close(); // ok: asserted
  }

  public void switchOn(int mode) throws IOException {
    switch (mode) {
      case 0:
        link.flush(); // expect: FlushIgnoredBeforeClose
        break;
      case 1:
        while (!link.flush()) {
          Thread.yield();
        }
        break;
      default:
        throw new IllegalArgumentException();
    }
    link.close();
  }
}
