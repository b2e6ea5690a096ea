package cases.discarded.exemption;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the outcome goes elsewhere by an argument, the duty goes with it. */
class Promises {
  private static final Logger log = LoggerFactory.getLogger(Promises.class);

  void given(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    ctx.write(message, promise); // ok: the caller has the promise
  }

  void withAListener(ChannelHandlerContext ctx, Object message) {
    ChannelPromise promise = ctx.newPromise();
    promise.addListener(f -> log.warn("write", f.cause())); // ok: the listener reads the failure
    ctx.writeAndFlush(message, promise); // ok: the promise is listened to
  }

  void listenedInPlace(ChannelHandlerContext ctx, Object message) {
    ctx.writeAndFlush(message, ctx.newPromise().addListener(f -> log.warn("write", f.cause()))); // ok: the listener reads the failure
  }

  ChannelPromise returned(ChannelHandlerContext ctx, Object message) {
    ChannelPromise promise = ctx.newPromise();
    ctx.writeAndFlush(message, promise); // ok: the promise is returned
    return promise;
  }

  void fresh(ChannelHandlerContext ctx, Object message) {
    ctx.writeAndFlush(message, ctx.newPromise()); // expect: DiscardedAsyncResult
  }

  void freshInALocal(ChannelHandlerContext ctx, Object message) {
    ChannelPromise promise = ctx.newPromise(); ctx.writeAndFlush(message, promise); // expect: DiscardedAsyncResult
  }

  void forgotten(ChannelHandlerContext ctx, Object message) {
    ctx.writeAndFlush(message); // expect: DiscardedAsyncResult
  }
}
