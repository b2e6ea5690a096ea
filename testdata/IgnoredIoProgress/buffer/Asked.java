package cases.progress.buffer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The buffer knows what the count knows, as long as somebody asks it. */
abstract class Asked {
  private static final Logger LOG = LoggerFactory.getLogger(Asked.class);

  private final Queue<ByteBuffer> pending = new ArrayDeque<>();

  abstract void release(ByteBuffer buffer);

  abstract void enqueue(ByteBuffer buffer);

  void compacted(SocketChannel channel, ByteBuffer buffer) throws IOException {
    buffer.flip();
    channel.write(buffer); // ok: compact keeps the rest
    buffer.compact();
  }

  void cleared(SocketChannel channel, ByteBuffer buffer) throws IOException {
    buffer.flip();
    channel.write(buffer); // expect: IgnoredIoProgress
    buffer.clear();
  }

  void rewound(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    buffer.rewind();
  }

  void askedAfterClear(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    buffer.clear();
    if (buffer.hasRemaining()) {
      LOG.info("room for more");
    }
  }

  void askedBeforeClear(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: asked before it is cleared
    if (buffer.hasRemaining()) {
      throw new IOException("short write");
    }
    buffer.clear();
  }

  void askedBefore(SocketChannel channel, ByteBuffer buffer) throws IOException {
    if (buffer.hasRemaining()) {
      channel.write(buffer); // expect: IgnoredIoProgress
    }
  }

  long countedBefore(SocketChannel channel, ByteBuffer buffer) throws IOException {
    long length = buffer.remaining();
    channel.write(buffer); // expect: IgnoredIoProgress
    return length;
  }

  long countedAround(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int start = buffer.position();
    channel.write(buffer); // ok: the position tells
    return buffer.position() - start;
  }

  void rearmed(SelectionKey key, ByteBuffer buffer) throws IOException {
    ((SocketChannel) key.channel()).write(buffer); // ok: interest depends on the rest
    key.interestOps(buffer.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  void keptForLater(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: the rest is queued
    pending.add(buffer);
  }

  void keptBefore(SocketChannel channel, ByteBuffer buffer) throws IOException {
    pending.add(buffer);
    channel.write(buffer); // ok: the queue still holds the buffer
  }

  void handedOn(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: somebody else takes the rest
    enqueue(buffer);
  }

  void givenBack(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    release(buffer);
  }

  void onlyLogged(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
    LOG.debug("left: {}", buffer.remaining());
  }

  void attached(SelectionKey key, SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: attached for the next turn
    key.attach(buffer);
  }

  ByteBuffer returned(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: the caller gets the buffer back
    return buffer;
  }

  void aView(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer.duplicate()); // expect: IgnoredIoProgress
    if (buffer.hasRemaining()) {
      LOG.info("the view moved, not the buffer");
    }
  }

  void aKeptView(SocketChannel channel, ByteBuffer buffer) throws IOException {
    ByteBuffer view = buffer.duplicate();
    channel.write(view); // ok: the view is asked
    if (view.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void flippedInPlace(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.position() > 0) {
      channel.write(buffer.flip()); // ok: compact keeps the rest
      buffer.compact();
    }
  }

  void copyThatLoses(ReadableByteChannel in, WritableByteChannel out) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(8192);
    while (in.read(buffer) != -1) { // ok: the buffer is flipped
      buffer.flip();
      out.write(buffer); // expect: IgnoredIoProgress
      buffer.clear();
    }
  }

  void copy(ReadableByteChannel in, WritableByteChannel out) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(8192);
    while (in.read(buffer) >= 0 || buffer.position() != 0) { // ok: the position is asked
      buffer.flip();
      out.write(buffer); // ok: compact keeps the rest
      buffer.compact();
    }
  }

  void queue(SocketChannel channel) throws IOException {
    ByteBuffer head = pending.peek();
    channel.write(head); // ok: the head stays until it is empty
    if (!head.hasRemaining()) {
      pending.remove();
    }
  }

  void queueThatLoses(SocketChannel channel) throws IOException {
    ByteBuffer head;
    while ((head = pending.poll()) != null) {
      channel.write(head); // expect: IgnoredIoProgress
    }
  }

  void each(SocketChannel channel, Iterable<ByteBuffer> buffers) throws IOException {
    for (ByteBuffer buffer : buffers) {
      channel.write(buffer); // expect: IgnoredIoProgress
    }
  }

  void eachDrained(SocketChannel channel, Iterable<ByteBuffer> buffers) throws IOException {
    for (ByteBuffer buffer : buffers) {
      while (buffer.hasRemaining()) {
        channel.write(buffer); // ok: the loop asks the buffer
      }
    }
  }

  void queueWhole(GatheringByteChannel channel) throws IOException {
    channel.write(pending.toArray(new ByteBuffer[0])); // ok: the queue's buffers are asked
    ByteBuffer head;
    while ((head = pending.peek()) != null) {
      if (head.hasRemaining()) {
        return;
      }
      pending.remove();
    }
  }

  void queueWholeUnasked(GatheringByteChannel channel, Queue<ByteBuffer> all) throws IOException {
    channel.write(all.toArray(new ByteBuffer[0])); // expect: IgnoredIoProgress
    all.clear();
  }

  boolean listAsked(GatheringByteChannel channel, List<ByteBuffer> all) throws IOException {
    channel.write(all.toArray(new ByteBuffer[0])); // ok: each buffer is asked
    return all.stream().noneMatch(ByteBuffer::hasRemaining);
  }

  void eachAskedLater(SocketChannel channel, List<ByteBuffer> buffers) throws IOException {
    for (ByteBuffer buffer : buffers) {
      channel.write(buffer); // ok: what is done with is taken out
    }
    buffers.removeIf(buffer -> !buffer.hasRemaining());
  }

  void blocking(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.configureBlocking(true);
    channel.write(buffer); // ok: a blocking socket writes all
  }

  void nonBlocking(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.configureBlocking(false);
    channel.write(buffer); // expect: IgnoredIoProgress
  }

  void overStream(OutputStream stream, ByteBuffer buffer) throws IOException {
    WritableByteChannel channel = Channels.newChannel(stream);
    channel.write(buffer); // ok: a channel over a stream writes all
  }

  void otherBuffer(SocketChannel channel, ByteBuffer head, ByteBuffer body) throws IOException {
    while (body.hasRemaining()) {
      channel.write(head); // expect: IgnoredIoProgress
      channel.write(body); // ok: the loop asks this one
    }
  }
}
