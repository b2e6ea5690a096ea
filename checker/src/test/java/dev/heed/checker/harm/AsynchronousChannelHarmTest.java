package dev.heed.checker.harm;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What {@code asynchronousChannel.write(buffer); close();} does to a slow reader. */
final class AsynchronousChannelHarmTest {
  private final byte[] payload = SlowReader.payload();

  @Test
  void aWriteWhoseFutureIsDroppedBeforeCloseLosesTheRest() throws Exception {
    try (SlowReader reader = new SlowReader()) {
      AsynchronousSocketChannel channel = connect(reader);

      channel.write(ByteBuffer.wrap(payload));
      channel.close();

      assertThat(reader.receivedToTheEnd()).hasSizeLessThan(payload.length);
    }
  }

  @Test
  void aWriteWhoseFutureIsStoredButNotAwaitedBeforeCloseLosesTheRest() throws Exception {
    try (SlowReader reader = new SlowReader()) {
      AsynchronousSocketChannel channel = connect(reader);

      Future<Integer> written = channel.write(ByteBuffer.wrap(payload));
      channel.close();

      assertThat(reader.receivedToTheEnd()).hasSizeLessThan(payload.length);
      assertThat(written.get(60, SECONDS)).as("and the future says so").isLessThan(payload.length);
    }
  }

  @Test
  void aCompletionHandlerThatClosesAfterTheFirstPartLosesTheRest() throws Exception {
    try (SlowReader reader = new SlowReader()) {
      AsynchronousSocketChannel channel = connect(reader);
      CompletableFuture<Integer> first = new CompletableFuture<>();

      channel.write(ByteBuffer.wrap(payload), null, completing(first));
      assertThat(first.get(60, SECONDS)).isLessThan(payload.length);
      channel.close();

      assertThat(reader.receivedToTheEnd()).hasSizeLessThan(payload.length);
    }
  }

  @Test
  void awaitingEveryPartLosesNothing() throws Exception {
    try (SlowReader reader = new SlowReader();
        AsynchronousSocketChannel channel = connect(reader)) {
      ByteBuffer buffer = ByteBuffer.wrap(payload);

      Future<Integer> first = channel.write(buffer);
      reader.startReading();
      first.get(60, SECONDS);
      while (buffer.hasRemaining()) {
        channel.write(buffer).get(60, SECONDS);
      }
      channel.close();

      assertThat(reader.receivedToTheEnd()).isEqualTo(payload);
    }
  }

  private static AsynchronousSocketChannel connect(SlowReader reader) throws Exception {
    AsynchronousSocketChannel channel = AsynchronousSocketChannel.open();
    channel.setOption(StandardSocketOptions.SO_SNDBUF, SlowReader.SOCKET_BUFFER);
    channel.connect(reader.address()).get(60, SECONDS);
    return channel;
  }

  private static CompletionHandler<Integer, Void> completing(CompletableFuture<Integer> promise) {
    return new CompletionHandler<>() {
      @Override
      public void completed(Integer count, Void attachment) {
        promise.complete(count);
      }

      @Override
      public void failed(Throwable failure, Void attachment) {
        promise.completeExceptionally(failure);
      }
    };
  }
}
