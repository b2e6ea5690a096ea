package cases.droppedanew.usual;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The libraries of the trade, dropped and kept. */
class LibraryMix {
  private static final Logger log = LoggerFactory.getLogger(LibraryMix.class);

  static class Echo extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      ctx.write(msg, ctx.voidPromise()); // ok: a void promise fires the exception down the pipeline
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
      ctx.flush(); // ok: returns its receiver
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      log.error("closing", cause);
      ctx.close(); // ok: best effort while a failure is handled
    }
  }

  void netty(Channel channel, Object msg, ChannelPromise promise) throws InterruptedException {
    channel.writeAndFlush(msg); // expect: DiscardedAsyncResult
    channel.writeAndFlush(msg).addListener(ChannelFutureListener.CLOSE_ON_FAILURE); // ok
    channel.writeAndFlush(msg).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE); // ok
    channel.writeAndFlush(msg, promise); // ok: the promise was given
    channel.write(msg).sync(); // ok
    channel.eventLoop().submit(() -> channel.pipeline().remove("x")); // expect: DiscardedAsyncResult
    channel.eventLoop().execute(() -> channel.pipeline().remove("x")); // ok
    channel.eventLoop().execute(() -> channel.writeAndFlush(msg)); // expect: DiscardedAsyncResult
    channel.closeFuture().addListener(f -> log.info("closed")); // ok: closing does not fail
  }

  void nettyServer(ServerBootstrap bootstrap, EventLoopGroup group, ChannelGroup all) throws InterruptedException {
    ChannelFuture bound = bootstrap.bind(80); // ok
    bound.sync();
    bootstrap.bind(81); // expect: DiscardedAsyncResult
    all.writeAndFlush("hello"); // expect: DiscardedAsyncResult
    group.shutdownGracefully().sync(); // ok
  }

  Future<Void> vertx(Vertx vertx, HttpServerResponse response, Buffer body) {
    vertx.fileSystem().mkdirs("a"); // expect: DiscardedAsyncResult
    vertx.fileSystem().mkdirs("a").onFailure(e -> log.error("mkdirs", e)); // ok
    vertx.fileSystem().mkdirs("a").onSuccess(v -> log.info("made")); // expect: DiscardedAsyncResult
    vertx.fileSystem().mkdirs("b").compose(v -> vertx.fileSystem().mkdirs("c")); // expect: DiscardedAsyncResult
    vertx.eventBus().publish("x", "y"); // ok: fluent
    vertx.setTimer(10, id -> log.info("timer {}", id)); // ok: an id
    vertx.deployVerticle("x.Main"); // expect: DiscardedAsyncResult
    Promise<Void> promise = Promise.promise();
    vertx.fileSystem().writeFile("f", body).onComplete(promise); // ok
    response.putHeader("a", "b").setStatusCode(200); // ok: fluent
    return promise.future();
  }

  void reactor(Mono<String> mono, Flux<String> flux, Sinks.Many<String> sink) {
    mono.doOnNext(log::info); // expect: DiscardedAsyncResult
    flux.map(String::trim).then(); // expect: DiscardedAsyncResult
    flux.doOnNext(s -> mono.map(s::concat)).blockLast(); // expect: DiscardedAsyncResult
    mono.flatMap(s -> Mono.just(s.length())).block(Duration.ofSeconds(1)); // ok
    Disposable d = mono.subscribe(log::info, e -> log.error("failed", e)); // ok: disposed below
    d.dispose();
    flux.subscribeOn(Schedulers.parallel()).subscribe(log::info, e -> log.error("failed", e)); // ok: the error is read
    sink.tryEmitNext("a").orThrow(); // ok
  }

  Mono<Void> reactorReturned(Mono<String> mono, Flux<String> flux) {
    return mono.flatMapMany(s -> flux.filter(s::equals)).then(mono).then(); // ok
  }

  void rx(Observable<Integer> numbers, Single<String> single, Completable completable, CompositeDisposable bag) {
    numbers.map(n -> n + 1); // expect: DiscardedAsyncResult
    single.doOnSuccess(log::info); // expect: DiscardedAsyncResult
    completable.andThen(single); // expect: DiscardedAsyncResult
    completable.blockingAwait(); // ok
    bag.add(single.subscribe(log::info, e -> log.error("failed", e))); // ok
    numbers.flatMapSingle(n -> single).blockingSubscribe(log::info); // ok
  }

  void mutiny(Uni<String> uni, Multi<String> multi) {
    uni.onItem().transform(String::trim); // expect: DiscardedAsyncResult
    uni.invoke(log::info); // expect: DiscardedAsyncResult
    uni.subscribe().with(log::info, e -> log.error("failed", e)); // ok
    log.info(uni.await().indefinitely()); // ok
    multi.onItem().call(s -> uni).subscribe().with(log::info, e -> log.error("failed", e)); // ok
    multi.onItem().invoke(s -> uni.map(s::concat)).subscribe().with(log::info, e -> log.error("failed", e)); // expect: DiscardedAsyncResult
  }

  void guava(ListeningExecutorService pool, List<ListenableFuture<String>> all) {
    pool.submit(() -> Integer.parseInt("x")); // expect: DiscardedAsyncResult
    Futures.allAsList(all); // expect: DiscardedAsyncResult
    Futures.transform(all.get(0), String::trim, pool); // expect: DiscardedAsyncResult
    Futures.addCallback(all.get(0), new FutureCallback<>() { // ok: the failure is read
      @Override
      public void onSuccess(String result) {
        log.info(result);
      }

      @Override
      public void onFailure(Throwable t) {
        log.error("failed", t);
      }
    }, MoreExecutors.directExecutor());
    Futures.getUnchecked(all.get(0)); // ok: waits and throws
  }

  void kafka(Producer<String, String> producer, KafkaConsumer<String, String> consumer) {
    producer.send(new ProducerRecord<>("t", "v")); // expect: DiscardedAsyncResult
    producer.send(new ProducerRecord<>("t", "v"), (m, e) -> { // ok
      if (e != null) {
        log.error("failed", e);
      }
    });
    producer.send(new ProducerRecord<>("t", "v"), (m, e) -> log.info("offset {}", m.offset())); // expect: DiscardedAsyncResult
    consumer.commitSync(); // ok: void
    consumer.subscribe(List.of("t")); // ok: void
  }

  void others(SqsAsyncClient sqs, RedisAsyncCommands<String, String> redis) {
    sqs.deleteQueue(b -> b.queueUrl("q")); // expect: DiscardedAsyncResult
    sqs.deleteQueue(b -> b.queueUrl("q")).join(); // ok
    redis.set("a", "b"); // expect: DiscardedAsyncResult
    redis.del("a").thenAccept(n -> log.info("{}", n)); // expect: DiscardedAsyncResult
    redis.del("a").exceptionally(e -> { // ok
      log.error("failed", e);
      return 0L;
    });
  }
}
