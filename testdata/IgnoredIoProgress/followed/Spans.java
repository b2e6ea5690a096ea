package cases.progress.followed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;

/** How long a buffer remembers what a write did. */
abstract class Spans {
  private final Queue<ByteBuffer> pending = new ArrayDeque<>();
  private ByteBuffer current = ByteBuffer.allocate(0);

  abstract void later(Runnable task);

  void drainedThenCleared(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer); // ok: the loop asks; it is cleared behind the loop
    }
    buffer.clear();
  }

  void askedBeforeInALoop(SocketChannel channel, Iterator<ByteBuffer> all) throws IOException {
    while (all.hasNext()) {
      ByteBuffer buffer = all.next();
      if (buffer.hasRemaining()) {
        channel.write(buffer); // expect: IgnoredIoProgress
      }
    }
  }

  void eachAskedBefore(SocketChannel channel, List<ByteBuffer> all) throws IOException {
    for (ByteBuffer buffer : all) {
      if (buffer.hasRemaining()) {
        channel.write(buffer); // expect: IgnoredIoProgress
      }
    }
  }

  void eachAskedInTheNextTurn(SocketChannel channel, List<ByteBuffer> all) throws IOException {
    while (channel.isOpen()) {
      for (ByteBuffer buffer : all) {
        if (buffer.hasRemaining()) {
          channel.write(buffer); // ok: asked in the next turn of the outer loop
        }
      }
    }
  }

  void askedInTheNextTurn(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (channel.isOpen()) {
      if (!buffer.hasRemaining()) {
        return;
      }
      channel.write(buffer); // ok: asked in the next turn
    }
  }

  void clearedOnTheOtherBranch(SocketChannel channel, ByteBuffer buffer, boolean fast)
      throws IOException {
    if (fast) channel.write(buffer); // ok: asked below
    else buffer.clear();
    if (buffer.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void clearedInACase(SocketChannel channel, ByteBuffer buffer, int state) throws IOException {
    switch (state) {
      case 1:
        channel.write(buffer); // expect: IgnoredIoProgress
        buffer.clear();
        if (buffer.hasRemaining()) {
          later(() -> {});
        }
        break;
      default:
        break;
    }
  }

  void clearedInAnExpression(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    ByteBuffer same = buffer.clear();
    if (buffer.hasRemaining()) {
      later(() -> {});
    }
  }

  void clearedLater(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: it is asked before the task can run
    later(() -> buffer.clear());
    if (buffer.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void keptAfterClear(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    buffer.clear();
    pending.add(buffer);
  }

  void itsOwnRest(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: the rest is asked, by the same name
    buffer = buffer.slice();
    if (buffer.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void caller(SocketChannel channel, ByteBuffer buffer) throws IOException {
    pushAndClear(channel, buffer);
    if (buffer.hasRemaining()) {
      later(() -> {});
    }
  }

  private void pushAndClear(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    buffer.clear();
  }

  void askingCaller(SocketChannel channel, ByteBuffer buffer) throws IOException {
    push(channel, buffer);
    if (buffer.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  private void push(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: the caller asks
  }

  void fieldAskedFirst(SocketChannel channel, ByteBuffer next) throws IOException {
    if (!current.hasRemaining()) {
      current = next;
    }
    channel.write(current); // ok: the next call asks the field
  }

  void queueAskedFirst(BlockingQueue<String> queue, String element) {
    if (queue.remainingCapacity() == 0) {
      throw new IllegalStateException("full");
    }
    queue.offer(element); // ok: asked before
  }
}
