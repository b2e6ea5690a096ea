package cases.discarded.exemption;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Calls that hand back what somebody has already. */
abstract class HandedBack {
  private final Map<String, CompletableFuture<String>> running = new ConcurrentHashMap<>();

  abstract CompletableFuture<String> ask(String question);

  private CompletableFuture<Boolean> answer(CompletableFuture<Boolean> promise, Throwable failure) {
    if (failure != null) {
      promise.completeExceptionally(failure);
      return promise;
    }
    promise.complete(true);
    return promise;
  }

  private CompletableFuture<String> orElse(CompletableFuture<String> first, boolean wanted) {
    return wanted ? first : ask("else");
  }

  CompletableFuture<Boolean> promiseReturned(Throwable failure) {
    CompletableFuture<Boolean> promise = new CompletableFuture<>(); // ok: returned
    answer(promise, failure); // ok: hands back the promise, which is returned
    return promise;
  }

  void promiseFresh(Throwable failure) {
    answer(ask("a").thenApply(String::isEmpty), failure); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> onlySometimes(boolean wanted) {
    CompletableFuture<String> first = ask("a"); // ok: returned
    orElse(first, wanted); // expect: DiscardedAsyncResult
    return first;
  }

  void cancel(String key) {
    CompletableFuture<String> found = running.get(key); // ok: cancelled
    if (found != null) {
      found.cancel(true);
      running.remove(key); // ok: the same future was cancelled
    }
  }

  void onlyAsked(String key) {
    if (running.get(key) != null) { // ok: told of at the removal
      running.remove(key); // expect: DiscardedAsyncResult
    }
  }

  void anotherKey(String key, String other) {
    running.get(key).cancel(true);
    running.remove(other); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> given(String key) {
    CompletableFuture<String> found = running.get(key); // ok: returned
    running.remove(key); // ok: the same future is returned
    return found;
  }
}
