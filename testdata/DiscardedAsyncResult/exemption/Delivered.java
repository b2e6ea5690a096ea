package cases.discarded.exemption;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/** A value that stands for the failure reaches whoever waits for a promise. */
abstract class Delivered {
  abstract CompletableFuture<String> load(String key);

  abstract Future<String> find(String key);

  abstract void show(String text);

  private volatile String last;

  CompletableFuture<String> fallback(String key, String instead) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).exceptionally(e -> instead).thenAccept(promise::complete); // ok: it is delivered
    return promise;
  }

  CompletableFuture<String> byLambda(String key, String instead, Executor executor) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .exceptionally(e -> instead)
        .thenAcceptAsync(text -> promise.complete(text), executor); // ok: it is delivered
    return promise;
  }

  CompletableFuture<String> failing(String key, Exception instead) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .exceptionally(e -> key)
        .thenRun(() -> promise.completeExceptionally(instead)); // ok: the promise is failed
    return promise;
  }

  Promise<Throwable> failed(CompletableFuture<Throwable> last, Throwable instead) {
    Promise<Throwable> promise = Promise.promise();
    last.exceptionally(e -> instead).thenAccept(promise::fail); // ok: the promise is failed
    return promise;
  }

  void toNobody(String key, String instead) {
    load(key).exceptionally(e -> instead).thenAccept(this::keep); // expect: DiscardedAsyncResult
    load(key).exceptionally(e -> instead).thenAccept(text -> last = text); // expect: DiscardedAsyncResult
  }

  private void keep(String text) {
    last = text;
  }

  CompletableFuture<String> withAnother(String key, String instead) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> other = load("b");
    other.exceptionally(
        e -> { // ok: the promise learns of it
          promise.completeExceptionally(e);
          return null;
        });
    load(key)
        .exceptionally(e -> instead)
        .thenAcceptBoth(other, (a, b) -> promise.complete(a)); // expect: DiscardedAsyncResult
    return promise;
  }

  CompletableFuture<String> valueOnly(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).handle((text, e) -> text).thenAccept(promise::complete); // expect: DiscardedAsyncResult
    return promise;
  }

  CompletableFuture<String> moreThanThat(String key, String instead) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .exceptionally(e -> instead)
        .thenAccept( // expect: DiscardedAsyncResult
            text -> {
              promise.complete(text);
              show(text);
            });
    return promise;
  }

  Future<String> otherwise(String key, String instead) {
    Promise<String> promise = Promise.promise();
    find(key).otherwise(instead).onSuccess(promise::complete); // ok: it is delivered
    return promise.future();
  }

  CompletableFuture<String> nothing(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).exceptionally(e -> null).thenAccept(promise::complete); // expect: DiscardedAsyncResult
    return promise;
  }

  CompletableFuture<String> constant(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).exceptionally(e -> "none").thenAccept(promise::complete); // expect: DiscardedAsyncResult
    return promise;
  }

  CompletableFuture<Integer> mapped(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key).thenApply(String::length).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }
}
