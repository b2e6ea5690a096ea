package cases.nested.dropped;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPromise;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Inner futures that would be right to drop by themselves. */
abstract class MayDrop {
  private static final Logger LOG = LoggerFactory.getLogger(MayDrop.class);

  private final Map<String, CompletableFuture<Void>> byKey = new ConcurrentHashMap<>();
  private CompletableFuture<Void> last;
  ExecutorService pool;
  Channel channel;

  @interface CanIgnoreReturnValue {}

  abstract CompletableFuture<String> load(String key);

  abstract CompletableFuture<Void> save(String text);

  abstract Mono<Void> store(String text);

  @CanIgnoreReturnValue
  abstract CompletableFuture<Void> ping();

  abstract CompletableFuture<Void> ask();

  void ignorable() throws Exception {
    pool.submit(() -> ping()).get(); // ok: nobody needs its result
    pool.submit(() -> ask()).get(); // expect: NestedAsyncResult
  }

  void ignorableReference() throws Exception {
    pool.submit(this::ping).get(); // ok: nobody needs its result
    pool.submit(this::ask).get(); // expect: NestedAsyncResult
  }

  void given() {
    CompletableFuture.completedFuture(ping()).join(); // ok: nobody needs its result
    CompletableFuture.completedFuture(ask()).join(); // expect: NestedAsyncResult
  }

  void toPromise(Object message, ChannelPromise promise) throws Exception {
    channel.eventLoop().submit(() -> channel.writeAndFlush(message, promise)).sync(); // ok: the promise is told
    channel.eventLoop().submit(() -> channel.writeAndFlush(message, channel.voidPromise())).sync(); // ok: the pipeline is told
    channel.eventLoop().submit(() -> channel.writeAndFlush(message)).sync(); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> taskThatHandlesAll(String key) {
    return load(key)
        .thenApply( // ok: the task handles its failures
            text ->
                CompletableFuture.runAsync(
                    () -> {
                      try {
                        LOG.info(text.substring(3));
                      } catch (Throwable failure) {
                        LOG.error("task", failure);
                      }
                    }))
        .thenAccept(inner -> {});
  }

  CompletableFuture<Void> taskThatFails(String key) {
    return load(key)
        .thenApply( // expect: NestedAsyncResult
            text -> CompletableFuture.runAsync(() -> LOG.info(text.substring(3))))
        .thenAccept(inner -> {});
  }

  private CompletableFuture<Void> saveAndTell(String text) {
    return save(text)
        .exceptionally(
            failure -> {
              LOG.error("save", failure);
              return null;
            });
  }

  CompletableFuture<Void> helperHandlesIt(String key) {
    return load(key).thenApply(text -> saveAndTell(text)).thenAccept(inner -> {}); // ok: handled in the helper
  }

  CompletableFuture<Void> helperHandlesItByReference(String key) {
    return load(key).thenApply(this::saveAndTell).thenAccept(inner -> {}); // ok: handled in the helper
  }

  CompletableFuture<Void> nobodyHandlesIt(String key) {
    return load(key).thenApply(text -> save(text)).thenAccept(inner -> {}); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> afterRecovery(String key) {
    return load(key)
        .thenApply( // ok: what follows the handler cannot fail
            text ->
                save(text)
                    .exceptionally(
                        failure -> {
                          LOG.error("save", failure);
                          return null;
                        })
                    .thenRun(() -> LOG.info("saved")))
        .thenAccept(inner -> {});
  }

  Mono<Void> coldOneDoesNotEvenStart(Mono<String> key) {
    return key.map(text -> store(text).onErrorResume(failure -> Mono.empty())).then(); // expect: NestedAsyncResult
  }

  CompletableFuture<Boolean> lookedUp(String key) {
    return load(key).thenApply(text -> byKey.get(text)).thenApply(Objects::nonNull); // ok: the map holds it
  }

  CompletableFuture<Void> computed(String key) {
    return load(key).thenApply(text -> byKey.computeIfAbsent(text, this::save)).thenRun(() -> LOG.info("x")); // ok: the map holds it
  }

  CompletableFuture<Void> kept(String key) {
    return load(key).thenApply(text -> last = save(text)).thenRun(() -> last.join()); // ok: a field holds it
  }

  CompletableFuture<Void> saved(String key) {
    return load(key).thenApply(text -> (save(text))).thenRun(() -> last.join()); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> functionInField(String key) {
    return load(key).thenApply(saving).thenAccept(inner -> {}); // expect: NestedAsyncResult
  }

  private final java.util.function.Function<String, CompletableFuture<Void>> saving =
      text -> save(text);

  void groups(Flux<String> lines) {
    lines.groupBy(String::length).map(group -> group.flatMap(this::store)).flatMap(inner -> inner).blockLast(); // ok: flattened
    lines.groupBy(String::length).map(group -> group.flatMap(this::store)).subscribe(); // expect: NestedAsyncResult
    lines.window(3).map(Flux::count).blockLast(); // expect: NestedAsyncResult
  }
}
