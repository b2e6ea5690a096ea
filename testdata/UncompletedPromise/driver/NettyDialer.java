package cases.uncompleted.driver;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GenericFutureListener;
import io.netty.util.concurrent.Promise;
import io.netty.util.concurrent.PromiseNotifier;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connecting and writing with promises of Netty and of the JDK. */
class NettyDialer {
  private static final Logger logger = LoggerFactory.getLogger(NettyDialer.class);
  private final Bootstrap bootstrap = new Bootstrap();

  CompletableFuture<Channel> dial(InetSocketAddress address) {
    CompletableFuture<Channel> connected = new CompletableFuture<>();
    bootstrap.connect(address).addListener((ChannelFutureListener) f -> { // expect: UncompletedPromise
      if (f.isSuccess()) {
        connected.complete(f.channel());
      }
    });
    return connected;
  }

  CompletableFuture<Channel> dialRight(InetSocketAddress address) {
    CompletableFuture<Channel> connected = new CompletableFuture<>();
    bootstrap.connect(address).addListener((ChannelFutureListener) f -> { // ok: both branches
      if (f.isSuccess()) {
        connected.complete(f.channel());
      } else {
        connected.completeExceptionally(f.cause());
      }
    });
    return connected;
  }

  Promise<Channel> dialPromise(EventLoop loop, InetSocketAddress address) {
    Promise<Channel> promise = loop.newPromise();
    ChannelFuture connect = bootstrap.connect(address);
    connect.addListener(new ChannelFutureListener() { // expect: UncompletedPromise
      @Override
      public void operationComplete(ChannelFuture future) {
        if (!future.isSuccess()) {
          logger.warn("cannot connect to {}", address, future.cause());
          return;
        }
        promise.setSuccess(future.channel());
      }
    });
    return promise;
  }

  Promise<Channel> dialPromiseRight(EventLoop loop, InetSocketAddress address) {
    Promise<Channel> promise = loop.newPromise();
    bootstrap.connect(address).addListener(new ChannelFutureListener() { // ok: fails it too
      @Override
      public void operationComplete(ChannelFuture future) {
        if (!future.isSuccess()) {
          logger.warn("cannot connect to {}", address, future.cause());
          promise.setFailure(future.cause());
          return;
        }
        promise.setSuccess(future.channel());
      }
    });
    return promise;
  }

  void cascade(ChannelFuture write, ChannelPromise promise) {
    write.addListener(new PromiseNotifier<>(promise)); // ok: the library's own bridge
  }

  void cascadeByHand(Future<Void> write, Promise<Void> promise) {
    write.addListener(f -> { // expect: UncompletedPromise
      if (f.isSuccess()) promise.trySuccess(null);
    });
  }

  void cascadeTernary(Future<Void> write, Promise<Void> promise) {
    write.addListener((GenericFutureListener<Future<Void>>) f -> // ok: one of the two is called
        logger.trace("{}", f.isSuccess() ? promise.trySuccess(null) : promise.tryFailure(f.cause())));
  }

  static final class Framer extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
      ctx.write(header(msg)).addListener(f -> { // expect: UncompletedPromise
        if (f.isSuccess()) {
          promise.setSuccess();
        } else {
          logger.error("header not written", f.cause());
        }
      });
    }

    private Object header(Object msg) {
      return msg.hashCode();
    }
  }

  static final class Splitter extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
      ctx.write(msg.toString()).addListener(f -> { // ok: told either way
        if (f.isSuccess()) {
          promise.setSuccess();
          return;
        }
        promise.setFailure(f.cause());
      });
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
      ctx.flush();
    }
  }

  static final class Plain extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
      ctx.write(msg, promise); // ok: the promise goes along with the message
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
      ctx.writeAndFlush("bye").addListener(f -> ctx.close(promise)); // ok: runs on failure as well, and hands the promise on
    }
  }

  static final class PoliteClose extends ChannelOutboundHandlerAdapter {
    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
      ctx.writeAndFlush("bye").addListener(f -> { // expect: UncompletedPromise
        if (f.isSuccess()) {
          ctx.close(promise);
        }
      });
    }
  }

  CompletableFuture<Void> closed(Channel channel) {
    CompletableFuture<Void> gone = new CompletableFuture<>();
    channel.closeFuture().addListener(f -> gone.complete(null)); // ok: the listener runs whatever the outcome
    return gone;
  }

  CompletableFuture<Integer> inLoop(EventLoop loop, String text) {
    CompletableFuture<Integer> parsed = new CompletableFuture<>();
    loop.execute(() -> parsed.complete(Integer.parseInt(text))); // expect: UncompletedPromise
    return parsed;
  }

  Promise<Integer> inLoopRight(EventLoop loop, String text) {
    Promise<Integer> parsed = loop.newPromise();
    loop.execute(() -> { // ok: NumberFormatException reaches the promise
      try {
        parsed.setSuccess(Integer.parseInt(text));
      } catch (NumberFormatException e) {
        parsed.setFailure(e);
      }
    });
    return parsed;
  }

  void handshake(Future<Channel> handshake, CompletableFuture<Channel> ready) {
    handshake.addListener((Future<Channel> f) -> { // expect: UncompletedPromise
      if (f.cause() != null) {
        logger.info("handshake failed: {}", f.cause().getMessage());
      } else {
        ready.complete(f.getNow());
      }
    });
  }

  void handshakeRight(Future<Channel> handshake, CompletableFuture<Channel> ready) {
    handshake.addListener((Future<Channel> f) -> { // ok
      Throwable cause = f.cause();
      if (cause != null) {
        ready.completeExceptionally(cause);
      } else {
        ready.complete(f.getNow());
      }
    });
  }
}
