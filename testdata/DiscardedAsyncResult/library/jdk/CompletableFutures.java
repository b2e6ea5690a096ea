package cases.discarded.library.jdk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** {@code CompletableFuture} and {@code CompletionStage}. */
abstract class CompletableFutures {
  abstract int price(String item);

  abstract CompletionStage<Integer> quote(String item);

  void started(Executor executor) {
    CompletableFuture.supplyAsync(() -> price("a")); // expect: DiscardedAsyncResult
    CompletableFuture.runAsync(() -> price("a"), executor); // expect: DiscardedAsyncResult
    CompletableFuture.supplyAsync(() -> price("a"), executor).join(); // ok: awaited
  }

  void stages() {
    quote("a"); // expect: DiscardedAsyncResult
    quote("a").thenAccept(System.out::println); // expect: DiscardedAsyncResult
    quote("a").toCompletableFuture().join(); // ok: awaited
  }

  int timedGet() throws Exception {
    return quote("a").toCompletableFuture().get(1, TimeUnit.SECONDS); // ok: awaited
  }

  void completing(CompletableFuture<Integer> promise) {
    promise.complete(price("a")); // ok: a boolean that only says who was first
    promise.completeExceptionally(new IllegalStateException()); // ok: a boolean that only says who was first
    promise.cancel(true); // ok: a boolean that only says who was first
  }

  void failed() {
    CompletableFuture.failedFuture(new IllegalStateException("lost")); // expect: DiscardedAsyncResult
  }

  CompletionStage<Integer> failedReturned() {
    return CompletableFuture.failedStage(new IllegalStateException("seen")); // ok: returned
  }

  void delayed() {
    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> price("a")); // ok: returns nothing
    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS); // ok: an executor is no result
  }

  static class Tracked<T> extends CompletableFuture<T> {
    static Tracked<String> start() {
      Tracked<String> tracked = new Tracked<>(); // ok: returned
      return tracked;
    }
  }

  void ownSubtype() {
    Tracked.start(); // expect: DiscardedAsyncResult
    Tracked.start().join(); // ok: awaited
  }

  void now(CompletableFuture<Integer> price) {
    price.getNow(0); // ok: a number owes nothing
  }

  int nowReturned(CompletableFuture<Integer> price) {
    return price.thenApply(n -> n + 1).getNow(0); // ok: the answer is returned
  }
}
