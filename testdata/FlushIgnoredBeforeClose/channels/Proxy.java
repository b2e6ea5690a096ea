package cases.flush.channels;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.FileRegion;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.PromiseCombiner;
import java.io.File;
import java.util.List;
import java.util.concurrent.TimeUnit;

class Proxy extends ChannelInboundHandlerAdapter {
  private Channel outbound;
  private ChannelHandlerContext ctx;

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    if (outbound.isActive()) {
      outbound
          .writeAndFlush(msg)
          .addListener(
              (ChannelFutureListener)
                  f -> { // ok: goes on or closes after the write
                    if (f.isSuccess()) {
                      ctx.channel().read();
                    } else {
                      f.channel().close();
                    }
                  });
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    closeOnFlush(outbound);
  }

  static void closeOnFlush(Channel ch) {
    if (ch.isActive()) {
      ch.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE); // ok: closes after
    }
  }

  static void closeOnFlushWrong(Channel ch) {
    if (ch.isActive()) {
      ch.writeAndFlush(Unpooled.EMPTY_BUFFER); // expect: FlushIgnoredBeforeClose
    }
    ch.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }

  void sendFile(ChannelHandlerContext ctx, File f) {
    FileRegion region = new DefaultFileRegion(f, 0, f.length());
    ctx.writeAndFlush(region); // expect: FlushIgnoredBeforeClose
    ctx.channel().close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }

  void sendFileRight(ChannelHandlerContext ctx, File f) {
    FileRegion region = new DefaultFileRegion(f, 0, f.length());
    ctx.writeAndFlush(region, ctx.newPromise().addListener(ChannelFutureListener.CLOSE)); // ok: the promise closes
  }

  void webSocketBye(ChannelHandlerContext ctx) {
    ctx.write(new TextWebSocketFrame("bye")).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    ctx.writeAndFlush(new CloseWebSocketFrame()).addListener(ChannelFutureListener.CLOSE); // ok: closes after
  }

  void webSocketByeWrong(Channel ch) {
    ch.writeAndFlush(new TextWebSocketFrame("bye")); // expect: FlushIgnoredBeforeClose
    ch.writeAndFlush(new CloseWebSocketFrame()); // expect: FlushIgnoredBeforeClose
    ch.close().syncUninterruptibly();
  }

  void group(ChannelGroup all, Object msg) {
    all.writeAndFlush(msg).syncUninterruptibly(); // ok: waits
    all.close().syncUninterruptibly();
  }

  void groupWrong(ChannelGroup all, Object msg) {
    all.writeAndFlush(msg); // expect: FlushIgnoredBeforeClose
    all.close().syncUninterruptibly();
  }

  void combined(ChannelHandlerContext ctx, List<ByteBuf> parts) {
    PromiseCombiner combiner = new PromiseCombiner(ctx.executor());
    for (ByteBuf part : parts) {
      combiner.add(ctx.write(part)); // ok: combined, and the sum closes
    }
    ctx.flush();
    ChannelPromise all = ctx.newPromise();
    all.addListener(ChannelFutureListener.CLOSE);
    combiner.finish(all);
  }

  void eventLoop(Channel ch, Object msg) {
    ch.eventLoop()
        .execute(
            () -> {
              ch.writeAndFlush(msg); // expect: FlushIgnoredBeforeClose
              ch.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
            });
  }

  void timed(Channel ch, Object msg) throws InterruptedException {
    if (!ch.writeAndFlush(msg).await(1, TimeUnit.SECONDS)) {
      throw new IllegalStateException("slow peer");
    }
    ch.close().sync(); // ok: the timed wait is asked
  }

  void handlerField(Object msg) {
    ctx.write(msg); // expect: FlushIgnoredBeforeClose
    ctx.flush();
    ctx.channel().close().syncUninterruptibly();
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    this.ctx = ctx;
  }

  ChannelFuture onSuccessOnly(Channel ch, Object msg) {
    ChannelFuture f = ch.writeAndFlush(msg);
    return f.addListener(
        done -> { // ok: closes after the write
          if (done.isSuccess()) {
            ch.close(); // ok: closed behind the write
          }
        });
  }

  static class Tail extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
      ctx.write(msg, promise); // ok: the promise takes the outcome
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
      ctx.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(f -> ctx.close(promise)); // ok: closes after
    }
  }

  static class HastyTail extends ChannelOutboundHandlerAdapter {
    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
      ctx.writeAndFlush(Unpooled.EMPTY_BUFFER); // expect: FlushIgnoredBeforeClose
      ctx.close(promise);
    }
  }
}
