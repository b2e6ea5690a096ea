package dev.heed.checker.harm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

/** What {@code channel.write(buffer); channel.close();} does to a slow reader. */
final class NioHarmTest {
  private final byte[] payload = SlowReader.payload();

  @Test
  void aWriteWhoseCountIsIgnoredBeforeCloseLosesTheRest() throws Exception {
    try (SlowReader reader = new SlowReader()) {
      SocketChannel channel = connect(reader);

      channel.write(ByteBuffer.wrap(payload));
      channel.close();

      assertThat(reader.receivedToTheEnd()).hasSizeBetween(1, payload.length - 1);
    }
  }

  @Test
  void aWriteWhoseCountIsIgnoredBeforeShutdownOutputLosesTheRest() throws Exception {
    try (SlowReader reader = new SlowReader();
        SocketChannel channel = connect(reader)) {

      channel.write(ByteBuffer.wrap(payload));
      channel.shutdownOutput();

      assertThat(reader.receivedToTheEnd()).hasSizeBetween(1, payload.length - 1);
    }
  }

  @Test
  void aGatheringWriteIgnoredBeforeCloseLosesTheRest() throws Exception {
    try (SlowReader reader = new SlowReader()) {
      SocketChannel channel = connect(reader);

      channel.write(new ByteBuffer[] {ByteBuffer.wrap(payload), ByteBuffer.wrap(payload)});
      channel.close();

      assertThat(reader.receivedToTheEnd()).hasSizeBetween(1, payload.length - 1);
    }
  }

  @Test
  void writingUntilTheBufferIsEmptyLosesNothing() throws Exception {
    try (SlowReader reader = new SlowReader();
        Selector selector = Selector.open();
        SocketChannel channel = connect(reader)) {
      channel.register(selector, SelectionKey.OP_WRITE);
      ByteBuffer buffer = ByteBuffer.wrap(payload);

      channel.write(buffer);
      assertThat(buffer.hasRemaining()).as("the first write takes a part").isTrue();
      reader.startReading();
      while (buffer.hasRemaining()) {
        selector.select();
        selector.selectedKeys().clear();
        channel.write(buffer);
      }
      channel.close();

      assertThat(reader.receivedToTheEnd()).isEqualTo(payload);
    }
  }

  private static SocketChannel connect(SlowReader reader) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.SO_SNDBUF, SlowReader.SOCKET_BUFFER);
    channel.connect(reader.address());
    channel.configureBlocking(false);
    return channel;
  }
}
