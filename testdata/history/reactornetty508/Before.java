package history.reactornetty508.before;

import io.netty.channel.Channel;

/**
 * Reactor Netty's server on a request with {@code Connection: close}: the connection was closed
 * before the last content was flushed.
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
    channel.writeAndFlush(lastContent); // expect: FlushIgnoredBeforeClose
    if (!keepAlive) {
      channel.close();
    }
  }
}
