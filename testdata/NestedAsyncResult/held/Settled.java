package cases.nested.held;

import java.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Inner futures that are looked at before they are nested, and such that only seem to be. */
abstract class Settled {
  abstract CompletableFuture<String> load(String key);

  abstract CompletableFuture<Void> save(String text);

  abstract Mono<String> find(String key);

  abstract Mono<Void> store(String text);

  private ExecutorService pool;

  String handledInside(String key) {
    load(key)
        .thenApply( // ok: the function looks at the failure itself
            text ->
                save(text)
                    .whenComplete(
                        (nothing, failure) -> {
                          if (failure != null) {
                            System.err.println("not saved: " + failure);
                          }
                        }))
        .join();
    return key;
  }

  void notReadInside(String key) {
    load(key)
        .thenApply( // expect: NestedAsyncResult
            text -> save(text).whenComplete((nothing, failure) -> System.out.println("saved")))
        .join();
  }

  Object handledByAVariable(String key) throws Exception {
    BiConsumer<String, Throwable> report = (text, failure) -> System.err.println(failure);
    return pool.submit(() -> load(key).whenComplete(report)).get().isDone(); // ok: report reads it
  }

  void handledOnOneArm(String key, boolean loud) {
    load(key)
        .thenApply( // expect: NestedAsyncResult
            text ->
                loud
                    ? save(text)
                        .exceptionally(
                            failure -> {
                              System.err.println(failure);
                              return null;
                            })
                    : save(text))
        .join();
  }

  void handledInATask(String key) throws Exception {
    pool.submit( // ok: the failure is told
            () ->
                load(key)
                    .exceptionally(
                        failure -> {
                          System.err.println(failure);
                          return "";
                        }))
        .get();
  }

  void plainInATask(String key) throws Exception {
    Callable<CompletableFuture<String>> task = () -> load(key);
    pool.submit(task).get(); // expect: NestedAsyncResult
  }

  void complete(String key) {
    load(key).thenApply(text -> CompletableFuture.completedFuture(text.trim())).join(); // ok: done
  }

  void completeOnOneArm(String key) {
    load(key)
        .thenApply( // expect: NestedAsyncResult
            text -> text.isEmpty() ? CompletableFuture.completedFuture(null) : save(text))
        .join();
  }

  Mono<Void> mappedAndLost(Flux<String> keys) {
    return keys.map(key -> find(key)) // expect: NestedAsyncResult
        .map(found -> found.flatMap(this::store))
        .then();
  }

  Mono<Void> mappedAndFlattened(Flux<String> keys) {
    return keys.map(key -> find(key)) // ok: flattened behind the second map
        .map(found -> found.flatMap(this::store))
        .concatMap(stored -> stored)
        .then();
  }

  Mono<Integer> onlyCounted(Flux<String> keys) {
    return keys.map(this::store).collectList().map(List::size); // expect: NestedAsyncResult
  }

  Mono<Void> collectedAndAwaited(Flux<String> keys) {
    return keys.map(this::store).collectList().flatMap(Mono::when); // ok: waits for all
  }

  void awaitedInside(String key) {
    load(key)
        .thenApply( // ok: waited for before it is returned
            text -> {
              CompletableFuture<Void> saved = save(text);
              saved.join();
              return saved;
            })
        .join();
  }

  void onlyPrintedInside(String key) {
    load(key)
        .thenApply( // expect: NestedAsyncResult
            text -> {
              CompletableFuture<Void> saved = save(text);
              System.out.println(saved);
              return saved;
            })
        .join();
  }

  void collectedAndHalfAwaited(List<String> keys) throws Exception {
    List<Future<CompletableFuture<String>>> started = new ArrayList<>();
    for (String key : keys) {
      started.add(pool.submit(() -> load(key))); // expect: NestedAsyncResult
    }
    for (Future<CompletableFuture<String>> each : started) {
      each.get();
    }
  }

  void collectedAndFullyAwaited(List<String> keys) throws Exception {
    List<Future<CompletableFuture<String>>> started = new ArrayList<>();
    for (String key : keys) {
      started.add(pool.submit(() -> load(key))); // ok: both are awaited
    }
    for (Future<CompletableFuture<String>> each : started) {
      each.get().join();
    }
  }

  void givenToSomebody(List<Future<CompletableFuture<String>>> started, String key) {
    started.add(pool.submit(() -> load(key))); // ok: somebody else has the list
  }

  void failedInside(String key) {
    load(key)
        .thenApply( // expect: NestedAsyncResult
            text ->
                text.isEmpty()
                    ? CompletableFuture.failedFuture(new IllegalStateException(key))
                    : CompletableFuture.completedFuture(text))
        .join();
  }
}
