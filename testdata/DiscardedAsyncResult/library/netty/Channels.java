package cases.discarded.library.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelPromise;
import io.netty.channel.group.ChannelGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Netty's channels: every operation answers with a future. */
class Channels {
  private static final Logger log = LoggerFactory.getLogger(Channels.class);

  private int sent;

  void connect(Bootstrap bootstrap) {
    bootstrap.connect("localhost", 80); // expect: DiscardedAsyncResult
  }

  Channel connectAndWait(Bootstrap bootstrap) throws InterruptedException {
    return bootstrap.connect("localhost", 80).sync().channel(); // ok: sync awaits and throws
  }

  void bind(ServerBootstrap bootstrap) throws InterruptedException {
    bootstrap.bind(80); // expect: DiscardedAsyncResult
    bootstrap.bind(80).sync(); // ok: sync awaits and throws
    bootstrap.bind(80).syncUninterruptibly(); // ok: awaits and throws
    bootstrap.bind(80).await(); // expect: DiscardedAsyncResult
    bootstrap.bind(80).awaitUninterruptibly(); // expect: DiscardedAsyncResult
  }

  void awaitAndLook(ServerBootstrap bootstrap) throws InterruptedException {
    ChannelFuture bound = bootstrap.bind(80); // ok: asked below
    bound.await(); // ok: its receiver is asked below
    if (!bound.isSuccess()) {
      throw new IllegalStateException(bound.cause());
    }
  }

  void listenerThatReads(Bootstrap bootstrap) {
    bootstrap
        .connect("localhost", 80)
        .addListener( // ok: the listener reads the failure
            future -> {
              if (!future.isSuccess()) {
                log.warn("connect", future.cause());
              }
            });
  }

  void listenerThatDoesNot(Bootstrap bootstrap) {
    bootstrap.connect("localhost", 80).addListener(future -> sent++); // expect: DiscardedAsyncResult
  }

  void typedListener(Channel channel, Object message) {
    channel
        .writeAndFlush(message)
        .addListener( // ok: the listener reads the failure
            (ChannelFutureListener)
                future -> {
                  if (future.cause() != null) {
                    log.warn("write", future.cause());
                  }
                });
  }

  void readyMadeListeners(Channel channel, Object message) {
    channel.writeAndFlush(message).addListener(ChannelFutureListener.CLOSE_ON_FAILURE); // ok: the listener reads the failure
    channel.writeAndFlush(message).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE); // ok: the listener reads the failure
  }

  void closeAfter(Channel channel, Object message) {
    channel.writeAndFlush(message).addListener(ChannelFutureListener.CLOSE); // ok: the channel ends either way
  }

  void writeAndFlush(Channel channel, Object message) {
    channel.writeAndFlush(message); // expect: DiscardedAsyncResult
  }

  void promise(Channel channel, Object message, ChannelPromise promise) {
    channel.writeAndFlush(message, promise); // ok: the promise is told
  }

  void freshPromise(Channel channel, Object message) {
    channel.writeAndFlush(message, channel.newPromise()); // expect: DiscardedAsyncResult
  }

  void voidPromise(Channel channel, Object message) {
    channel.writeAndFlush(message, channel.voidPromise()); // ok: its failure goes to the pipeline
  }

  void eventLoop(Channel channel, Runnable task) {
    channel.eventLoop().execute(task); // ok: returns nothing
    channel.eventLoop().submit(task); // expect: DiscardedAsyncResult
    channel.eventLoop().schedule(task, 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  void promises(Promise<String> promise, EventExecutor executor) {
    promise.setSuccess("a"); // ok: returns its receiver, which the caller has
    promise.trySuccess("a"); // ok: a boolean that only says who was first
    executor.newFailedFuture(new IllegalStateException()); // expect: DiscardedAsyncResult
  }

  void group(ChannelGroup channels, Object message) {
    channels.writeAndFlush(message); // expect: DiscardedAsyncResult
    channels.add(channels.iterator().next()); // ok: a boolean
  }

  void options(Channel channel) {
    channel.config().setAutoRead(false); // ok: returns its receiver
    channel.pipeline().remove("idle"); // ok: a handler is no result
    channel.read(); // ok: returns its receiver
    channel.flush(); // ok: returns its receiver
  }

  void closed(Channel channel) throws InterruptedException {
    channel.closeFuture().sync(); // ok: awaited
    channel.closeFuture().addListener(future -> sent--); // ok: the channel keeps this future
  }

  void twoListeners(Channel channel, Object message) {
    channel.writeAndFlush(message).addListener(f -> log.warn("write", f.cause())).addListener(f -> sent++); // ok: one of the two reads the failure
    channel.writeAndFlush(message).addListener(f -> sent--).addListener(f -> sent++); // expect: DiscardedAsyncResult
  }
}
