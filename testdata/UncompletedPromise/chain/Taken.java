package cases.promise.chain;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
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

  /** What a task takes out, or is given after it was taken out, it alone can complete. */
  abstract static class Tasks {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> watched = new ConcurrentHashMap<>();
    private Executor executor;

    abstract String decode(byte[] body) throws IllegalArgumentException;

    void inTask(long id, byte[] body) {
      executor.execute( // expect: UncompletedPromise
          () -> {
            String text = decode(body);
            pending.remove(id).complete(text);
          });
    }

    void inTaskThatCatches(long id, byte[] body) {
      executor.execute( // ok: the task fails it
          () -> {
            CompletableFuture<String> promise = watched.remove(id);
            try {
              promise.complete(decode(body));
            } catch (RuntimeException e) {
              promise.completeExceptionally(e);
            }
          });
    }

    void beforeTask(Map<Long, CompletableFuture<String>> asked, long id, byte[] body) {
      CompletableFuture<String> promise = asked.remove(id);
      executor.execute(() -> promise.complete(decode(body))); // expect: UncompletedPromise
    }

    void valueBeforeTask(Map<Long, CompletableFuture<String>> asked, long id, String text) {
      CompletableFuture<String> promise = asked.remove(id);
      executor.execute(() -> promise.complete(text)); // ok: nothing can fail
    }

    void leftInMap(Map<Long, CompletableFuture<String>> asked, long id, byte[] body) {
      CompletableFuture<String> promise = asked.get(id);
      executor.execute(() -> promise.complete(decode(body))); // ok: others can reach it
    }
  }
}
