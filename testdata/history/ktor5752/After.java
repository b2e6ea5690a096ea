package history.ktor5752.after;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * The close waits behind the write.
 *
 * <p>https://github.com/ktorio/ktor/pull/5752
 */
final class TimeoutHandler extends ChannelInboundHandlerAdapter {
  private final Object timeoutResponse;

  TimeoutHandler(Object timeoutResponse) {
    this.timeoutResponse = timeoutResponse;
  }

  void readTimedOut(ChannelHandlerContext ctx) {
    ctx.writeAndFlush(timeoutResponse).addListener(ChannelFutureListener.CLOSE);
  }
}
