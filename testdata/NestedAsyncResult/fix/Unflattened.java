package cases.nested.fix;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Chains whose later links would be given, or would have to give, another thing: no fix. */
abstract class Unflattened {
  abstract CompletableFuture<String> load(String id);

  abstract CompletableFuture<Void> save(String text);

  abstract CompletableFuture<Integer> count(String text);

  abstract Flux<String> flux(String id);

  CompletableFuture<Integer> compared(String id) {
    return load(id).thenApply(this::save).thenApply(saved -> saved != null ? 1 : 0).thenApply(n -> n + 1); // expect: NestedAsyncResult
  }

  Mono<Long> counted(Flux<String> ids) {
    return ids.map(this::flux).count(); // expect: NestedAsyncResult
  }

  void named(String id) {
    load(id).<CompletableFuture<Void>>thenApply(this::save).join(); // expect: NestedAsyncResult
  }

  void typed(String id) {
    load(id).thenApply(this::save).thenAccept((CompletableFuture<Void> saved) -> {}).join(); // expect: NestedAsyncResult
  }

  void ofTwoTypes(String id) {
    load(id).thenApply(text -> text.isEmpty() ? save(text) : count(text)).join(); // expect: NestedAsyncResult
  }

  void replaced(String id) {
    load(id).thenApply(this::save).exceptionally(failure -> CompletableFuture.completedFuture(null)).thenRun(() -> {}).join(); // expect: NestedAsyncResult
  }

  CompletableFuture<?> recovered(CompletableFuture<Object> first) {
    return first.exceptionally(failure -> save("x")); // expect: NestedAsyncResult
  }
}
