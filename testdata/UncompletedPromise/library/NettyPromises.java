package cases.promise.library;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.FutureListener;
import io.netty.util.concurrent.GenericFutureListener;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Netty's promises and listeners. */
class NettyPromises {
  interface Resolver {
    Future<String> resolve(String host);

    String cached(String host);
  }

  private Resolver resolver;

  Promise<String> onlyOnSuccess(EventLoop loop, String host) {
    Promise<String> promise = loop.newPromise();
    resolver
        .resolve(host)
        .addListener( // expect: UncompletedPromise
            (Future<String> f) -> {
              if (f.isSuccess()) {
                promise.setSuccess(f.getNow());
              }
            });
    return promise;
  }

  Promise<String> eitherWay(EventLoop loop, String host) {
    Promise<String> promise = loop.newPromise();
    resolver
        .resolve(host)
        .addListener( // ok: both branches
            (Future<String> f) -> {
              if (f.isSuccess()) {
                promise.setSuccess(f.getNow());
              } else {
                promise.setFailure(f.cause());
              }
            });
    return promise;
  }

  Promise<String> returnsOnFailure(EventLoop loop, String host) {
    Promise<String> promise = loop.newPromise();
    resolver
        .resolve(host)
        .addListener( // expect: UncompletedPromise
            (Future<String> f) -> {
              if (!f.isSuccess()) {
                System.err.println("cannot resolve " + host + ": " + f.cause());
                return;
              }
              promise.trySuccess(f.getNow());
            });
    return promise;
  }

  Promise<String> causeFirst(EventLoop loop, String host) {
    Promise<String> promise = loop.newPromise();
    resolver
        .resolve(host)
        .addListener( // ok: the cause is passed on
            (Future<String> f) -> {
              Throwable cause = f.cause();
              if (cause != null) {
                promise.tryFailure(cause);
                return;
              }
              promise.trySuccess(f.getNow());
            });
    return promise;
  }

  void given(Channel channel, Object message, ChannelPromise promise) {
    channel
        .writeAndFlush(message)
        .addListener( // expect: UncompletedPromise
            new ChannelFutureListener() {
              @Override
              public void operationComplete(ChannelFuture f) {
                if (f.cause() == null) {
                  promise.setSuccess();
                }
              }
            });
  }

  void givenOn(Channel channel, Object message, ChannelPromise promise) {
    channel.writeAndFlush(message, promise); // ok: Netty completes it
  }

  void givenEitherWay(Channel channel, Object message, ChannelPromise promise) {
    channel
        .writeAndFlush(message)
        .addListener( // ok: both branches
            new ChannelFutureListener() {
              @Override
              public void operationComplete(ChannelFuture f) {
                if (f.cause() == null) {
                  promise.setSuccess();
                } else {
                  promise.setFailure(f.cause());
                }
              }
            });
  }

  ChannelFuture returned(Channel channel, Object message, CompletableFuture<Void> promise) {
    return channel
        .writeAndFlush(message)
        .addListener( // ok: the future is returned
            f -> {
              if (f.isSuccess()) {
                promise.complete(null);
              }
            });
  }

  CompletableFuture<Void> closed(Channel channel) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    channel.closeFuture().addListener(f -> promise.complete(null)); // ok: a close always completes
    return promise;
  }

  Promise<String> onLoop(EventLoop loop, String host) {
    Promise<String> promise = loop.newPromise();
    loop.execute(() -> promise.setSuccess(resolver.cached(host))); // expect: UncompletedPromise
    return promise;
  }

  Promise<String> onLoopSafely(EventLoop loop, String host) {
    Promise<String> promise = loop.newPromise();
    loop.execute( // ok: fails it
        () -> {
          try {
            promise.setSuccess(resolver.cached(host));
          } catch (Throwable t) {
            promise.setFailure(t);
          }
        });
    return promise;
  }

  Promise<String> listenerInVariable(EventLoop loop, String host) {
    Promise<String> promise = loop.newPromise();
    GenericFutureListener<Future<String>> listener =
        f -> {
          if (f.isSuccess()) {
            promise.setSuccess(f.getNow());
          }
        };
    resolver.resolve(host).addListener(listener); // expect: UncompletedPromise
    return promise;
  }

  Promise<String> listenerInVariableEitherWay(EventLoop loop, String host) {
    Promise<String> promise = loop.newPromise();
    FutureListener<String> listener =
        f -> {
          if (f.isSuccess()) {
            promise.setSuccess(f.getNow());
          } else {
            promise.setFailure(f.cause());
          }
        };
    resolver.resolve(host).addListener(listener); // ok: both branches
    return promise;
  }

  /** A handler that must complete the promise it is given. */
  static class Delaying extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
      ctx.write(message)
          .addListener( // expect: UncompletedPromise
              f -> {
                if (f.isSuccess()) {
                  promise.setSuccess();
                }
              });
    }
  }

  /** A handler that hands the promise on. */
  static class Passing extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
      ctx.executor()
          .schedule( // expect: DiscardedAsyncResult
              () -> {
                ctx.write(message, promise); // ok: Netty completes it
              },
              1,
              TimeUnit.MILLISECONDS);
    }
  }

  void takenWithoutAsking(Future<String> future, Promise<String> promise) {
    future.addListener( // expect: UncompletedPromise
        (Future<String> done) -> promise.setSuccess(done.get(0, TimeUnit.SECONDS)));
  }
}
