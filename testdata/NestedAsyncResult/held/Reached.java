package cases.nested.held;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Inner futures that somebody reaches in the end, and their near misses. */
class Reached {
  interface Api {
    CompletableFuture<Integer> send(String request);

    CompletableFuture<Integer> next(Integer answer);

    Mono<String> mono(String request);

    Single<String> single(String request);

    Completable completable(String request);

    Uni<String> uni(String request);

    void use(Object answer);
  }

  void chains(Api api) {
    api.send("x").thenApply(v -> api.next(v)).join().join(); // ok: both are waited for
    api.send("x").thenApply(v -> api.next(v)).join(); // expect: NestedAsyncResult
    api.send("x").thenApply(v -> api.next(v)).thenAccept(f -> f.join()).join(); // ok: waits inside
    api.send("x")
        .thenApply(v -> api.next(v)) // expect: NestedAsyncResult
        .thenAccept(f -> api.use("done"))
        .join();
    api.send("x")
        .thenApply(v -> Optional.of(api.next(v)))
        .thenCompose(o -> o.get()) // ok: taken out and flattened
        .join();
    api.send("x")
        .thenApply(v -> api.next(v)) // ok: the inner one is waited for
        .whenComplete(
            (f, e) -> {
              if (e == null) {
                f.join();
              }
            })
        .join();
    api.send("x")
        .thenApply(v -> api.next(v)) // expect: NestedAsyncResult
        .whenComplete(
            (f, e) -> {
              if (e != null) {
                api.use(e);
              }
            })
        .join();
  }

  CompletableFuture<?> hiddenByWildcard(Api api) {
    return api.send("x").thenApply(v -> api.next(v)); // expect: NestedAsyncResult
  }

  CompletableFuture<CompletableFuture<Integer>> toldByType(Api api) {
    return api.send("x").thenApply(v -> api.next(v)); // ok: the caller sees both
  }

  CompletionStage<Void> mappedAway(Api api) {
    return api.send("x")
        .thenApply(v -> api.next(v)) // expect: NestedAsyncResult
        .thenApply(f -> null);
  }

  void pools(Api api, ExecutorService pool) throws Exception {
    pool.submit(() -> api.send("x")).get(); // expect: NestedAsyncResult
    pool.submit(() -> api.send("x").get()).get(); // ok: waits inside
    Future<CompletableFuture<Integer>> both = pool.submit(() -> api.send("x")); // ok: see below
    both.get().join();
    List<Callable<CompletableFuture<Integer>>> tasks = List.of(() -> api.send("x"));
    for (Future<CompletableFuture<Integer>> each : pool.invokeAll(tasks)) {
      each.get().join(); // ok: both are waited for
    }
  }

  CompletableFuture<Void> all(Api api, List<String> requests) {
    return CompletableFuture.allOf(
        requests.stream()
            .map(
                r ->
                    CompletableFuture.supplyAsync( // expect: NestedAsyncResult
                        () -> api.send(r)))
            .toArray(CompletableFuture[]::new));
  }

  CompletableFuture<Void> allFlat(Api api, List<String> requests) {
    return CompletableFuture.allOf(
        requests.stream()
            .map(
                r ->
                    CompletableFuture.supplyAsync(() -> api.send(r))
                        .thenCompose(f -> f)) // ok: flat
            .toArray(CompletableFuture[]::new));
  }

  void reactive(Api api) {
    Flux.concat(Flux.just("x").map(api::mono)).blockLast(); // ok: concat subscribes to each
    Flux.switchOnNext(Flux.just("x").map(s -> api.mono(s).thenReturn(Flux.just(s)))) // ok: as well
        .flatMap(text -> text)
        .blockLast();
    Flux.switchOnNext(
            Flux.just("x")
                .map( // ok: it is subscribed to; what it brings is not
                    s -> api.mono(s).thenReturn(api.mono("y")))) // expect: NestedAsyncResult
        .flatMap(text -> api.mono("z"))
        .blockLast();
    Flux.just("x").map(api::mono).collectList().block(); // expect: NestedAsyncResult
    api.mono("x").map(s -> api.mono(s)).block().block(); // ok: both are waited for
    Mono.fromSupplier(() -> api.send("x")).block(); // expect: NestedAsyncResult
    Mono.fromFuture(() -> api.send("x")).block(); // ok: fromFuture flattens
    api.single("x").map(s -> api.completable(s)).blockingGet(); // expect: NestedAsyncResult
    api.single("x").flatMapCompletable(s -> api.completable(s)).blockingAwait(); // ok: flat
    api.uni("x").map(s -> api.uni(s)).await().indefinitely(); // expect: NestedAsyncResult
    api.uni("x").chain(s -> api.uni(s)).await().indefinitely(); // ok: flat
  }
}
