package cases.progress.buffer;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;

/** One buffer under several names, and what was read into it under none. */
final class Aliases {
  private final Map<SocketChannel, ByteBuffer> buffers = new HashMap<>();

  void clearedUnderAnotherName(SocketChannel channel) throws IOException {
    ByteBuffer buffer = buffers.computeIfAbsent(channel, c -> ByteBuffer.allocate(4096));
    if (channel.read(buffer) < 0) {
      buffers.remove(channel);
      return;
    }
    buffer.flip();
    channel.write(buffer); // expect: IgnoredIoProgress
    buffer.clear();
  }

  void keptUnderAnotherName(SocketChannel channel) throws IOException {
    ByteBuffer buffer = buffers.computeIfAbsent(channel, c -> ByteBuffer.allocate(4096));
    if (channel.read(buffer) < 0) {
      buffers.remove(channel);
      return;
    }
    buffer.flip();
    channel.write(buffer); // ok: compact keeps what is left
    buffer.compact();
  }

  byte[] wrapped(ReadableByteChannel channel) throws IOException {
    byte[] content = new byte[16];
    ByteBuffer view = ByteBuffer.wrap(content);
    int read = channel.read(view); // expect: IgnoredIoProgress
    if (read < 0) {
      throw new EOFException();
    }
    return content;
  }

  int one(ReadableByteChannel channel) throws IOException {
    ByteBuffer single = ByteBuffer.allocate(1);
    return channel.read(single) < 0 ? -1 : single.get(0); // ok: one byte comes whole
  }

  int two(ReadableByteChannel channel) throws IOException {
    ByteBuffer pair = ByteBuffer.allocate(2);
    return channel.read(pair) < 0 ? -1 : pair.getShort(0); // expect: IgnoredIoProgress
  }

  void loopOfAnotherName(SocketChannel channel, ByteBuffer buffer) throws IOException {
    ByteBuffer block = buffer;
    while (block.hasRemaining()) {
      channel.write(buffer); // ok: both names are of one buffer
    }
  }

  void loopOfTheLast(GatheringByteChannel channel, ByteBuffer[] parts) throws IOException {
    ByteBuffer last = parts[parts.length - 1];
    do {
      channel.write(parts); // ok: the last one is empty when all are
    } while (last.hasRemaining());
  }

  void loopOfTheFirst(GatheringByteChannel channel, ByteBuffer head, ByteBuffer body)
      throws IOException {
    ByteBuffer[] parts = {head, body};
    ByteBuffer first = parts[0];
    do {
      channel.write(parts); // expect: IgnoredIoProgress
    } while (first.hasRemaining());
  }

  void loopOfTheLastOfOthers(GatheringByteChannel channel, ByteBuffer[] parts, ByteBuffer[] others)
      throws IOException {
    ByteBuffer last = others[others.length - 1];
    if (last.hasRemaining()) {
      channel.write(parts); // expect: IgnoredIoProgress
    }
  }

  void loopOfACopy(SocketChannel channel, ByteBuffer buffer) throws IOException {
    ByteBuffer copy = buffer.duplicate();
    if (copy.hasRemaining()) {
      channel.write(buffer); // expect: IgnoredIoProgress
    }
  }

  void wholeWithoutAName(OutputStream stream, ByteBuffer buffer) throws IOException {
    Channels.newChannel(stream).write(buffer); // ok: a stream takes all or throws
  }
}
