package cases.nested.fix;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

abstract class Flatten {
  abstract CompletableFuture<String> load(String id);

  abstract CompletableFuture<Void> save(String text);

  abstract Mono<String> mono(String id);

  abstract Mono<Void> saveMono(String text);

  abstract Uni<String> uni(String id);

  abstract Single<String> single(String id);

  abstract Future<String> vertx(String id);

  abstract ListenableFuture<String> guava(String id);

  void joined(String id) {
    load(id).thenApply(this::save).join(); // expect: NestedAsyncResult
  }

  CompletableFuture<?> returned(String id) {
    return load(id).thenApply(text -> save(text)); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> followed(String id, Executor executor) {
    return load(id).thenApplyAsync(this::save, executor).thenRun(() -> {}); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> handled(String id) {
    return load(id).handle((text, failure) -> save(text)).thenRun(() -> {}); // expect: NestedAsyncResult
  }

  void supplied(ExecutorService executor) {
    CompletableFuture.supplyAsync(() -> load("a"), executor).join(); // expect: NestedAsyncResult
  }

  void awaited(String id) {
    CompletableFuture.allOf(load(id).thenApply(this::save), load("b")).join(); // expect: NestedAsyncResult
  }

  void collected(String id, List<CompletableFuture<?>> pending) {
    pending.add(load(id).thenApply(this::save)); // expect: NestedAsyncResult
  }

  void local(String id) {
    CompletableFuture<?> saved = load(id).thenApply(this::save); // expect: NestedAsyncResult
    saved.join();
  }

  Mono<Void> reactor(String id) {
    return mono(id).map(text -> saveMono(text)).then(); // expect: NestedAsyncResult
  }

  Mono<Long> reactorItems(Flux<String> ids) {
    return ids.map(this::mono).count(); // expect: NestedAsyncResult
  }

  Mono<Long> reactorNothing(Flux<String> ids) {
    return ids.map(this::saveMono).count(); // expect: NestedAsyncResult
  }

  Uni<Void> mutiny(String id) {
    return uni(id).onItem().transform(text -> uni(text)).replaceWithVoid(); // expect: NestedAsyncResult
  }

  Future<Void> vertxMapped(String id) {
    return vertx(id).map(text -> vertx(text)).mapEmpty(); // expect: NestedAsyncResult
  }

  ListenableFuture<?> guavaMapped(String id, Executor executor) {
    return Futures.transform(guava(id), text -> guava(text), executor); // expect: NestedAsyncResult
  }

  void besideAnother(String id) {
    load(id).thenApply(this::save).runAfterBoth(load("b"), () -> {}).join(); // expect: NestedAsyncResult
  }

  void unseen(String id) {
    load(id).thenApply(this::save).thenAccept(saved -> {}).join(); // expect: NestedAsyncResult
  }

  void subscribed(Single<String> text) {
    text.map(id -> single(id)).blockingSubscribe(); // expect: NestedAsyncResult
  }

  abstract static class Own extends CompletableFuture<String> {
    abstract CompletableFuture<Void> save(String text);

    CompletableFuture<?> saved() {
      return thenApply(text -> save(text)); // expect: NestedAsyncResult
    }
  }

  Disposable begun(Mono<String> text) {
    return text.map(this::saveMono).subscribe(); // expect: NestedAsyncResult
  }

  void blocked(Mono<String> text) {
    text.map(this::saveMono).block(Duration.ofSeconds(1)); // expect: NestedAsyncResult
  }
}
