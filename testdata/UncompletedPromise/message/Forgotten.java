package cases.promise.message;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What a finding says of a branch that forgets the promise, where no failure does. */
abstract class Forgotten {
  abstract CompletableFuture<String> load(String key);

  CompletableFuture<String> byATask(Executor executor, Queue<String> queue) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          String head = queue.poll();
          if (head != null) {
            promise.complete(head);
          }
        });
    return promise;
  }

  void byAValueAndByTheFailure(String key, CompletableFuture<String> promise) {
    load(key)
        .thenAccept( // expect: UncompletedPromise
            value -> {
              if (!value.isEmpty()) {
                promise.complete(value);
              }
            });
  }

  CompletableFuture<String> byAValueAlone(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .thenAccept( // expect: UncompletedPromise
            value -> {
              if (!value.isEmpty()) {
                promise.complete(value);
              }
            })
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> byAValueAndAFailure(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .thenAccept( // expect: UncompletedPromise
            value -> {
              if (!value.isEmpty()) {
                promise.complete(value);
              }
            });
    return promise;
  }
}
