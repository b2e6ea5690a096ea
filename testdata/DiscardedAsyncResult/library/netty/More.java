package cases.discarded.library.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.pool.ChannelPool;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GenericFutureListener;
import io.netty.util.concurrent.Promise;
import io.netty.util.concurrent.PromiseNotifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** More of Netty: groups, pools, resolvers, named listeners. */
class More {
  private static final Logger log = LoggerFactory.getLogger(More.class);
  private static final ChannelFutureListener LOG_FAILURE = future -> log.warn("write", future.cause());

  private long total;

  void register(EventLoopGroup group, Channel channel) {
    group.register(channel); // expect: DiscardedAsyncResult
    group.next().register(channel).syncUninterruptibly(); // ok: awaits and throws
  }

  void serve(ServerBootstrap bootstrap) throws InterruptedException {
    bootstrap.bind(0).sync().channel().closeFuture().sync(); // ok: awaited
  }

  void pool(ChannelPool pool) {
    pool.acquire(); // expect: DiscardedAsyncResult
    Future<Channel> acquired = pool.acquire(); // ok: the listener reads the failure
    acquired.addListener( // ok: the listener reads the failure
        (GenericFutureListener<Future<Channel>>)
            future -> {
              if (future.isSuccess()) {
                log.info("{}", future.getNow());
              } else {
                log.warn("acquire", future.cause());
              }
            });
  }

  void resolve(InetNameResolver resolver, Promise<java.net.InetAddress> promise) {
    resolver.resolve("localhost"); // expect: DiscardedAsyncResult
    resolver.resolve("localhost", promise); // ok: the promise is told
  }

  void bridged(Channel channel, Object message, Promise<Void> promise) {
    PromiseNotifier.cascade(channel.writeAndFlush(message), promise); // ok: both outcomes reach the promise
    channel.writeAndFlush(message).addListener(new PromiseNotifier<>(promise)); // ok: both outcomes reach the promise
  }

  void constantListener(Channel channel, Object message) {
    channel.writeAndFlush(message).addListener(LOG_FAILURE); // ok: the listener reads the failure
  }

  private void written(Future<? super Void> future) {
    if (!future.isSuccess()) {
      log.warn("write", future.cause());
    }
  }

  private void counted(Future<? super Void> future) {
    total++;
  }

  void references(Channel channel, Object message) {
    channel.writeAndFlush(message).addListener(this::written); // ok: the method reads the failure
    channel.writeAndFlush(message).addListener(this::counted); // expect: DiscardedAsyncResult
  }

  void anonymous(Channel channel, Object message) {
    channel
        .writeAndFlush(message)
        .addListener( // expect: DiscardedAsyncResult
            new ChannelFutureListener() {
              @Override
              public void operationComplete(ChannelFuture future) {
                total++;
              }
            });
  }

  void twoWrites(Channel channel, Object head, Object body) {
    channel.write(head); // expect: DiscardedAsyncResult
    channel.writeAndFlush(body).addListener(LOG_FAILURE); // ok: the listener reads the failure
  }

  ChannelFuture lastWriteReturned(Channel channel, Object body) {
    return channel.writeAndFlush(body).addListener(future -> total++); // ok: returned
  }
}
