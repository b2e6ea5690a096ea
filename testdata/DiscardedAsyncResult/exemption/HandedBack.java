package cases.discarded.exemption;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

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

  void goneThrough() {
    Map<String, CompletableFuture<String>> all = new HashMap<>(running);
    all.forEach(
        (key, found) -> {
          found.cancel(true);
          running.remove(key); // ok: the same future was cancelled
        });
  }

  void goneThroughACopy() {
    Map<String, CompletableFuture<String>> all = Map.copyOf(running);
    all.forEach(
        (key, found) -> {
          found.cancel(true);
          running.remove(key); // ok: the same future was cancelled
        });
  }

  void goneThroughACopyOfAnother(Map<String, CompletableFuture<String>> others) {
    Map<String, CompletableFuture<String>> all = new HashMap<>(others);
    all.forEach(
        (key, found) -> {
          found.cancel(true);
          running.remove(key); // expect: DiscardedAsyncResult
        });
  }

  void goneThroughAndOnlyDescribed() {
    running.forEach(
        (key, found) -> {
          found.isDone();
          running.remove(key); // expect: DiscardedAsyncResult
        });
  }

  void goneThroughUnseen() {
    Map<String, CompletableFuture<String>> all = new HashMap<>(running);
    all.forEach(
        (key, found) -> {
          running.remove(key); // expect: DiscardedAsyncResult
        });
  }

  void goneThroughAnother(Map<String, CompletableFuture<String>> others) {
    others.forEach(
        (key, found) -> {
          found.cancel(true);
          running.remove(key); // expect: DiscardedAsyncResult
        });
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

  interface Guard {
    <T> CompletableFuture<T> timed(CompletableFuture<T> future, long millis);

    CompletableFuture<String> retried(CompletableFuture<String> first);

    <T> CompletableFuture<T> cached(String key, CompletableFuture<? super T> future);
  }

  CompletableFuture<String> guarded(Guard guard) {
    CompletableFuture<String> first = ask("a"); // ok: returned
    guard.timed(first, 10); // ok: what comes back depends on the first, which is returned
    return first;
  }

  void guardedFresh(Guard guard) {
    guard.timed(ask("a"), 10); // expect: DiscardedAsyncResult
  }

  void guardedDropped(Guard guard) {
    CompletableFuture<String> first = ask("a"); // ok: told of at the guard
    guard.timed(first, 10); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> moreWork(Guard guard) {
    CompletableFuture<String> first = ask("a"); // ok: returned
    guard.retried(first); // expect: DiscardedAsyncResult
    return first;
  }

  CompletableFuture<String> anotherResult(Guard guard) {
    CompletableFuture<String> first = ask("a"); // ok: returned
    guard.<String>cached("a", first); // expect: DiscardedAsyncResult
    return first;
  }

  Future<String> taskThatIsAFuture(ExecutorService executor, Callable<String> work) {
    FutureTask<String> task = new FutureTask<>(work); // ok: returned
    executor.submit(task); // ok: the task keeps its outcome, and is returned
    return task;
  }

  void taskThatIsAFutureFresh(ExecutorService executor, Callable<String> work) {
    executor.submit(new FutureTask<>(work)); // expect: DiscardedAsyncResult
  }

  abstract String work(String request) throws Exception;

  void passedOn(CompletableFuture<String> request, CompletableFuture<String> answer) {
    request.whenComplete((r, e) -> answer.completeExceptionally(e)); // ok: the promise takes the failure
    request.thenAccept( // ok: the caller has the request, and the callback catches all
        r -> {
          try {
            answer.complete(work(r));
          } catch (Throwable t) {
            answer.completeExceptionally(t);
          }
        });
  }
}
