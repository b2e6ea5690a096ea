package cases.flush.async;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.concurrent.ExecutionException;

/** The future of a write completes with how much was written, which may be a part. */
class PartialCounts {
  void countIgnored(AsynchronousSocketChannel channel, ByteBuffer bytes)
      throws ExecutionException, InterruptedException, IOException {
    channel.write(bytes).get(); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void onlyEnd(AsynchronousSocketChannel channel, ByteBuffer bytes)
      throws ExecutionException, InterruptedException, IOException {
    int written = channel.write(bytes).get(); // expect: FlushIgnoredBeforeClose
    if (written < 0) {
      throw new EOFException();
    }
    channel.close();
  }

  void untilNothingRemains(AsynchronousSocketChannel channel, ByteBuffer bytes)
      throws ExecutionException, InterruptedException, IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes).get(); // ok: until nothing remains
    }
    channel.close();
  }

  void compared(AsynchronousSocketChannel channel, byte[] bytes)
      throws ExecutionException, InterruptedException, IOException {
    int written = channel.write(ByteBuffer.wrap(bytes)).get(); // ok: all of it
    if (written != bytes.length) {
      throw new IOException("wrote " + written);
    }
    channel.close();
  }
}
