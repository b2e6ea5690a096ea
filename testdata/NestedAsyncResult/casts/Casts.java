package cases.nested.casts;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A variable's type does not say that it holds a future of a future, but its reader knows. */
abstract class Casts {
  ExecutorService pool;

  abstract CompletableFuture<Void> send(String text);

  abstract void settle(Object sent);

  void cast() throws Exception {
    Future<?> task = pool.submit(() -> send("a")); // ok: cast back to what it is
    ((CompletionStage<?>) task.get()).toCompletableFuture().join();
  }

  abstract Flux<String> lines(String name);

  @SuppressWarnings({"rawtypes", "unchecked"})
  Mono<Flux<? extends CharSequence>> castAwayAndBack(Mono<String> name) {
    return (Mono) name.map(this::lines); // ok: the method says what is in it
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  Mono<Flux<? extends CharSequence>> castTwice(Mono<String> name) {
    Mono<Flux<? extends CharSequence>> all = (Mono) name.map(this::lines); // ok: the same
    return (Mono<Flux<? extends CharSequence>>) (Mono) all.cache();
  }

  @SuppressWarnings("rawtypes")
  Mono<?> castAway(Mono<String> name) {
    return (Mono) name.map(this::lines); // expect: NestedAsyncResult
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  Mono<String> castToItsContent(Mono<String> name) {
    return (Mono) name.map(this::lines); // expect: NestedAsyncResult
  }

  abstract Mono<String>[] both(String name);

  abstract <T> Flux<T> merged(Mono<Mono<T>[]> all);

  void mergedByName(Mono<String> name) {
    merged(name.map(this::both)); // expect: DiscardedAsyncResult
  }

  void castToElse() throws Exception {
    Future<?> task = pool.submit(() -> send("a")); // expect: NestedAsyncResult
    ((Runnable) task.get()).run();
  }

  void tested() throws Exception {
    Future<?> task = pool.submit(() -> send("a")); // ok: asked whether it is one, and given on
    Object sent = task.get();
    if (sent instanceof CompletionStage) {
      settle(sent);
    }
  }

  void testedForElse() throws Exception {
    Future<?> task = pool.submit(() -> send("a")); // expect: NestedAsyncResult
    Object sent = task.get();
    if (sent instanceof Runnable) {
      settle(sent);
    }
  }
}
