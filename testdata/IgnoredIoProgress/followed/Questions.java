package cases.progress.followed;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Where a buffer goes behind a write, and who asks it there. */
abstract class Questions {
  private final Queue<ByteBuffer> pending = new ArrayDeque<>();
  private ByteBuffer rest;
  private ByteBuffer current;
  private InputStream injected = null;

  abstract void waitUntil(BooleanSupplier test);

  abstract void later(Runnable task);

  abstract void supply(Supplier<ByteBuffer> buffer);

  abstract ByteBuffer next();

  abstract boolean isQuiet();

  static final class Part {
    final ByteBuffer buffer;

    Part(ByteBuffer buffer) {
      this.buffer = buffer;
    }
  }

  void inAChoice(SocketChannel channel, ByteBuffer buffer, ByteBuffer other) throws IOException {
    channel.write(buffer); // ok: it may be the one that is queued
    pending.add(isQuiet() ? buffer : other);
  }

  void byReference(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: the test asks the buffer
    waitUntil(buffer::hasRemaining);
  }

  void byAReferenceThatAsksNothing(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    later(buffer::mark);
  }

  void supplied(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: whoever is supplied with it can ask it
    supply(() -> buffer);
  }

  void inAField(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: the rest is kept
    rest = buffer;
  }

  void inALocal(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    ByteBuffer left;
    left = buffer;
    later(() -> {});
  }

  void inALocalThatIsAsked(SocketChannel channel, ByteBuffer buffer, ByteBuffer other)
      throws IOException {
    channel.write(buffer); // ok: the local is asked
    ByteBuffer left = other;
    if (isQuiet()) {
      left = buffer;
    }
    if (left.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void inAnotherLocal(SocketChannel channel, ByteBuffer buffer, ByteBuffer other)
      throws IOException {
    channel.write(buffer); // ok: the local is asked
    ByteBuffer left = buffer;
    if (isQuiet()) {
      left = other;
    }
    if (left.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void inALocalOfMany(SocketChannel channel, ByteBuffer buffer, ByteBuffer other)
      throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    ByteBuffer left = buffer;
    left = other;
  }

  void alsoInALocal(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: the buffer is asked
    ByteBuffer left;
    left = buffer;
    if (buffer.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  Part inAnObject(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: whoever gets the part can ask it
    return new Part(buffer);
  }

  void aViewOfTheRest(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: the view begins where the write ended
    ByteBuffer left = buffer.duplicate();
    if (left.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void printed(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    System.out.println(buffer);
  }

  void formatted(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    System.out.println(String.format("left: %s", buffer));
  }

  boolean again(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: whether more can be written is asked
    return channel.write(buffer) == buffer.capacity();
  }

  void oneOfMany(SocketChannel channel, ByteBuffer head, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: it is handed on
    queueAll(head, buffer);
  }

  private void queueAll(ByteBuffer... all) {
    for (ByteBuffer each : all) {
      pending.add(each);
    }
  }

  void keptInAFieldBefore(SocketChannel channel, ByteBuffer buffer) throws IOException {
    rest = buffer;
    channel.write(buffer); // ok: the field still holds the buffer
  }

  void heldInALocalBefore(SocketChannel channel, ByteBuffer buffer) throws IOException {
    ByteBuffer left;
    left = buffer;
    channel.write(buffer); // expect: IgnoredIoProgress
  }

  void takenIntoAField(SocketChannel channel) throws IOException {
    current = next();
    channel.write(current); // expect: IgnoredIoProgress
  }

  void another(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    buffer = next();
    if (buffer.hasRemaining()) {
      later(() -> {});
    }
  }

  /** A channel whose author says that the count is needed. */
  abstract static class Strict implements WritableByteChannel {
    @Target(ElementType.METHOD)
    @interface MustUse {}

    @MustUse
    @Override
    public abstract int write(ByteBuffer buffer) throws IOException;
  }

  void strict(Strict channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: DiscardedAsyncResult
  }

  void fromNowhere(byte[] bytes) throws IOException {
    injected.read(bytes); // expect: IgnoredIoProgress
  }

  abstract ByteArrayInputStream memory();

  void memoryFromElsewhere() throws IOException {
    ByteArrayInputStream memory = memory();
    DataInputStream in = new DataInputStream(memory);
    in.skipBytes(4); // ok: behind the wrapper is memory
  }

  /** A pool that ends itself. */
  static final class Pool extends ThreadPoolExecutor {
    Pool() {
      super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    void endAskedBefore() throws InterruptedException {
      if (isTerminated()) {
        return;
      }
      awaitTermination(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    }

    void endAndMore() throws InterruptedException {
      awaitTermination(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
      purge();
    }
  }

  void withItsSize(BlockingQueue<String> queue) {
    queue.offer("number " + queue.size()); // expect: IgnoredIoProgress
  }

  void recursive(SocketChannel channel, ByteBuffer buffer, int depth) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    if (depth > 0) {
      recursive(channel, buffer, depth - 1);
    }
  }

  void caller(SocketChannel channel, ByteBuffer buffer) throws IOException {
    pushFirst(buffer, channel);
    if (buffer.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  private void pushFirst(ByteBuffer buffer, SocketChannel channel) throws IOException {
    push(buffer, channel);
  }

  private void push(ByteBuffer buffer, SocketChannel channel) throws IOException {
    pushNow(buffer, channel);
  }

  private void pushNow(ByteBuffer buffer, SocketChannel channel) throws IOException {
    pushAtLast(buffer, channel);
  }

  private void pushAtLast(ByteBuffer buffer, SocketChannel channel) throws IOException {
    channel.write(buffer); // ok: the first caller asks
  }

  int counted(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // expect: IgnoredIoProgress
    int number = 0;
    for (ByteBuffer each : buffers) {
      number++;
    }
    return number;
  }

  void callerOfNone(SocketChannel channel) throws IOException {
    pushMany(channel);
  }

  private void pushMany(SocketChannel channel, ByteBuffer... buffers) throws IOException {
    channel.write(buffers); // expect: IgnoredIoProgress
  }
}
