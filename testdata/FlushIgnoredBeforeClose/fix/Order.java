package cases.flush.fix;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;

/** What a close is put behind, by what is flushed and what is closed. */
abstract class Order {
  interface Sink {
    CompletableFuture<Void> drain();

    void close();
  }

  private Sink sink;
  private ByteBuffer head = ByteBuffer.allocate(512);

  CompletableFuture<Void> inAField() {
    CompletableFuture<Void> done = sink.drain(); // expect: FlushIgnoredBeforeClose
    sink.close();
    return done;
  }

  void field(SocketChannel channel) throws IOException {
    channel.write(this.head); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void madeOnTheSpot(SocketChannel channel, byte[] bytes) throws IOException {
    channel.write(ByteBuffer.wrap(bytes)); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void contextOfTheChannel(ChannelHandlerContext ctx, Object message) {
    ctx.channel().writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    ctx.close();
  }

  void stored(ChannelHandlerContext ctx, Object message) {
    Object unused = ctx.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    ctx.close();
  }

  /** A channel that ends itself. */
  static class Own extends NioSocketChannel {
    void goodbye(Object message) {
      writeAndFlush(message); // expect: FlushIgnoredBeforeClose
      close();
    }
  }
}
