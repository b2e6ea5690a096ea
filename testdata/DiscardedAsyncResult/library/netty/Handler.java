package cases.discarded.library.netty;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;

/** A channel handler. */
class Handler extends ChannelDuplexHandler {
  private ChannelFuture lastWrite;

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ctx.fireChannelRead(message); // ok: returns its receiver
    ReferenceCountUtil.release(message); // ok: a boolean
    ctx.writeAndFlush("ack"); // expect: DiscardedAsyncResult
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    ctx.write(message, promise); // ok: the promise is told
  }

  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    ctx.close(promise); // ok: the promise is told
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close(); // ok: a failure is already being handled
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    ctx.close(); // expect: DiscardedAsyncResult
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    lastWrite = ctx.writeAndFlush(response); // ok: read in lastWrite()
    ctx.fireChannelActive(); // ok: returns its receiver
  }

  ChannelFuture lastWrite() {
    return lastWrite;
  }

  void handshake(SslHandler ssl) {
    ssl.renegotiate(); // expect: DiscardedAsyncResult
    ssl.setHandshakeTimeoutMillis(100); // ok: returns nothing
  }

  void handshakeChecked(SslHandler ssl, ChannelHandlerContext ctx) {
    ssl.renegotiate()
        .addListener( // ok: the listener reads the failure
            future -> {
              if (!future.isSuccess()) {
                ctx.fireExceptionCaught(future.cause());
              }
            });
  }
}
