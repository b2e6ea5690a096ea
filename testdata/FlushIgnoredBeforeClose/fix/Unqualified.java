package cases.flush.fix;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;

/** Flushes through a method of the class itself: nothing says that it is the same channel. */
class Unqualified {
  private final Channel channel;

  Unqualified(Channel channel) {
    this.channel = channel;
  }

  private ChannelFuture send(Object message) {
    return channel.writeAndFlush(message);
  }

  void end(Object message) {
    send(message); // expect: FlushIgnoredBeforeClose
    channel.close();
  }
}
