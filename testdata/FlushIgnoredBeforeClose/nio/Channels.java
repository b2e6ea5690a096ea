package cases.flush.nio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.LongAdder;

/** Channels of the JDK: a write tells how much the other side took. */
class Channels {
  private final LongAdder bytes = new LongAdder();
  private long total;

  void lone(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void loneThenShutdown(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: FlushIgnoredBeforeClose
    channel.shutdownOutput();
  }

  void untilEmpty(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer); // ok: until nothing remains
    }
    channel.close();
  }

  void untilEmptyAtTheEnd(SocketChannel channel, ByteBuffer buffer) throws IOException {
    do {
      channel.write(buffer); // ok: until nothing remains
    } while (buffer.remaining() > 0);
    channel.close();
  }

  void untilTheKernelIsFull(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (channel.write(buffer) > 0) { // expect: FlushIgnoredBeforeClose
      Thread.onSpinWait();
    }
    channel.close();
  }

  void onlyTheEndAsked(SocketChannel channel, ByteBuffer buffer) throws IOException {
    if (channel.write(buffer) < 0) { // expect: FlushIgnoredBeforeClose
      throw new IOException("closed");
    }
    channel.close();
  }

  void minusOneAsked(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int written = channel.write(buffer); // expect: FlushIgnoredBeforeClose
    if (written == -1) {
      return;
    }
    channel.close();
  }

  void compared(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int length = buffer.remaining();
    int written = channel.write(buffer); // ok: compared with what there was
    if (written < length) {
      return;
    }
    channel.close();
  }

  void summedAndCompared(SocketChannel channel, ByteBuffer[] buffers, long length)
      throws IOException {
    long written = 0;
    while (written < length) {
      written += channel.write(buffers); // ok: until all is written
    }
    channel.close();
  }

  void statistics(SocketChannel channel, ByteBuffer buffer) throws IOException {
    bytes.add(channel.write(buffer)); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void statisticsInAField(SocketChannel channel, ByteBuffer buffer) throws IOException {
    total += channel.write(buffer); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void bufferAsked(SocketChannel channel, ByteBuffer buffer, SelectionKey key) throws IOException {
    channel.write(buffer); // ok: the rest waits for the selector
    if (buffer.hasRemaining()) {
      key.interestOps(SelectionKey.OP_WRITE);
      return;
    }
    channel.close();
  }

  void bufferAskedInVain(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: FlushIgnoredBeforeClose
    if (buffer.hasRemaining()) {
      System.err.println("bytes left: " + buffer.remaining());
    }
    channel.close();
  }

  void otherBufferAsked(SocketChannel channel, ByteBuffer head, ByteBuffer body)
      throws IOException {
    channel.write(head); // expect: FlushIgnoredBeforeClose
    while (body.hasRemaining()) {
      Thread.onSpinWait();
    }
    channel.close();
  }

  boolean either(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: the close is on the empty side
    if (!buffer.hasRemaining()) {
      channel.close();
      return true;
    }
    return false;
  }

  void resource(SocketChannel given, ByteBuffer buffer) throws IOException {
    try (SocketChannel channel = given) {
      channel.write(buffer); // expect: FlushIgnoredBeforeClose
    }
  }

  void resourceUntilEmpty(SocketChannel given, ByteBuffer buffer) throws IOException {
    try (SocketChannel channel = given) {
      while (buffer.hasRemaining()) {
        channel.write(buffer); // ok: until nothing remains
      }
    }
  }

  void sink(Pipe pipe, ByteBuffer buffer) throws IOException {
    pipe.sink().write(buffer); // expect: FlushIgnoredBeforeClose
    pipe.sink().close();
  }

  void gathering(GatheringByteChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void anyChannel(WritableByteChannel channel, ByteBuffer buffer) throws IOException {
    try (channel) {
      channel.write(buffer); // expect: FlushIgnoredBeforeClose
    }
  }

  void file(Path path, ByteBuffer buffer) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      while (buffer.hasRemaining()) {
        file.write(buffer); // ok: until nothing remains
      }
    }
  }

  void socketOfTheChannel(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: FlushIgnoredBeforeClose
    channel.socket().shutdownOutput();
  }

  void onFailure(SocketChannel channel, ByteBuffer buffer) throws IOException {
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer); // ok: closed because the write failed
      }
    } catch (IOException e) {
      channel.close();
    }
  }

  void onFailureAndAfter(SocketChannel channel, ByteBuffer buffer) throws IOException {
    try {
      channel.write(buffer); // expect: FlushIgnoredBeforeClose
    } catch (IOException e) {
      System.err.println("cannot write: " + e);
    }
    channel.close();
  }

  void otherChannel(SocketChannel channel, SocketChannel other, ByteBuffer buffer)
      throws IOException {
    int written = channel.write(buffer); // ok: another channel is closed
    other.close();
    total = written;
    if (total < buffer.capacity()) {
      throw new IOException("short write");
    }
  }

  void inputOnly(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.shutdownInput();
    while (channel.write(buffer) < buffer.capacity()) { // ok: only the input was shut down
      buffer.rewind();
    }
  }

  void everyBuffer(SocketChannel channel, Iterable<ByteBuffer> buffers) throws IOException {
    for (ByteBuffer buffer : buffers) {
      channel.write(buffer); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  void everyBufferUntilEmpty(SocketChannel channel, Iterable<ByteBuffer> buffers)
      throws IOException {
    for (ByteBuffer buffer : buffers) {
      while (buffer.hasRemaining()) {
        channel.write(buffer); // ok: until nothing remains
      }
    }
    channel.close();
  }

  void compacted(SocketChannel channel, ByteBuffer buffer) throws IOException {
    buffer.flip();
    channel.write(buffer); // ok: what is left is asked for by position
    buffer.compact();
    if (buffer.position() > 0) {
      return;
    }
    channel.close();
  }
}
