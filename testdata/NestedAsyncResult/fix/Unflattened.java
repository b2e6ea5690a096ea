package cases.nested.fix;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import io.reactivex.rxjava3.core.Single;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Chains whose later links would be given, or would have to give, another thing: no fix. */
abstract class Unflattened {
  abstract CompletableFuture<String> load(String id);

  abstract CompletableFuture<Void> save(String text);

  abstract CompletableFuture<Integer> count(String text);

  abstract CompletableFuture<Object> any(String text);

  abstract ListenableFuture<String> guava(String text);

  abstract Single<String> single(String id);

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

  void late(String id) {
    load(id).thenApply(this::save).completeOnTimeout(CompletableFuture.completedFuture(null), 1, TimeUnit.SECONDS).thenRun(() -> {}).join(); // expect: NestedAsyncResult
  }

  void firstOfTwo(String id, CompletableFuture<CompletableFuture<Void>> other) {
    load(id).thenApply(this::save).applyToEither(other, saved -> 1).join(); // expect: NestedAsyncResult
  }

  void ofAnotherKind(String id) {
    load(id).thenApply(text -> guava(text)).thenRun(() -> {}).join(); // expect: NestedAsyncResult
  }

  void byAVariable(ListenableFuture<String> text, com.google.common.base.Function<String, ListenableFuture<String>> function, Executor executor) throws Exception {
    Futures.transform(text, function, executor).get(); // expect: NestedAsyncResult
  }

  void besideAVariable(String id) {
    String Function = id;
    load(Function).handle((text, failure) -> save(text)).join(); // expect: NestedAsyncResult
  }

  CompletableFuture<?> recoveredAlike(CompletableFuture<Object> first) {
    return first.exceptionally(failure -> any("x")); // expect: NestedAsyncResult
  }

  void waited(String id) {
    single(id).map(this::single).ignoreElement().blockingAwait(); // expect: NestedAsyncResult
  }

  CompletableFuture<?> recovered(CompletableFuture<Object> first) {
    return first.exceptionally(failure -> save("x")); // expect: NestedAsyncResult
  }

  void begun(String id) {
    single(id).map(this::single).ignoreElement().subscribe(); // expect: NestedAsyncResult
  }

  void replacedByAnother(String id) {
    single(id).map(this::single).onErrorResumeNext(failure -> Single.never()).ignoreElement().blockingAwait(); // expect: NestedAsyncResult
  }

  abstract Mono<Void> saved(String text);

  CompletableFuture<Boolean> isThere(String id) {
    return load(id).thenApply(this::save).thenApply(Objects::nonNull); // expect: NestedAsyncResult
  }

  Disposable counts(Mono<String> text, int[] saved) {
    return text.map(this::saved).subscribe(done -> saved[0]++); // expect: NestedAsyncResult
  }

  Disposable prints(Mono<String> text) {
    return text.map(this::saved).subscribe(System.out::println); // expect: NestedAsyncResult
  }
}
