package history.ktor5752.before;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * The Netty engine of Ktor, which answers a request that timed out and closes: the write is
 * asynchronous, so the close can overtake it and the client sees a broken connection.
 *
 * <p>https://github.com/ktorio/ktor/pull/5752
 */
final class TimeoutHandler extends ChannelInboundHandlerAdapter {
  private final Object timeoutResponse;

  TimeoutHandler(Object timeoutResponse) {
    this.timeoutResponse = timeoutResponse;
  }

  void readTimedOut(ChannelHandlerContext ctx) {
    ctx.writeAndFlush(timeoutResponse); // expect: FlushIgnoredBeforeClose
    ctx.close();
  }
}
