package cases.promise.listener;

import io.reactivex.rxjava3.core.Single;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Callbacks that a method of this file writes down, for the promise that it is given. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Makers {
  private List<CompletableFuture<?>> waiting;

  abstract CompletableFuture<String> load(String key);

  private static <T> Consumer<T> valueOf(CompletableFuture<T> promise) {
    return promise::complete;
  }

  private static Consumer<String> lengthOf(CompletableFuture<Integer> promise) {
    return text -> promise.complete(text.length());
  }

  private static <T> BiConsumer<T, Throwable> outcomeOf(CompletableFuture<T> promise) {
    return (value, failure) -> {
      if (failure == null) {
        promise.complete(value);
      } else {
        promise.completeExceptionally(failure);
      }
    };
  }

  private static <T> BiConsumer<T, Throwable> valueOrNull(CompletableFuture<T> promise) {
    return (value, failure) -> promise.complete(value);
  }

  private static <T> Consumer<T> inTime(CompletableFuture<T> promise) {
    promise.orTimeout(1, TimeUnit.SECONDS);
    return promise::complete;
  }

  private <T> Consumer<T> known(CompletableFuture<T> promise, Consumer<T> other) {
    if (waiting.add(promise)) {
      return promise::complete;
    } else {
      return other;
    }
  }

  private static <T> Consumer<T> same(Consumer<T> given) {
    return given;
  }

  private static Runnable end(CompletableFuture<Void> promise) {
    return () -> promise.complete(null);
  }

  abstract Consumer<String> unseen(CompletableFuture<String> promise);

  CompletableFuture<String> byReference(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(valueOf(promise)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Integer> byLambda(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key).thenAccept((lengthOf(promise))); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Void> byTask(String key) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    load(key).thenRun(end(promise)); // expect: UncompletedPromise
    return promise;
  }

  CompletionStage<String> bothWays(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).whenComplete(outcomeOf(promise)); // ok: both ways
    return promise;
  }

  CompletionStage<String> bothWaysWithOneCall(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).whenComplete(valueOrNull(promise)); // ok: the value is null on a failure
    return promise;
  }

  private static <T> io.reactivex.rxjava3.functions.BiConsumer<T, Throwable> eitherOf(CompletableFuture<T> promise) {
    return (value, failure) -> promise.complete(failure == null ? value : null);
  }

  CompletionStage<String> subscribed(Single<String> key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    key.subscribe(eitherOf(promise)); // ok: a subscriber with two parameters runs on a failure too
    return promise;
  }

  CompletionStage<String> failedNext(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .thenAccept(valueOf(promise)) // ok: the next link fails it
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  CompletionStage<String> ofWhatIsThere() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.completedFuture("a").thenAccept(valueOf(promise)); // ok: it does not fail
    return promise;
  }

  CompletionStage<String> byMore(String key, Consumer<String> other) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> another = new CompletableFuture<>();
    CompletableFuture<String> last = new CompletableFuture<>();
    load(key).thenAccept(inTime(promise)); // ok: the method does more with it
    load(key).thenAccept(known(another, other)); // ok: the same
    load(key).thenAccept(unseen(last)); // ok: nobody knows what it does
    load(key).thenAccept(same(last::complete)); // ok: it may come with anything around it
    return promise.thenCombine(another, String::concat).thenCombine(last, String::concat);
  }

  private static <T> BiConsumer<? super T, ? super Throwable> both(CompletableFuture<T> promise) {
    return (value, failure) -> {
      if (failure != null) {
        promise.completeExceptionally(failure);
      } else {
        promise.complete(value);
      }
    };
  }

  void intoBoth(CompletableFuture<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete(both(promise)); // ok: told of both, by whatever name
  }

  private static Consumer<? extends CharSequence> anyOf(CompletableFuture<String> promise) {
    return (String text) -> promise.complete(text);
  }

  @SuppressWarnings("unchecked")
  void intoAny(CompletableFuture<String> promise) {
    load("a").thenAccept((Consumer<String>) anyOf(promise)); // expect: UncompletedPromise
  }

  private static <T> Consumer<? super T> soleOf(CompletableFuture<T> promise) {
    return promise::complete;
  }

  CompletableFuture<String> intoSole() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load("a").thenAccept(soleOf(promise)); // expect: UncompletedPromise
    return promise;
  }
}
