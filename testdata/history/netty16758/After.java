package history.netty16758.after;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPromise;

/**
 * The close is done when the frame is out, and failed when the frame failed.
 *
 * <p>https://github.com/netty/netty/pull/16758
 */
final class QuicConnection {
  private final Channel parent;

  QuicConnection(Channel parent) {
    this.parent = parent;
  }

  void close(Object connectionClose, ChannelPromise promise) {
    parent
        .writeAndFlush(connectionClose)
        .addListener(
            written -> {
              if (written.isSuccess()) {
                promise.setSuccess();
              } else {
                promise.setFailure(written.cause());
              }
            });
  }
}
