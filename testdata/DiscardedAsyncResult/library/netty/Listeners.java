package cases.discarded.library.netty;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/** Listeners and promises that take an outcome before or beside the one that does not. */
abstract class Listeners {
  interface Metrics {
    void closed();
  }

  void listenerBesideAPromise(ChannelHandlerContext ctx, Metrics metrics, ChannelPromise done) {
    ChannelFuture closed = ctx.close(); // ok: the promise is told
    if (metrics != null) {
      closed.addListener(f -> metrics.closed()); // ok: the promise is told
    }
    closed.addListener(new io.netty.util.concurrent.PromiseNotifier<>(done)); // ok: the promise is told
  }

  void nobodyElse(ChannelHandlerContext ctx, Metrics metrics) {
    ChannelFuture closed = ctx.close(); // ok: told of at the listener
    closed.addListener(f -> metrics.closed()); // expect: DiscardedAsyncResult
  }

  void promiseWithAListener(ChannelHandlerContext ctx, Object message, ChannelFutureListener listener) {
    ChannelPromise promise = listener == null ? ctx.voidPromise() : ctx.newPromise().addListener(listener);
    ctx.write(message, promise); // ok: the listener is told, or the pipeline
  }

  void promiseAssigned(ChannelHandlerContext ctx, Object message, ChannelFutureListener listener) {
    ChannelPromise promise;
    if (listener == null) {
      promise = ctx.voidPromise();
    } else {
      promise = ctx.newPromise().addListener(listener);
    }
    ctx.write(message, promise); // ok: the listener is told, or the pipeline
  }

  interface Queued {
    ChannelPromise getPromise();

    ChannelPromise newPromise();
  }

  void promiseOfABean(ChannelHandlerContext ctx, Object message, Queued queued) {
    ctx.write(message, queued.getPromise()); // ok: the promise that the object holds is told
    ctx.write(message, queued.newPromise()); // expect: DiscardedAsyncResult
  }

  void promiseWithADeafListener(ChannelHandlerContext ctx, Object message, Metrics metrics) {
    ChannelPromise promise = ctx.newPromise().addListener(f -> metrics.closed());
    ctx.write(message, promise); // expect: DiscardedAsyncResult
  }

  void promiseSometimesWithAListener(
      ChannelHandlerContext ctx, Object message, ChannelFutureListener listener) {
    ChannelPromise promise = listener == null ? ctx.newPromise() : ctx.newPromise().addListener(listener);
    ctx.write(message, promise); // expect: DiscardedAsyncResult
  }

  void listenerAfterAListener(ChannelHandlerContext ctx, ChannelFutureListener listener, Metrics metrics) {
    ChannelPromise promise = ctx.newPromise();
    ChannelPromise same = promise.addListener(listener); // ok: the listener is told
    ctx.write("last", promise); // ok: the listener is told
    same.addListener(f -> metrics.closed()); // ok: the listener before it is told
  }

  void listenerAfterAPromise(ChannelHandlerContext ctx, ChannelPromise done, Metrics metrics) {
    ChannelPromise promise = ctx.newPromise();
    ChannelPromise same = promise.addListener(new io.netty.util.concurrent.PromiseNotifier<>(done)); // ok: the promise is told
    ctx.write("last", promise); // ok: the promise is told
    same.addListener(f -> metrics.closed()); // ok: the promise is told
  }

  void promiseOfAQueue(ChannelHandlerContext ctx, Object message, java.util.Queue<Object> queue) {
    ChannelPromise promise;
    if (queue.peek() instanceof ChannelPromise) {
      promise = (ChannelPromise) queue.poll();
    } else {
      promise = ctx.voidPromise();
    }
    ctx.write(message, promise); // ok: who put the promise into the queue holds it
  }

  /** What is told of the failure is inherited. */
  static final class Named extends io.netty.util.concurrent.PromiseNotifier<Void, ChannelFuture> {
    Named(ChannelPromise promise) {
      super(promise);
    }

    void describe(StringBuilder out) {
      out.append("named");
    }
  }

  void inherited(ChannelHandlerContext ctx, ChannelPromise promise) {
    ctx.write("last").addListener(new Named(promise)); // ok: its superclass tells the promise
  }
}
