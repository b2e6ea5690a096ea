package history.netty16758.before;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPromise;

/**
 * Netty's QUIC channel: the close was reported as done while the frame that tells the peer was
 * still being written, so users closed the parent socket and the peer never heard of it.
 *
 * <p>https://github.com/netty/netty/pull/16758
 */
final class QuicConnection {
  private final Channel parent;

  QuicConnection(Channel parent) {
    this.parent = parent;
  }

  void close(Object connectionClose, ChannelPromise promise) {
    parent.writeAndFlush(connectionClose); // expect: DiscardedAsyncResult
    promise.setSuccess();
  }
}
