package cases.flush.nio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Closes because the write failed. */
class Failures {
  void closedOnMinusOne(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int written = channel.write(buffer); // ok: closed because it failed, and asked
    if (written < 0) {
      channel.close();
      return;
    }
    if (buffer.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void closedEitherWay(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int written = channel.write(buffer); // expect: FlushIgnoredBeforeClose
    if (written < 0) {
      System.err.println("failed");
    }
    channel.close();
  }

  void flagged(SocketChannel channel, ByteBuffer buffer, boolean idle) throws IOException {
    boolean close = false;
    if (idle) {
      close = true;
    } else {
      channel.write(buffer); // ok: not closed on this way
    }
    if (close) {
      channel.close();
    } else if (buffer.hasRemaining()) {
      throw new IOException("short write");
    }
  }

  void flaggedWrongly(SocketChannel channel, ByteBuffer buffer, boolean last) throws IOException {
    boolean close = false;
    if (last) {
      channel.write(buffer); // expect: FlushIgnoredBeforeClose
      close = true;
    }
    if (close) {
      channel.close();
    }
  }

  void throwAndCatch(SocketChannel channel, ByteBuffer buffer) throws IOException {
    try {
      channel.write(buffer); // ok: what is left is a failure
      if (buffer.hasRemaining()) {
        throw new IOException("short write");
      }
    } catch (IOException e) {
      System.err.println("closing after " + e);
    } finally {
      channel.close();
    }
  }
}
