package cases.flush.channels;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GenericFutureListener;

class NettyReplies extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final ByteBuf BYE = Unpooled.buffer();

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest req) {
    FullHttpResponse res =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_FOUND);
    if (HttpUtil.isKeepAlive(req)) {
      ctx.writeAndFlush(res).addListener(ChannelFutureListener.CLOSE_ON_FAILURE); // ok: a listener watches it
    } else {
      ctx.writeAndFlush(res); // expect: FlushIgnoredBeforeClose
      ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object evt) {
    if (evt instanceof IdleStateEvent) {
      ctx.channel().writeAndFlush(BYE.retainedDuplicate()); // expect: FlushIgnoredBeforeClose
      ctx.channel().disconnect().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }
  }

  static void respondAndMaybeClose(Channel ch, FullHttpResponse res, boolean keepAlive) {
    ChannelFuture sent = ch.writeAndFlush(res); // ok: the listener closes after the write
    if (!keepAlive) {
      sent.addListener(ChannelFutureListener.CLOSE);
    } else {
      sent.addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }
  }

  static void respondThenCloseWhenNotKept(Channel ch, FullHttpResponse res, boolean keepAlive) {
    final ChannelFuture last = ch.writeAndFlush(res); // expect: FlushIgnoredBeforeClose
    last.addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    if (!keepAlive) {
      ch.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }
  }

  static void chunked(ChannelHandlerContext ctx, Iterable<ByteBuf> chunks) {
    for (ByteBuf chunk : chunks) {
      ctx.write(chunk, ctx.newPromise().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE));
    }
    ctx.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT).addListener(f -> ctx.close()); // ok: closed behind the write
  }

  static void blocking(Channel ch, Object goodbye) throws InterruptedException {
    ch.writeAndFlush(goodbye).sync(); // ok: waits
    ch.close().sync();
  }

  static void uninterruptible(Channel ch, Object goodbye) {
    ChannelFuture f = ch.writeAndFlush(goodbye);
    f.syncUninterruptibly(); // ok: waits
    ch.close().syncUninterruptibly();
  }

  static ChannelFuture handedOn(Channel ch, Object goodbye) {
    ChannelPromise closed = ch.newPromise();
    ch.writeAndFlush(goodbye).addListener(f -> ch.close(closed)); // ok: close hangs on the write
    return closed;
  }

  static void anonymousListener(final ChannelHandlerContext ctx, Object msg) {
    ctx.writeAndFlush(msg)
        .addListener(
            new ChannelFutureListener() { // ok: the listener closes
              @Override
              public void operationComplete(ChannelFuture future) {
                if (!future.isSuccess()) {
                  ctx.fireExceptionCaught(future.cause());
                }
                future.channel().close(); // ok: closed behind the write
              }
            });
  }

  static void genericListener(Channel ch, Object msg) {
    GenericFutureListener<Future<? super Void>> closer = done -> ch.close(); // ok: closed behind the write
    ch.writeAndFlush(msg).addListener(closer); // ok: the listener closes
  }

  static void promised(ChannelHandlerContext ctx, Object msg) {
    ChannelPromise p = ctx.newPromise();
    p.addListener(ChannelFutureListener.CLOSE);
    ctx.writeAndFlush(msg, p); // ok: the promise closes
  }

  static void twoWritesOneWatched(ChannelHandlerContext ctx, Object head, Object body) {
    ctx.write(head); // expect: FlushIgnoredBeforeClose
    ctx.write(body); // expect: FlushIgnoredBeforeClose
    ctx.flush();
    ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }

  static void inFinally(Channel ch, Object msg) {
    try {
      ch.writeAndFlush(msg); // expect: FlushIgnoredBeforeClose
    } finally {
      ch.close().syncUninterruptibly();
    }
  }

  static void waitsInTry(Channel ch, Object msg) {
    try {
      ch.writeAndFlush(msg).syncUninterruptibly(); // ok: waits inside
    } finally {
      ch.close().syncUninterruptibly();
    }
  }

  static void closesAnother(Channel ch, Channel peer, Object msg) {
    ch.writeAndFlush(msg).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE); // ok: another channel is closed
    peer.close().syncUninterruptibly();
  }

  static void conditional(Channel ch, Object msg) throws InterruptedException {
    ChannelFuture f = ch.writeAndFlush(msg); // expect: FlushIgnoredBeforeClose
    if (!f.isDone()) {
      System.out.println("still writing to " + ch);
    }
    ch.close().sync();
  }

  static void doneOrListener(Channel ch, Object msg) throws InterruptedException {
    ChannelFuture f = ch.writeAndFlush(msg);
    if (f.isDone()) {
      ch.close().sync(); // ok: closed only when it is done
    } else {
      f.addListener(ChannelFutureListener.CLOSE);
    }
  }
}
