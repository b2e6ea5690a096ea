package cases.nested.library;

import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.util.concurrent.EventExecutor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The same trap in other libraries. */
abstract class Libraries {
  private static final Logger LOG = LoggerFactory.getLogger(Libraries.class);

  abstract Mono<String> mono(String id);

  abstract Mono<Void> saveMono(String text);

  abstract Uni<String> uni(String id);

  abstract Future<String> vertx(String id);

  abstract ListenableFuture<String> guava(String id);

  Mono<Void> reactor(String id) {
    return mono(id).map(text -> saveMono(text)).then(); // expect: NestedAsyncResult
  }

  Mono<Void> reactorFlat(String id) {
    return mono(id).flatMap(text -> saveMono(text)).then(); // ok: flattened
  }

  Mono<Void> reactorFlatLater(String id) {
    return mono(id).map(this::saveMono).flatMap(saved -> saved); // ok: flattened
  }

  Mono<Long> reactorCounted(Flux<String> ids) {
    return ids.map(this::saveMono).count(); // expect: NestedAsyncResult
  }

  Flux<Void> reactorConcat(Flux<String> ids) {
    return Flux.concat(ids.map(this::saveMono)); // ok: flattened
  }

  Mono<Void> reactorCollected(Flux<String> ids) {
    return ids.map(this::saveMono).collectList().flatMap(all -> Mono.when(all)); // ok: joined
  }

  Mono<Void> reactorWatched(String id) {
    return mono(id).map(this::saveMono).doOnNext(x -> LOG.info("saved")).then(); // expect: NestedAsyncResult
  }

  void reactorSubscribed(String id) {
    mono(id).map(this::saveMono).subscribe(saved -> saved.subscribe()); // ok: not nested any more
  }

  void reactorSubscribedOnce(String id) {
    mono(id).map(this::saveMono).subscribe(); // expect: NestedAsyncResult
  }

  void reactorBlocked(String id) {
    mono(id).map(this::saveMono).block(); // expect: NestedAsyncResult
  }

  void reactorBlockedTwice(String id) {
    mono(id).map(this::saveMono).block().block(); // ok: blocked twice
  }

  Mono<?> reactorCallable(String id) {
    return Mono.fromCallable(() -> saveMono(id)); // expect: NestedAsyncResult
  }

  Mono<?> reactorDeferred(String id) {
    return Mono.defer(() -> saveMono(id)); // ok: deferred, not nested
  }

  Uni<Void> mutiny(String id) {
    return uni(id).onItem().transform(text -> uni(text)).replaceWithVoid(); // expect: NestedAsyncResult
  }

  Uni<Void> mutinyFlat(String id) {
    return uni(id).onItem().transformToUni(text -> uni(text)).replaceWithVoid(); // ok: flattened
  }

  String mutinyAwaited(String id) {
    return uni(id).map(text -> uni(text)).await().indefinitely().await().indefinitely(); // ok: twice
  }

  void mutinyAwaitedOnce(String id) {
    uni(id).map(text -> uni(text)).await().indefinitely(); // expect: NestedAsyncResult
  }

  Future<?> vertx(Vertx vertx, String id) {
    return vertx.executeBlocking(() -> vertx(id)); // expect: NestedAsyncResult
  }

  Future<Void> vertxMapped(String id) {
    return vertx(id).map(text -> vertx(text)).mapEmpty(); // expect: NestedAsyncResult
  }

  Future<Void> vertxComposed(String id) {
    return vertx(id).compose(text -> vertx(text)).mapEmpty(); // ok: composed
  }

  Future<String> vertxFlat(String id) {
    return vertx(id).map(text -> vertx(text)).compose(inner -> inner); // ok: flattened
  }

  ListenableFuture<?> guava(String id, Executor executor) {
    return Futures.transform(guava(id), text -> guava(text), executor); // expect: NestedAsyncResult
  }

  ListenableFuture<?> guavaAsync(String id, Executor executor) {
    return Futures.transformAsync(guava(id), text -> guava(text), executor); // ok: flattened
  }

  ListenableFuture<List<ListenableFuture<String>>> guavaAll(String id, Executor executor) {
    return Futures.allAsList(
        Futures.transform(guava(id), text -> guava(text), executor)); // ok: the caller sees both
  }

  FluentFuture<?> guavaFluent(String id, Executor executor) {
    return FluentFuture.from(guava(id)).transform(text -> guava(text), executor); // expect: NestedAsyncResult
  }

  void netty(EventExecutor loop, Channel channel) {
    loop.submit(() -> channel.writeAndFlush("bye")); // expect: NestedAsyncResult
  }

  void nettyListened(EventExecutor loop, Channel channel) {
    loop.submit(() -> channel.writeAndFlush("bye")) // expect: NestedAsyncResult
        .addListener(
            done -> {
              if (!done.isSuccess()) {
                LOG.warn("failed", done.cause());
              }
            });
  }

  void nettyListenedInner(EventExecutor loop, Channel channel) {
    loop.submit(() -> channel.writeAndFlush("bye")) // ok: the listener gets the inner one
        .addListener(
            (io.netty.util.concurrent.Future<ChannelFuture> done) -> {
              if (done.isSuccess()) {
                done.getNow().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
              } else {
                LOG.warn("failed", done.cause());
              }
            });
  }

  void nettyInner(EventExecutor loop, Channel channel) throws Exception {
    loop.submit(() -> channel.writeAndFlush("bye")).get().sync(); // ok: both are awaited
  }
}
