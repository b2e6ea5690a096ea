package cases.flush.paths;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/** What is kept for later is lost all the same where nothing holds back the close. */
class KeptForLater {
  private final SocketChannel channel;
  private final SelectionKey key;
  private final Queue<ByteBuffer> queue;
  private boolean last;
  private boolean rest;
  private ByteBuffer pending;

  KeptForLater(SocketChannel channel, SelectionKey key, Queue<ByteBuffer> queue) {
    this.channel = channel;
    this.key = key;
    this.queue = queue;
  }

  void closedAnyway(ByteBuffer bytes) throws IOException {
    channel.write(bytes); // expect: FlushIgnoredBeforeClose
    if (bytes.hasRemaining()) {
      key.interestOps(SelectionKey.OP_WRITE);
    }
    channel.close();
  }

  void left(ByteBuffer bytes) throws IOException {
    channel.write(bytes); // ok: the rest goes out when the channel is writable
    if (bytes.hasRemaining()) {
      key.interestOps(SelectionKey.OP_WRITE);
      return;
    }
    channel.close();
  }

  void queuedAnyway(ByteBuffer bytes) throws IOException {
    if (channel.write(bytes) < bytes.capacity()) { // expect: FlushIgnoredBeforeClose
      queue.add(bytes);
    }
    if (last) {
      channel.close();
    }
  }

  void queued(ByteBuffer bytes) throws IOException {
    channel.write(bytes); // ok: the queue is asked
    if (bytes.hasRemaining()) {
      queue.add(bytes);
    }
    if (queue.isEmpty()) {
      channel.close();
    }
  }

  void keptInField(ByteBuffer bytes) throws IOException {
    rest = channel.write(bytes) < bytes.capacity(); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void keptInFieldAndAsked(ByteBuffer bytes) throws IOException {
    rest = channel.write(bytes) < bytes.capacity(); // ok: asked
    if (!rest) {
      channel.close();
    }
  }

  void pendingOrNull(ByteBuffer bytes) throws IOException {
    channel.write(bytes); // ok: what is pending is asked
    pending = bytes.hasRemaining() ? bytes : null;
    if (pending == null) {
      channel.close();
    }
  }

  void pendingOrNullTheOtherWay(ByteBuffer bytes) throws IOException {
    channel.write(bytes); // expect: FlushIgnoredBeforeClose
    if (bytes.hasRemaining()) {
      pending = bytes;
    } else {
      pending = null;
    }
    if (last) {
      channel.close();
    }
  }

  void countedOnly(ByteBuffer bytes, AtomicInteger waiting) throws IOException {
    if (channel.write(bytes) < bytes.capacity()) { // expect: FlushIgnoredBeforeClose
      waiting.incrementAndGet();
    }
    channel.close();
  }
}
