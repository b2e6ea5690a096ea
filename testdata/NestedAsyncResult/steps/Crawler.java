package cases.nested.steps;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;

class Crawler {
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService pool = ForkJoinPool.commonPool();

  private CompletableFuture<HttpResponse<String>> get(URI u) {
    return http.sendAsync(HttpRequest.newBuilder(u).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI next(String body) {
    return URI.create(body.strip());
  }

  void follow(URI u) {
    get(u).thenApply(r -> get(next(r.body()))).join(); // expect: NestedAsyncResult
  }

  String followRight(URI u) {
    return get(u).thenCompose(r -> get(next(r.body()))).join().body(); // ok: flat
  }

  String followJoins(URI u) {
    return get(u).thenApply(r -> get(next(r.body()))).join().join().body(); // ok: both
  }

  CompletableFuture<Integer> status(URI u) {
    return get(u).thenApply(HttpResponse::statusCode); // ok: a plain value
  }

  CompletableFuture<String> report(URI u) {
    return get(u).thenApply(r -> get(next(r.body()))).thenApply(f -> "followed " + u); // expect: NestedAsyncResult
  }

  CompletableFuture<String> reportRight(URI u) {
    return get(u)
        .thenApply(r -> get(next(r.body()))) // ok: flattened
        .thenCompose(f -> f.thenApply(HttpResponse::body));
  }

  CompletableFuture<?> retry(URI u) {
    return get(u).handle((r, e) -> e == null ? CompletableFuture.completedFuture(r) : get(u)); // expect: NestedAsyncResult
  }

  CompletableFuture<HttpResponse<String>> retryRight(URI u) {
    return get(u)
        .handle((r, e) -> e == null ? CompletableFuture.completedFuture(r) : get(u)) // ok: flattened
        .thenCompose(f -> f);
  }

  Map<URI, CompletableFuture<CompletableFuture<HttpResponse<String>>>> open(List<URI> us) {
    return us.stream().collect(Collectors.toMap(u -> u, u -> get(u).thenApply(r -> get(next(r.body()))))); // ok: handed out with its type
  }

  Object any(URI u) {
    return get(u).thenApply(r -> Optional.of(r.body())); // ok: no future in the future
  }

  void forkJoin(URI u) {
    ForkJoinTask<CompletableFuture<HttpResponse<String>>> t =
        ForkJoinPool.commonPool().submit(() -> get(u));
    t.join().join(); // ok: both
  }

  void forkJoinHalf(URI u) {
    ForkJoinPool.commonPool().submit(() -> get(u)).join(); // expect: NestedAsyncResult
  }

  void completion(List<URI> us) throws Exception {
    ExecutorCompletionService<CompletableFuture<HttpResponse<String>>> cs =
        new ExecutorCompletionService<>(pool);
    for (URI u : us) {
      cs.submit(() -> get(u)); // ok: taken below
    }
    for (URI ignored : us) {
      cs.take().get().join();
    }
  }

  void task(URI u) throws Exception {
    FutureTask<CompletableFuture<HttpResponse<String>>> t = new FutureTask<>(() -> get(u));
    t.run();
    t.get().get(); // ok: both
  }

  String any(List<URI> us) throws Exception {
    List<java.util.concurrent.Callable<String>> tasks =
        us.stream()
            .map(u -> (java.util.concurrent.Callable<String>) () -> get(u).join().body())
            .collect(Collectors.toList());
    return pool.invokeAny(tasks); // ok: each task waits
  }

  CompletionStage<Void> either(URI a, URI b) {
    return get(a).applyToEither(get(b), r -> get(next(r.body()))).thenAccept(f -> {}); // expect: NestedAsyncResult
  }

  CompletionStage<String> eitherRight(URI a, URI b) {
    return get(a)
        .applyToEither(get(b), r -> r)
        .thenCompose(r -> get(next(r.body())))
        .thenApply(HttpResponse::body); // ok: flat
  }

  <T> CompletableFuture<T> async(Supplier<T> s) {
    return CompletableFuture.supplyAsync(s, pool);
  }

  void generic(URI u) {
    async(() -> get(u)).join(); // expect: NestedAsyncResult
  }

  void genericBoth(URI u) {
    async(() -> get(u)).join().join(); // ok: both
  }

  void doneCheck(URI u) throws Exception {
    Future<CompletableFuture<HttpResponse<String>>> f = pool.submit(() -> get(u)); // expect: NestedAsyncResult
    while (!f.isDone()) {
      Thread.onSpinWait();
    }
    f.get();
  }

  int size(URI u) throws Exception {
    Future<CompletableFuture<HttpResponse<String>>> f = pool.submit(() -> get(u));
    CompletableFuture<HttpResponse<String>> inner = f.get();
    return inner.thenApply(r -> r.body().length()).join(); // ok: both
  }

  void runAsync(URI u) {
    CompletableFuture.runAsync(() -> get(u).join(), pool).join(); // ok: waits inside
  }

  CompletableFuture<Void> all(List<URI> us) {
    CompletableFuture<List<CompletableFuture<HttpResponse<String>>>> many =
        CompletableFuture.supplyAsync(() -> us.stream().map(this::get).toList(), pool);
    return many.thenCompose(l -> CompletableFuture.allOf(l.toArray(new CompletableFuture[0]))); // ok: all
  }
}
