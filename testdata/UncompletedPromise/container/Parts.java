package cases.promise.container;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Promises of a container that a handler goes through, some of them or not on a failure. */
abstract class Parts {
  private static final Logger log = Logger.getLogger("parts");

  final List<String> refused = new CopyOnWriteArrayList<>();

  abstract CompletableFuture<String> lookup(String key);

  abstract void again(String key);

  /** Streams of what waits. */
  abstract static class Streams extends Parts {
    private final List<CompletableFuture<String>> waiters = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private final List<CompletableFuture<String>> others = new CopyOnWriteArrayList<>();

    CompletableFuture<String> join() {
      CompletableFuture<String> promise = new CompletableFuture<>();
      waiters.add(promise);
      others.add(promise);
      return pending.computeIfAbsent("a", key -> new CompletableFuture<>());
    }

    void some() {
      lookup("a")
          .thenAccept( // expect: UncompletedPromise
              text ->
                  waiters.stream()
                      .filter(waiter -> !waiter.isDone())
                      .forEach(waiter -> waiter.complete(text)));
    }

    void values() {
      lookup("a")
          .thenAccept( // expect: UncompletedPromise
              text -> pending.values().stream().limit(2).forEach(waiter -> waiter.complete(text)));
    }

    CompletableFuture<String> madeOf(CompletableFuture<String> waiter) {
      return waiter.copy();
    }

    void madeOfThem() {
      lookup("a")
          .thenAccept( // expect: DiscardedAsyncResult
              text -> others.stream().map(this::madeOf).forEach(copy -> copy.complete(text)));
    }
  }

  /** Handlers that are told of both outcomes. */
  abstract static class Handlers extends Parts {
    private final List<CompletableFuture<String>> waiters = new CopyOnWriteArrayList<>();

    CompletableFuture<String> join() {
      CompletableFuture<String> promise = new CompletableFuture<>();
      waiters.add(promise);
      return promise;
    }

    void leavesTheLoop() {
      lookup("a")
          .whenComplete( // expect: UncompletedPromise
              (text, failure) -> {
                each:
                for (CompletableFuture<String> waiter : waiters) {
                  if (failure != null) {
                    break each;
                  }
                  waiter.complete(text);
                }
              });
    }

    void goesOn() {
      lookup("a")
          .whenComplete( // expect: UncompletedPromise
              (text, failure) -> {
                for (CompletableFuture<String> waiter : waiters) {
                  if (failure != null) {
                    continue;
                  }
                  waiter.complete(text);
                }
              });
    }

    void logs() {
      lookup("a")
          .whenComplete( // expect: UncompletedPromise
              (text, failure) -> {
                if (failure != null) {
                  log.log(Level.WARNING, "lost", failure.getCause());
                  return;
                }
                waiters.forEach(waiter -> waiter.complete(text));
              });
    }

    void triesAgain() {
      lookup("a")
          .whenComplete( // ok: they wait for the next try
              (text, failure) -> {
                if (failure != null) {
                  again("a");
                  return;
                }
                waiters.forEach(waiter -> waiter.complete(text));
              });
    }

    void cannotFail() {
      CompletableFuture.completedFuture("a")
          .whenComplete( // ok: it is never told of a failure
              (text, failure) -> {
                if (failure == null) {
                  waiters.forEach(waiter -> waiter.complete(text));
                }
              });
    }

    private String last;

    void notes() {
      lookup("a")
          .whenComplete( // ok: who reads the field may see to them
              (text, failure) -> {
                if (failure != null) {
                  last = failure.getMessage();
                  return;
                }
                waiters.forEach(waiter -> waiter.complete(text));
              });
    }
  }

  /** One at a time. */
  abstract static class Keyed extends Parts {
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      return pending.computeIfAbsent(key, k -> new CompletableFuture<>());
    }

    void takenOutFirst(String key) {
      lookup(key)
          .whenComplete( // expect: UncompletedPromise
              (text, failure) -> {
                CompletableFuture<String> waiter = pending.remove(key);
                if (failure == null) {
                  waiter.complete(text);
                }
              });
    }
  }

  /** Both ways. */
  abstract static class Told extends Parts {
    private final List<CompletableFuture<String>> waiters = new CopyOnWriteArrayList<>();

    CompletableFuture<String> join() {
      CompletableFuture<String> promise = new CompletableFuture<>();
      waiters.add(promise);
      return promise;
    }

    void eitherWay() {
      lookup("a")
          .whenComplete( // ok: each is told
              (text, failure) -> {
                for (CompletableFuture<String> waiter : waiters) {
                  if (failure != null) {
                    waiter.completeExceptionally(failure);
                    continue;
                  }
                  waiter.complete(text);
                }
              });
    }
  }
}
