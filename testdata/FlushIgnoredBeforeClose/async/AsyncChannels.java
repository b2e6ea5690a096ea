package cases.flush.async;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asynchronous channels: a close fails the write that is under way. */
class AsyncChannels {
  void dropped(AsynchronousSocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void waited(AsynchronousSocketChannel channel, ByteBuffer buffer) throws Exception {
    while (buffer.hasRemaining()) {
      channel.write(buffer).get(); // ok: waits until nothing remains
    }
    channel.close();
  }

  void callback(AsynchronousSocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer, null, new Ignoring()); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void callbackThatCloses(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    channel.write(buffer, channel, new Closing(buffer)); // ok: closes behind it
  }

  void timeout(AsynchronousSocketChannel channel, ByteBuffer buffer) throws IOException {
    Future<Integer> write = channel.write(buffer); // expect: FlushIgnoredBeforeClose
    try {
      write.get(1, TimeUnit.SECONDS);
    } catch (Exception e) {
      System.err.println("gave up: " + e);
    }
    channel.shutdownOutput();
  }

  void resource(ByteBuffer buffer) throws IOException {
    try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
      channel.write(buffer); // expect: FlushIgnoredBeforeClose
    }
  }

  private static final class Ignoring implements CompletionHandler<Integer, Object> {
    @Override
    public void completed(Integer written, Object attachment) {}

    @Override
    public void failed(Throwable failure, Object attachment) {
      failure.printStackTrace();
    }
  }

  private record Closing(ByteBuffer buffer)
      implements CompletionHandler<Integer, AsynchronousSocketChannel> {
    @Override
    public void completed(Integer written, AsynchronousSocketChannel channel) {
      if (buffer.hasRemaining()) {
        channel.write(buffer, channel, this); // ok: the rest, and then here again
        return;
      }
      close(channel);
    }

    @Override
    public void failed(Throwable failure, AsynchronousSocketChannel channel) {
      close(channel);
    }

    private static void close(AsynchronousSocketChannel channel) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
