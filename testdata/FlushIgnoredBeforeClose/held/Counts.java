package cases.flush.held;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Counts: what says that a write failed, and who else is asked what is left. */
class Counts {
  void closedBecauseItFailed(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int n = channel.write(buffer); // expect: IgnoredIoProgress
    if (n == -1) {
      channel.close(); // it failed: nothing more can be lost here
    }
  }

  void closedUnlessItFailed(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int n = channel.write(buffer); // expect: FlushIgnoredBeforeClose
    if (n <= -1) {
      return;
    }
    channel.close();
  }

  void untilTheLastIsEmpty(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    while (buffers[buffers.length - 1].hasRemaining()) {
      channel.write(buffers); // ok: the last one is written last
    }
    channel.close();
  }

  void onceForAll(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void untilNothingIsLeft(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    while (left(buffers) > 0) {
      channel.write(buffers); // ok: the helper asks them all
    }
    channel.close();
  }

  void leftIsOnlyLogged(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // expect: FlushIgnoredBeforeClose
    System.err.println(left(buffers));
    channel.close();
  }

  void helperAsked(SocketChannel channel, ByteBuffer buffer) throws IOException {
    if (!advances(channel, buffer)) { // ok: the caller branches on what the helper says
      return;
    }
    channel.close();
  }

  void helperDropped(SocketChannel channel, ByteBuffer buffer) throws IOException {
    goesOn(channel, buffer);
    channel.close();
  }

  private static boolean advances(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int n = channel.write(buffer); // expect: IgnoredIoProgress
    return n > 0;
  }

  private static boolean goesOn(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int n = channel.write(buffer); // expect: FlushIgnoredBeforeClose
    return n > 0;
  }

  private static long left(ByteBuffer[] buffers) {
    long left = 0;
    for (ByteBuffer buffer : buffers) {
      left += buffer.remaining();
    }
    return left;
  }
}
