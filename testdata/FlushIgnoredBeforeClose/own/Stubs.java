package cases.flush.own;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Flushes whose code stands in the file, and says by its answer whether anything is left. */
class Stubs {
  interface Transport {
    void offer(ByteBuffer buffer) throws IOException;

    void awaitWritable() throws IOException;

    void close() throws IOException;
  }

  static final class Encoder {
    private final Transport transport;
    private final ByteBuffer pending = ByteBuffer.allocate(1 << 16);

    Encoder(Transport transport) {
      this.transport = transport;
    }

    boolean flush() throws IOException {
      pending.flip();
      transport.offer(pending);
      boolean empty = !pending.hasRemaining();
      pending.compact();
      return empty;
    }

    boolean flushAll() throws IOException {
      pending.flip();
      while (pending.hasRemaining()) {
        transport.offer(pending);
        transport.awaitWritable();
      }
      pending.clear();
      return true;
    }
  }

  static final class Pipe {
    private final Deque<byte[]> buffer = new ArrayDeque<>();
    private boolean open = true;

    boolean tryFlush() {
      return buffer.isEmpty();
    }

    private synchronized void untilEmpty() throws InterruptedException {
      wait();
    }

    boolean flushThrough() throws InterruptedException {
      untilEmpty();
      return buffer.isEmpty();
    }

    void close() {
      open = false;
    }

    void closeWhenOut() {
      tryFlush(); // ok: the close asks for itself
      closeIfOut();
    }

    void closeWhenSaidOut() {
      tryFlush(); // ok: the close asks for itself, with a helper
      closeIfSaidOut();
    }

    private void closeIfSaidOut() {
      if (isOut()) {
        close();
      }
    }

    private boolean isOut() {
      return buffer.isEmpty();
    }

    private void closeIfOut() {
      if (buffer.isEmpty()) {
        close();
      }
    }
  }

  private final Transport transport;
  private final Encoder encoder;

  Stubs(Transport transport) {
    this.transport = transport;
    this.encoder = new Encoder(transport);
  }

  void leave() throws IOException {
    encoder.flush(); // expect: FlushIgnoredBeforeClose
    transport.close();
  }

  void leaveWhenOut() throws IOException {
    if (encoder.flush()) { // ok: only when all is out
      transport.close();
    }
  }

  void leaveWithAll() throws IOException {
    encoder.flushAll(); // ok: it goes round until nothing is left
    transport.close();
  }

  void hangUp(Pipe pipe) {
    pipe.tryFlush(); // expect: FlushIgnoredBeforeClose
    pipe.close();
  }

  void hangUpBehindAWait(Pipe pipe) throws InterruptedException {
    pipe.flushThrough(); // ok: it waits
    pipe.close();
  }

  void hangUpWhenOut(Pipe pipe) {
    while (!pipe.tryFlush()) { // ok: until all is out
      Thread.onSpinWait();
    }
    pipe.close();
  }
}
