package cases.progress.channel;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Who waits for an asynchronous write knows that it ended, not that it took all. */
final class Async {
  void awaited(AsynchronousSocketChannel channel, ByteBuffer buffer) throws Exception {
    channel.write(buffer).get(); // expect: IgnoredIoProgress
  }

  void awaitedForATime(AsynchronousSocketChannel channel, ByteBuffer buffer) throws Exception {
    channel.write(buffer).get(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
  }

  void logged(AsynchronousFileChannel file, ByteBuffer buffer) throws Exception {
    Integer count = file.write(buffer, 0).get(); // expect: IgnoredIoProgress
    System.out.println(count);
  }

  void held(AsynchronousSocketChannel channel, ByteBuffer buffer) throws Exception {
    Future<Integer> written = channel.write(buffer);
    written.get(); // expect: IgnoredIoProgress
    buffer.clear();
  }

  void looped(AsynchronousSocketChannel channel, ByteBuffer buffer) throws Exception {
    while (buffer.hasRemaining()) {
      channel.write(buffer).get(); // ok: the loop asks
    }
  }

  void heldAndAsked(AsynchronousSocketChannel channel, ByteBuffer buffer) throws Exception {
    Future<Integer> written = channel.write(buffer);
    written.get(); // ok: the buffer is asked
    if (buffer.hasRemaining()) {
      throw new IllegalStateException("short write");
    }
  }

  int returned(AsynchronousSocketChannel channel, ByteBuffer buffer) throws Exception {
    return channel.read(buffer).get(); // ok: returned
  }

  ByteBuffer read(AsynchronousSocketChannel channel, ByteBuffer buffer) throws Exception {
    if (channel.read(buffer).get() < 0) { // ok: flip tells how much
      throw new IllegalStateException("closed");
    }
    return buffer.flip();
  }

  byte[] readUnasked(AsynchronousFileChannel file, ByteBuffer buffer) throws Exception {
    if (file.read(buffer, 0).get() < 0) { // expect: IgnoredIoProgress
      throw new IllegalStateException("empty");
    }
    return buffer.array();
  }
}
