package cases.discarded.exemption;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;

/** A close behind the last write that does not stand in the listener's own text. */
class ClosesElsewhere {
  private static final ChannelFutureListener HANG_UP = done -> done.channel().close(); // ok: only behind writes
  private static final ChannelFutureListener LEAVE = done -> done.channel().close(); // expect: DiscardedAsyncResult

  /** Given to writes only. */
  private static final class Closer implements ChannelFutureListener {
    @Override
    public void operationComplete(ChannelFuture done) {
      done.channel().close(); // ok: it has told of its failure
    }
  }

  void helper(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(done -> hangUp(channel)); // ok: the helper closes
  }

  private void hangUp(Channel channel) {
    System.out.println("bye");
    channel.close(); // ok: its only caller has written before, and was told
  }

  void helperThatTells(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(done -> tellingHangUp(channel)); // ok: the helper closes
  }

  private static void tellingHangUp(Channel channel) {
    channel.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE); // ok: told
  }

  void helperThatMayClose(Channel channel, Object last, boolean keepAlive) {
    channel.writeAndFlush(last).addListener(done -> mayHangUp(channel, keepAlive)); // expect: DiscardedAsyncResult
  }

  private void mayHangUp(Channel channel, boolean keepAlive) {
    if (!keepAlive) {
      channel.close(); // ok: its only caller has written before, and was told
    }
  }

  void helperOfOthersToo(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(done -> drop(channel)); // ok: the helper closes
  }

  void idle(Channel channel) {
    drop(channel);
  }

  private void drop(Channel channel) {
    channel.close(); // expect: DiscardedAsyncResult
  }

  void reference(ChannelHandlerContext context, Object last) {
    context.writeAndFlush(last).addListener((ChannelFutureListener) this::bye); // ok: the method closes
  }

  private void bye(ChannelFuture done) {
    done.channel().close(); // ok: only behind a write
  }

  void cast(Channel channel, Object last) {
    channel
        .writeAndFlush(last)
        .addListener((ChannelFutureListener) done -> done.channel().close()); // ok: it has told of its failure
  }

  void heard(Channel channel, Object last) {
    channel
        .writeAndFlush(last)
        .addListener( // ok: the close is handled
            done -> channel.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE));
  }

  void constant(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(HANG_UP); // ok: it closes
    channel.writeAndFlush(last).addListener(LEAVE); // ok: it closes
    channel.deregister().addListener(LEAVE); // expect: DiscardedAsyncResult
  }

  void named(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(new Closer()); // ok: it closes
  }

  void another(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(done -> flushed(channel)); // expect: DiscardedAsyncResult
  }

  private void flushed(Channel channel) {
    channel.flush();
  }
}
