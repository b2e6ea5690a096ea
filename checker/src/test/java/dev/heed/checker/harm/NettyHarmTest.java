package dev.heed.checker.harm;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code channel.writeAndFlush(message); channel.close();} does to a slow reader. */
final class NettyHarmTest {
  private final byte[] payload = SlowReader.payload();
  private final EventLoopGroup group = new NioEventLoopGroup(1);

  @AfterEach
  void stop() throws InterruptedException {
    group.shutdownGracefully(0, 60, TimeUnit.SECONDS).await();
  }

  @Test
  void aWriteFollowedByCloseLosesTheRest() throws Exception {
    try (SlowReader reader = new SlowReader()) {
      Channel channel = connect(reader);

      ChannelFuture written = channel.writeAndFlush(Unpooled.wrappedBuffer(payload));
      channel.close().await();

      assertThat(reader.receivedToTheEnd()).hasSizeLessThan(payload.length);
      assertThat(written.await().isSuccess()).as("and the write says so").isFalse();
    }
  }

  @Test
  void aWriteThatIsFlushedSeparatelyLosesTheRestToo() throws Exception {
    try (SlowReader reader = new SlowReader()) {
      Channel channel = connect(reader);

      channel.write(Unpooled.wrappedBuffer(payload));
      channel.flush();
      channel.close().await();

      assertThat(reader.receivedToTheEnd()).hasSizeLessThan(payload.length);
    }
  }

  @Test
  void closingInTheListenerOfTheWriteLosesNothing() throws Exception {
    try (SlowReader reader = new SlowReader()) {
      Channel channel = connect(reader);

      ChannelFuture written = channel.writeAndFlush(Unpooled.wrappedBuffer(payload));
      written.addListener(ChannelFutureListener.CLOSE);

      assertThat(reader.receivedToTheEnd()).isEqualTo(payload);
      assertThat(written.await().isSuccess()).isTrue();
      channel.closeFuture().await();
    }
  }

  private Channel connect(SlowReader reader) throws InterruptedException {
    return new Bootstrap()
        .group(group)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.SO_SNDBUF, SlowReader.SOCKET_BUFFER)
        .handler(new ChannelInboundHandlerAdapter())
        .connect(reader.address())
        .sync()
        .channel();
  }
}
