package cases.nested.fix;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the flattening sibling takes, and what the chain behind it does with what it gets. */
abstract class Siblings {
  abstract CompletableFuture<String> load(String id);

  abstract CompletableFuture<Void> save(String text);

  abstract Mono<String> mono(String id);

  abstract Single<String> single(String id);

  abstract ListenableFuture<String> guava(String id);

  abstract Mono<String> monoOfFile(String id) throws IOException;

  abstract void print(Object it);

  private CompletableFuture<CompletableFuture<Void>> both;

  void assigned(String id) {
    both = load(id).thenApply(this::save); // expect: NestedAsyncResult
  }

  void printed(String id) {
    System.out.println(load(id).thenApply(this::save)); // expect: NestedAsyncResult
  }

  Mono<Void> retried(String id) {
    return mono(id).map(this::mono).map(inner -> inner.retry(3)).then(); // expect: NestedAsyncResult
  }

  Mono<Void> counted(String id, List<Object> all) {
    return mono(id).map(this::mono).map(inner -> all.size()).then(); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> printedByReference(String id) {
    return load(id).thenApply(this::save).thenAccept(System.out::println); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> textOfIt(String id) {
    return load(id).thenApply(this::save).thenApply(String::valueOf).thenAccept(System.out::println); // expect: NestedAsyncResult
  }

  CompletableFuture<?> watched(String id) {
    return load(id).thenApply(this::save).whenComplete((saved, failure) -> print(failure)); // expect: NestedAsyncResult
  }

  void joined(String id) {
    System.out.println(load(id).thenApply(this::save).join()); // expect: NestedAsyncResult
  }

  CompletableFuture<?> inALambda(String id) {
    Supplier<CompletableFuture<?>> saved =
        () -> {
          return load(id).thenApply(this::save); // expect: NestedAsyncResult
        };
    print(saved);
    return load(id);
  }

  void sometimesNull(String id) {
    load(id).thenApply(text -> text.isEmpty() ? null : save(text)).join(); // expect: NestedAsyncResult
  }

  void nullOnOneWay(String id) {
    load(id)
        .thenApply( // expect: NestedAsyncResult
            text -> {
              if (text.isEmpty()) {
                return null;
              }
              return save(text);
            })
        .join();
  }

  Mono<Void> ofAnotherLibrary(String id) {
    return mono(id).map(this::save).then(); // expect: NestedAsyncResult
  }

  Mono<Long> itemsOfAnotherLibrary(Flux<String> ids) {
    return ids.map(id -> save(id)).count(); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> handledByAnother(String id) {
    return load(id).handle((text, failure) -> mono(text)).thenRun(() -> {}); // expect: NestedAsyncResult
  }

  void called(Executor executor) {
    print(Mono.fromCallable(() -> monoOfFile("a")).then()); // expect: NestedAsyncResult
  }

  Mono<Void> suppliedByMono() {
    return Mono.fromSupplier(() -> mono("a")).then(); // expect: NestedAsyncResult
  }

  ListenableFuture<?> submitted(Executor executor) {
    return Futures.submit(() -> guava("a"), executor); // expect: NestedAsyncResult
  }

  io.reactivex.rxjava3.core.Completable mapped() {
    return single("a").map(id -> single(id)).ignoreElement(); // expect: NestedAsyncResult
  }
}
