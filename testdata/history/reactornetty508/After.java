package history.reactornetty508.after;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;

/**
 * Whatever ends the exchange is tied to the write of the last content.
 *
 * <p>https://github.com/reactor/reactor-netty/issues/508
 */
final class HttpServerOperations {
  private final Channel channel;
  private final boolean keepAlive;

  HttpServerOperations(Channel channel, boolean keepAlive) {
    this.channel = channel;
    this.keepAlive = keepAlive;
  }

  void onOutboundComplete(Object lastContent) {
    channel
        .writeAndFlush(lastContent)
        .addListener(
            keepAlive ? ChannelFutureListener.CLOSE_ON_FAILURE : ChannelFutureListener.CLOSE);
  }
}
