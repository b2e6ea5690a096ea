package cases.promise.chain;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/** Promises that wait in a map for their answer. */
abstract class Taken {
  abstract CompletableFuture<String> lookup(long id);

  void reply(Map<Long, CompletableFuture<String>> pending, long id) {
    lookup(id).thenAccept(text -> pending.remove(id).complete(text)); // expect: UncompletedPromise
  }

  void replyIfAny(Map<Long, CompletableFuture<String>> pending, long id) {
    lookup(id)
        .thenAccept( // expect: UncompletedPromise
            text -> {
              CompletableFuture<String> promise = pending.get(id);
              if (promise != null) {
                promise.complete(text);
              }
            });
  }

  void replyBothWays(Map<Long, CompletableFuture<String>> pending, long id) {
    lookup(id) // ok: the failure is told too
        .thenAccept(text -> pending.remove(id).complete(text))
        .exceptionally(
            failure -> {
              pending.remove(id).completeExceptionally(failure);
              return null;
            });
  }

  /** A sweeper fails what waits for too long. */
  abstract static class Swept {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    abstract CompletableFuture<String> lookup(long id);

    CompletableFuture<String> ask(long id) {
      return pending.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    void reply(long id) {
      lookup(id) // ok: the sweeper fails what is left, and the failure is told here
          .thenAccept(text -> pending.remove(id).complete(text))
          .exceptionally(
              failure -> {
                failure.printStackTrace();
                return null;
              });
    }

    void sweep() {
      pending.values().forEach(promise -> promise.completeExceptionally(new TimeoutException()));
    }
  }

  /** Nobody fails what waits here. */
  abstract static class Unswept {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    abstract CompletableFuture<String> lookup(long id);

    CompletableFuture<String> ask(long id) {
      return pending.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    void reply(long id) {
      lookup(id)
          .thenAccept( // expect: UncompletedPromise
              text -> pending.remove(id).complete(text))
          .exceptionally(
              failure -> {
                failure.printStackTrace();
                return null;
              });
    }
  }
}
