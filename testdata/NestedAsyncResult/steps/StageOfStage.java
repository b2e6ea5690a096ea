package cases.nested.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

class StageOfStage {
  interface Store {
    CompletableFuture<String> load(String id);

    CompletableFuture<Void> save(String id, String value);

    CompletionStage<Integer> count();
  }

  private final Store store;
  private final Executor executor;

  StageOfStage(Store store, Executor executor) {
    this.store = store;
    this.executor = executor;
  }

  void upgrade(String id) {
    store.load(id).thenApply(v -> store.save(id, v + "!")).join(); // expect: NestedAsyncResult
  }

  void upgradeRight(String id) {
    store.load(id).thenCompose(v -> store.save(id, v + "!")).join(); // ok: flat
  }

  void upgradeBoth(String id) {
    store.load(id).thenApply(v -> store.save(id, v + "!")).join().join(); // ok: both are awaited
  }

  CompletableFuture<?> hidden(String id) {
    return store.load(id).thenApply(v -> store.save(id, v)); // expect: NestedAsyncResult
  }

  CompletableFuture<CompletableFuture<Void>> open(String id) {
    return store.load(id).thenApply(v -> store.save(id, v)); // ok: the caller sees both by the type
  }

  CompletableFuture<Void> flattenedLater(String id) {
    CompletableFuture<CompletableFuture<Void>> two = store.load(id).thenApply(v -> store.save(id, v));
    return two.thenCompose(inner -> inner); // ok: flattened
  }

  CompletableFuture<Void> flattenedIdentity(String id) {
    return store.load(id).thenApply(v -> store.save(id, v)).thenCompose(Function.identity()); // ok: flattened
  }

  void named(String id) throws Exception {
    CompletableFuture<CompletableFuture<Void>> two = store.load(id).thenApply(v -> store.save(id, v)); // expect: NestedAsyncResult
    two.get(1, TimeUnit.SECONDS);
  }

  void namedBoth(String id) throws Exception {
    var two = store.load(id).thenApply(v -> store.save(id, v));
    CompletableFuture<Void> inner = two.get(1, TimeUnit.SECONDS);
    inner.get(1, TimeUnit.SECONDS); // ok: both
  }

  void supplied(String id) {
    CompletableFuture.supplyAsync(() -> store.load(id), executor).join(); // expect: NestedAsyncResult
  }

  String suppliedBoth(String id) {
    return CompletableFuture.supplyAsync(() -> store.load(id), executor).join().join(); // ok: both
  }

  CompletableFuture<String> suppliedFlat(String id) {
    return CompletableFuture.supplyAsync(() -> store.load(id), executor).thenCompose(f -> f); // ok: flattened
  }

  CompletableFuture<Void> thenNothing(String id) {
    return store.load(id).thenApply(v -> store.save(id, v)).thenAccept(x -> System.out.println("saved")); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> thenWaits(String id) {
    return store.load(id).thenApply(v -> store.save(id, v)).thenAcceptAsync(CompletableFuture::join, executor); // ok: waits
  }

  CompletableFuture<Void> thenRuns(String id) {
    return store.load(id).thenApply(v -> store.save(id, v)).thenRun(() -> System.out.println("saved")); // expect: NestedAsyncResult
  }

  void combined(String a, String b) {
    store.load(a).thenCombine(store.load(b), (x, y) -> store.save(a, x + y)).join(); // expect: NestedAsyncResult
  }

  void combinedRight(String a, String b) {
    store
        .load(a)
        .thenCombine(store.load(b), (x, y) -> store.save(a, x + y)) // ok: flattened below
        .thenCompose(f -> f)
        .join();
  }

  CompletableFuture<Object> handled(String id) {
    return store.load(id).handle((v, e) -> e == null ? store.save(id, v) : store.save(id, "?")); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> handledRight(String id) {
    return store
        .load(id)
        .handle((v, e) -> e == null ? store.save(id, v) : store.save(id, "?")) // ok: flattened
        .thenCompose(Function.identity());
  }

  void ref() {
    CompletableFuture.completedFuture("x").thenApply(store::load).join(); // expect: NestedAsyncResult
  }

  void refRight() {
    CompletableFuture.completedFuture("x").thenCompose(store::load).join(); // ok: flat
  }

  void block(String id) {
    store
        .load(id)
        .thenApplyAsync( // expect: NestedAsyncResult
            v -> {
              if (v.isEmpty()) {
                return store.save(id, "empty");
              }
              return store.save(id, v);
            },
            executor)
        .join();
  }

  void joinedInside(String id) {
    store.load(id).thenApply(v -> store.save(id, v).join()).join(); // ok: the inner one is awaited inside
  }

  CompletableFuture<List<CompletableFuture<Void>>> several(List<String> ids) {
    return CompletableFuture.supplyAsync(
        () -> {
          List<CompletableFuture<Void>> all = new ArrayList<>();
          ids.forEach(i -> all.add(store.save(i, "")));
          return all; // ok: the caller gets them all
        });
  }

  CompletableFuture<Void> severalRight(List<String> ids) {
    return several(ids).thenCompose(l -> CompletableFuture.allOf(l.toArray(CompletableFuture[]::new))); // ok: all
  }

  int unwrapped() throws ExecutionException, InterruptedException {
    return CompletableFuture.supplyAsync(() -> store.count()).get().toCompletableFuture().get(); // ok: both
  }

  void unwrappedHalf() throws ExecutionException, InterruptedException {
    CompletableFuture.supplyAsync(() -> store.count()).get(); // expect: NestedAsyncResult
  }

  CompletableFuture<String> exceptionally(String id) {
    return store.load(id).exceptionally(e -> "none"); // ok: a plain value
  }

  CompletableFuture<String> composed(String id) {
    return store.load(id).exceptionallyCompose(e -> store.load("default")); // ok: flat
  }

  void whenDone(String id) {
    store
        .load(id)
        .thenApply(v -> store.save(id, v)) // ok: the inner one is watched
        .whenComplete(
            (inner, e) -> {
              if (e != null) {
                throw new CompletionException(e);
              }
              inner.join();
            })
        .join();
  }
}
