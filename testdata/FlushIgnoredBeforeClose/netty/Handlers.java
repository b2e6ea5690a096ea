package cases.flush.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;

/** Netty: a close overtakes what the socket has not taken yet. */
class Handlers extends ChannelInboundHandlerAdapter {
  private Channel channel;
  private ChannelFuture lastWrite;

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ctx.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }

  private void bye(Channel gone) {
    gone.close().syncUninterruptibly();
  }

  private void byeWithNotice(Channel gone) throws InterruptedException {
    gone.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE).sync();
  }

  private void waitAndBye(Channel gone) {
    gone.newSucceededFuture().syncUninterruptibly();
    gone.close().syncUninterruptibly();
  }

  void helperWaitsForTheClose(Channel to, Object message) {
    to.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    bye(to);
  }

  void helperWaitsForTheCloseBehindAListener(Channel to, Object m) throws InterruptedException {
    to.writeAndFlush(m); // expect: FlushIgnoredBeforeClose
    byeWithNotice(to);
  }

  void helperWaitsForSomethingElse(Channel to, Object message) {
    to.writeAndFlush(message); // expect: DiscardedAsyncResult
    waitAndBye(to);
  }

  void closesWhatWasWrittenTo(Channel to, Object message) {
    to.writeAndFlush(message) // expect: FlushIgnoredBeforeClose
        .channel()
        .close()
        .syncUninterruptibly();
  }

  void asksSomethingElse(ChannelHandlerContext ctx, Object message) {
    ChannelFuture written = ctx.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    if (written.isVoid()) {
      ctx.close().syncUninterruptibly();
    }
  }

  ChannelFuture closesByTheFuture(ChannelHandlerContext ctx, Object message) {
    ChannelFuture written = ctx.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    written.channel().close().syncUninterruptibly();
    return written;
  }

  void closesByTheFutureBehindIt(ChannelHandlerContext ctx, Object message) {
    ChannelFuture written = ctx.writeAndFlush(message); // ok: waits
    written.syncUninterruptibly();
    written.channel().close().syncUninterruptibly();
  }

  void closesWhatTheListenerIsTold(ChannelHandlerContext ctx, Object message) {
    ctx.writeAndFlush(message)
        .addListener(
            (ChannelFuture done) -> {
              if (!done.isSuccess()) {
                ctx.fireExceptionCaught(done.cause());
              }
              done.channel().close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
            }); // ok: closes behind it
  }

  void closeListener(ChannelHandlerContext ctx, Object message) {
    ctx.writeAndFlush(message).addListener(ChannelFutureListener.CLOSE); // ok: closes behind it
  }

  void closeInListener(ChannelHandlerContext ctx, Object message) {
    ctx.writeAndFlush(message)
        .addListener(
            done -> {
              if (!done.isSuccess()) {
                ctx.fireExceptionCaught(done.cause());
              }
              ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
            }); // ok: closes behind it
  }

  void listenerAndClose(ChannelHandlerContext ctx, Object message) {
    ctx.writeAndFlush(message) // expect: FlushIgnoredBeforeClose
        .addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }

  void writeThenFlush(Object message) throws InterruptedException {
    channel.write(message); // expect: FlushIgnoredBeforeClose
    channel.flush();
    channel.close().sync();
  }

  void synced(Object message) throws InterruptedException {
    channel.writeAndFlush(message).sync(); // ok: waits
    channel.close().sync();
  }

  void lastIsSynced(Object head, Object body) throws InterruptedException {
    // ok: a channel writes in order, though the failure of the first is lost
    channel.writeAndFlush(head); // expect: DiscardedAsyncResult
    channel.writeAndFlush(body).sync(); // ok: waits
    channel.close().sync();
  }

  void lastOfTheWritesIsSynced(Object head, Object body) throws InterruptedException {
    // ok: neither is done sooner than the one before it
    channel.write(head); // expect: DiscardedAsyncResult
    ChannelFuture last = channel.write(body); // ok: waits
    channel.flush();
    last.sync();
    channel.close().sync();
  }

  void firstOfTheWritesIsSynced(Object head, Object body) throws InterruptedException {
    ChannelFuture first = channel.write(head); // ok: waits
    channel.write(body); // expect: FlushIgnoredBeforeClose
    channel.flush();
    first.sync();
    channel.close().sync();
  }

  void awaitedAndAsked(Object message) {
    if (channel.writeAndFlush(message).awaitUninterruptibly(1, TimeUnit.SECONDS)) { // ok: waits
      channel.close().syncUninterruptibly();
    }
  }

  void awaitedInVain(Object message) {
    ChannelFuture write = channel.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    write.awaitUninterruptibly(100);
    channel.close().syncUninterruptibly();
  }

  void awaitedFully(Object message) {
    ChannelFuture write = channel.writeAndFlush(message); // ok: waits
    if (!write.awaitUninterruptibly().isSuccess()) {
      throw new IllegalStateException(write.cause());
    }
    channel.close().syncUninterruptibly();
  }

  void contextAndItsChannel(ChannelHandlerContext ctx, Object message) {
    ctx.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    ctx.channel().close().syncUninterruptibly();
  }

  void disconnected(ChannelHandlerContext ctx, Object message) {
    ctx.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    ctx.disconnect().syncUninterruptibly();
  }

  void otherChannel(Channel from, Channel to, Object message) throws InterruptedException {
    ChannelFuture write = to.writeAndFlush(message); // ok: another channel is closed
    from.close().sync();
    write.sync();
  }

  void remembered(Object message) {
    lastWrite = channel.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    channel.close().syncUninterruptibly();
  }

  void rememberedAndListenedTo(Object message) {
    lastWrite = channel.writeAndFlush(message); // ok: closes behind it
    lastWrite.addListener(ChannelFutureListener.CLOSE);
  }

  void errorResponse(ChannelHandlerContext ctx, Object request) {
    try {
      handle(request);
    } catch (IllegalArgumentException e) {
      ctx.writeAndFlush(Unpooled.copiedBuffer(new byte[] {4})); // expect: FlushIgnoredBeforeClose
      ctx.close().syncUninterruptibly();
    }
  }

  private void handle(Object request) {}

  void lastOneListens(ChannelHandlerContext ctx, Object head, Object body) {
    ctx.write(head).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE); // ok: in order
    ctx.writeAndFlush(body).syncUninterruptibly(); // ok: waits
    ctx.close().syncUninterruptibly();
  }

  ChannelFuture promise(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    ctx.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    return ctx.close(promise);
  }

  void embedded(EmbeddedChannel embedded, Object message) {
    embedded.writeInbound(message); // ok: nothing is asynchronous here
    embedded.close().syncUninterruptibly();
  }

  void onlyWhenNotKeptAlive(ChannelHandlerContext ctx, Object message, boolean keepAlive) {
    ChannelFuture write = ctx.writeAndFlush(message); // ok: closes behind it
    if (!keepAlive) {
      write.addListener(ChannelFutureListener.CLOSE);
    } else {
      write.addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }
  }
}
