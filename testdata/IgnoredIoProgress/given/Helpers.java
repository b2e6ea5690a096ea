package cases.progress.given;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** Private methods that hand back a count, and the callers that drop it. */
abstract class Helpers {
  private final SocketChannel channel;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Condition change;
  private final ByteBuffer out = ByteBuffer.allocate(512);
  private final ByteBuffer alert = ByteBuffer.allocate(8);
  private final BlockingQueue<String> few = new ArrayBlockingQueue<>(4);
  private final BlockingQueue<String> many = new LinkedBlockingQueue<>();
  private boolean open;

  @interface CanIgnoreReturnValue {}

  Helpers(SocketChannel channel, Condition change) {
    this.channel = channel;
    this.change = change;
  }

  boolean hasMore() {
    return out.hasRemaining();
  }

  private int writeOut() throws IOException {
    return channel.write(out);
  }

  void flushed() throws IOException {
    writeOut(); // ok: hasMore asks the buffer
  }

  private int writeAlert() throws IOException {
    alert.flip();
    return channel.write(alert);
  }

  void alarm() throws IOException {
    writeAlert(); // expect: IgnoredIoProgress
  }

  void alarmOrEnd() throws IOException {
    if (writeAlert() < 0) { // expect: IgnoredIoProgress
      throw new EOFException();
    }
  }

  boolean alarmed() throws IOException {
    return writeAlert() == 8; // ok: compared
  }

  private int writeSome(ByteBuffer frame) throws IOException {
    return channel.write(frame);
  }

  void once(ByteBuffer frame) throws IOException {
    writeSome(frame); // expect: IgnoredIoProgress
  }

  private int writeMore(ByteBuffer frame) throws IOException {
    return channel.write(frame);
  }

  void whole(ByteBuffer frame) throws IOException {
    while (frame.hasRemaining()) {
      writeMore(frame); // ok: loop
    }
  }

  /** A channel that tells in a word of its own. */
  interface Transport extends ByteChannel {
    boolean hasPendingWrites();
  }

  void transported(Transport transport, ByteBuffer frame) throws IOException {
    transport.write(frame); // ok: the transport is asked
    if (transport.hasPendingWrites()) {
      wakeUp();
    }
  }

  void transportedOpen(Transport transport, ByteBuffer frame) throws IOException {
    transport.write(frame); // expect: IgnoredIoProgress
    if (transport.isOpen()) {
      wakeUp();
    }
  }

  abstract void wakeUp();

  void each(List<ByteBuffer> frames) {
    frames.forEach(
        frame -> {
          try {
            channel.write(frame); // ok: those that are not empty stay
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    frames.removeIf(frame -> !frame.hasRemaining());
  }

  void eachOnce(List<ByteBuffer> frames) {
    frames.forEach(
        frame -> {
          try {
            channel.write(frame); // expect: IgnoredIoProgress
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    frames.removeIf(frame -> frame.isDirect());
  }

  private boolean awaitReady() throws InterruptedException {
    return ready.await(1, TimeUnit.SECONDS);
  }

  void start() throws InterruptedException {
    awaitReady(); // expect: IgnoredIoProgress
  }

  private boolean awaitChange() throws InterruptedException {
    return change.await(1, TimeUnit.SECONDS);
  }

  void untilOpen() throws InterruptedException {
    while (!open) {
      awaitChange(); // ok: the loop tests the state again
    }
  }

  void change() throws InterruptedException {
    awaitChange(); // expect: IgnoredIoProgress
    open = true;
  }

  private boolean put(String line) {
    return few.offer(line);
  }

  private boolean add(String line) {
    return many.offer(line);
  }

  void lines(String line) {
    add(line); // ok: no bound
    put(line); // expect: IgnoredIoProgress
  }

  @CanIgnoreReturnValue
  private boolean hint(String line) {
    return few.offer(line);
  }

  void hints(String line) {
    hint(line); // ok: said to be ignorable
  }

  /** What another class may override, returns what that class likes. */
  int writeOpen(ByteBuffer frame) throws IOException {
    return channel.write(frame);
  }

  void opened(ByteBuffer frame) throws IOException {
    writeOpen(frame); // ok: nobody knows what it returns
  }
}
