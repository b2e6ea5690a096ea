package cases.discarded.exemption;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.vertx.core.Future;
import io.vertx.core.net.NetSocket;
import java.util.function.Supplier;

/** Closes behind the last write that lie some steps away from it, or only seem to lie behind it. */
class ClosesFarther {
  static final ChannelFutureListener LEAVE = done -> done.channel().close(); // ok: only behind a write
  static ChannelFutureListener onLast = done -> done.channel().close(); // expect: DiscardedAsyncResult

  private final NetSocket socket;
  private final Supplier<Future<Void>> end;

  ClosesFarther(NetSocket socket) {
    this.socket = socket;
    this.end = socket::close;
  }

  void constants(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(LEAVE); // ok: it closes
    channel.writeAndFlush(last).addListener(onLast); // ok: it closes
  }

  void field(String last) {
    socket.write(last).eventually(end); // ok: it closes either way
  }

  /** What is written closes nothing by itself, and nobody knows who asks it to. */
  private record Goodbye(Channel channel) {
    void give() {
      channel.close(); // expect: DiscardedAsyncResult
    }
  }

  void message(Channel channel) {
    channel.writeAndFlush(new Goodbye(channel)).addListener(ChannelFutureListener.CLOSE); // ok: it closes
  }

  /** Closes for others. */
  private static final class Hangup {
    private static void now(Channel channel) {
      channel.close(); // ok: its only caller has written before, and was told
    }
  }

  void helperOfAClass(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(done -> Hangup.now(channel)); // ok: the helper closes
  }

  private void second(Channel channel) {
    third(channel);
  }

  private void third(Channel channel) {
    channel.close(); // ok: all its callers are behind a write
  }

  private void first(Channel channel) {
    second(channel);
  }

  void nearby(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(done -> first(channel)); // ok: the third method closes
  }

  void tooFarToSee(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(done -> one(channel)); // expect: DiscardedAsyncResult
  }

  private void one(Channel channel) {
    two(channel);
  }

  private void two(Channel channel) {
    three(channel);
  }

  private void three(Channel channel) {
    four(channel);
  }

  private void four(Channel channel) {
    channel.close(); // expect: DiscardedAsyncResult
  }

  void reference(String last) {
    socket.write(last).eventually((Supplier<Future<Void>>) socket::close); // ok: it closes either way
  }
}
