package cases.progress.followed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.locks.ReentrantLock;

/** The buffer is asked under whatever expression names it. */
abstract class Named {
  /** A channel that has more ways to write. */
  interface Gathering extends WritableByteChannel {
    /** Pushes what it still holds. */
    int write() throws IOException;

    long write(ByteBuffer... buffers) throws IOException;
  }

  abstract void later(Runnable task);

  void parentheses(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write((buffer)); // ok: the buffer is asked
    if (buffer.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void cast(SocketChannel channel, Object attachment) throws IOException {
    channel.write((ByteBuffer) attachment); // ok: the buffer is asked
    if (((ByteBuffer) attachment).hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void element(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers[0]); // ok: the buffer is asked
    if (buffers[0].hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void eitherThenThis(SocketChannel channel, ByteBuffer head, ByteBuffer body, boolean first)
      throws IOException {
    channel.write(first ? head : body); // ok: the first is asked
    if (head.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void eitherThenThat(SocketChannel channel, ByteBuffer head, ByteBuffer body, boolean first)
      throws IOException {
    channel.write(first ? head : body); // ok: the other is asked
    if (body.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void neither(SocketChannel channel, ByteBuffer head, ByteBuffer body, ByteBuffer trailer)
      throws IOException {
    channel.write(head.hasArray() ? head : body); // expect: IgnoredIoProgress
    if (trailer.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void madeOnTheSpot(SocketChannel channel, byte[] bytes) throws IOException {
    channel.write(ByteBuffer.wrap(bytes)); // expect: IgnoredIoProgress
    if (bytes.length == 0) {
      throw new IOException("nothing to write");
    }
  }

  void push(Gathering channel) throws IOException {
    channel.write(); // expect: IgnoredIoProgress
  }

  void lastOfAll(Gathering channel, ByteBuffer head, ByteBuffer body) throws IOException {
    channel.write(head, body); // ok: the last one says whether all is out
    if (body.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void noneOfAll(Gathering channel, ByteBuffer head, ByteBuffer body) throws IOException {
    channel.write(head, body); // expect: IgnoredIoProgress
  }

  void triedElsewhere(ReentrantLock lock) {
    later(lock::tryLock); // expect: IgnoredIoProgress
    if (lock.isHeldByCurrentThread()) {
      lock.unlock();
    }
  }
}
