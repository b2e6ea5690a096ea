package cases.discarded.exemption;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import java.util.function.Consumer;

/** Listeners that close and that variables hold. */
class KeptListeners {
  private static final ChannelFutureListener CLOSING = f -> f.channel().close(); // ok: only behind flushes
  private final ChannelFutureListener ofBoth = f -> f.channel().close(); // expect: DiscardedAsyncResult
  final ChannelFutureListener seen = f -> f.channel().close(); // expect: DiscardedAsyncResult
  private final ChannelFutureListener unused = f -> f.channel().close(); // expect: DiscardedAsyncResult
  private final ChannelFutureListener logging = f -> System.out.println("sent");

  void local(ChannelHandlerContext ctx, Object last) {
    ChannelFutureListener closing = f -> ctx.close(); // ok: only behind flushes
    ctx.writeAndFlush(last).addListener(closing); // ok: it closes
  }

  void twice(ChannelHandlerContext ctx, Object last, boolean quick) {
    ChannelFutureListener closing =
        new ChannelFutureListener() {
          @Override
          public void operationComplete(ChannelFuture future) {
            ctx.close(); // ok: only behind flushes
          }
        };
    if (quick) {
      ctx.writeAndFlush(last).addListener(closing); // ok: it closes
    } else {
      ctx.write(last).addListener(closing); // ok: it closes
      ctx.flush();
    }
  }

  void localOfBoth(Channel channel, Channel upstream, Object last) {
    ChannelFutureListener closing = f -> channel.close(); // expect: DiscardedAsyncResult
    channel.writeAndFlush(last).addListener(closing); // ok: it closes
    upstream.closeFuture().addListener(closing);
  }

  void givenAway(Channel channel, Object last, Consumer<ChannelFutureListener> taker) {
    ChannelFutureListener closing = f -> channel.close(); // expect: DiscardedAsyncResult
    channel.writeAndFlush(last).addListener(closing); // ok: it closes
    taker.accept(closing);
  }

  void called(Channel channel, ChannelFuture done) throws Exception {
    ChannelFutureListener closing = f -> channel.close(); // expect: DiscardedAsyncResult
    closing.operationComplete(done);
  }

  void constant(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(CLOSING); // ok: it closes
  }

  void field(Channel channel, Channel upstream, Object last) {
    channel.writeAndFlush(last).addListener(ofBoth); // ok: it closes
    upstream.closeFuture().addListener(ofBoth);
    channel.writeAndFlush(last).addListener(seen); // ok: it closes
  }

  void otherListener(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(logging); // expect: DiscardedAsyncResult
  }

  void parameter(Channel channel, Object last, ChannelFutureListener listener) {
    channel.writeAndFlush(last).addListener(listener); // ok: the caller's listener may look
  }
}
