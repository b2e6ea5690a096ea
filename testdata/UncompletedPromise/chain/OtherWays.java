package cases.promise.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether something else completes the promise when the link does not run. */
class OtherWays {
  interface Service {
    CompletableFuture<String> fetch(String key);
  }

  interface Watchdog {
    void watch(CompletableFuture<?> promise);
  }

  private Service service;
  private Watchdog watchdog;
  private ScheduledExecutorService timer;
  private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();

  CompletableFuture<String> alone(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> stage = service.fetch(key);
    stage.thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> sibling(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> stage = service.fetch(key);
    stage.thenAccept(promise::complete); // ok: the sibling fails it
    stage.exceptionally(
        failure -> {
          promise.completeExceptionally(failure);
          return null;
        });
    return promise;
  }

  CompletableFuture<String> siblingThatLogs(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> stage = service.fetch(key);
    stage.thenAccept(promise::complete); // expect: UncompletedPromise
    stage.exceptionally(
        failure -> {
          System.err.println(failure);
          return null;
        });
    return promise;
  }

  CompletableFuture<String> siblingOfAnother(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.fetch(key).thenAccept(promise::complete); // expect: UncompletedPromise
    service
        .fetch(key + "2")
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> siblingOnDerived(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> stage = service.fetch(key);
    CompletableFuture<Integer> length = stage.thenApply(String::length);
    stage.thenAccept(promise::complete); // ok: what is made from the stage fails it
    length.whenComplete(
        (n, failure) -> {
          if (failure != null) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  CompletableFuture<String> timeLimit(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.fetch(key).thenAccept(promise::complete); // expect: DiscardedAsyncResult
    return promise.orTimeout(5, TimeUnit.SECONDS);
  }

  CompletableFuture<String> timeLimitAtBirth(String key) {
    CompletableFuture<String> promise =
        new CompletableFuture<String>().completeOnTimeout("", 5, TimeUnit.SECONDS);
    service.fetch(key).thenAccept(promise::complete); // expect: DiscardedAsyncResult
    return promise;
  }

  CompletableFuture<String> timeLimitOfTheStage(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service
        .fetch(key)
        .orTimeout(5, TimeUnit.SECONDS)
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> timer(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.fetch(key).thenAccept(promise::complete); // expect: DiscardedAsyncResult
    timer.schedule( // ok: cannot fail, and the promise tells
        () -> promise.completeExceptionally(new TimeoutException(key)), 5, TimeUnit.SECONDS);
    return promise;
  }

  CompletableFuture<String> completedAnyway(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.fetch(key).thenAccept(promise::complete); // expect: DiscardedAsyncResult
    promise.complete("default");
    return promise;
  }

  CompletableFuture<String> completedOnAnotherPath(String key, boolean cached) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    if (cached) {
      promise.complete("cached");
    } else {
      service.fetch(key).thenAccept(promise::complete); // expect: UncompletedPromise
    }
    return promise;
  }

  CompletableFuture<String> watched(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    watchdog.watch(promise);
    service.fetch(key).thenAccept(promise::complete); // expect: DiscardedAsyncResult
    return promise;
  }

  CompletableFuture<String> logged(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    System.out.println(promise);
    service.fetch(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Void> collected(List<String> keys) {
    List<CompletableFuture<String>> promises = new ArrayList<>();
    for (String key : keys) {
      CompletableFuture<String> promise = new CompletableFuture<>();
      promises.add(promise);
      service.fetch(key).thenAccept(promise::complete); // expect: UncompletedPromise
    }
    return CompletableFuture.allOf(promises.toArray(CompletableFuture[]::new));
  }

  CompletableFuture<String> helper(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.fetch(key).thenAccept(text -> finish(promise, text)); // expect: UncompletedPromise
    return promise;
  }

  private static void finish(CompletableFuture<String> promise, String text) {
    promise.complete(text.strip());
  }

  CompletableFuture<String> bridgeHelper(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> stage = service.fetch(key);
    failWith(stage, promise);
    stage.thenAccept(promise::complete); // ok: the helper passes the failure on
    return promise;
  }

  private static void failWith(CompletableFuture<String> from, CompletableFuture<String> to) {
    from.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            to.completeExceptionally(failure);
          }
        });
  }

  CompletableFuture<String> silentHelper(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service
        .fetch(key)
        .thenAccept(promise::complete) // expect: UncompletedPromise
        .exceptionally(failure -> report(key, failure));
    return promise;
  }

  private static Void report(String key, Throwable failure) {
    System.err.println(key + ": " + failure);
    return null;
  }

  CompletableFuture<String> failingHelper(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service
        .fetch(key)
        .thenAccept(promise::complete) // ok: the helper fails it
        .exceptionally(failure -> fail(promise, failure));
    return promise;
  }

  private static Void fail(CompletableFuture<String> promise, Throwable failure) {
    promise.completeExceptionally(new IllegalStateException(failure));
    return null;
  }

  CompletableFuture<String> swept(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    waiting.put(key, promise);
    service.fetch(key).thenAccept(promise::complete); // expect: DiscardedAsyncResult
    return promise;
  }

  void connectionLost(Exception cause) {
    waiting.values().forEach(promise -> promise.completeExceptionally(cause));
    waiting.clear();
  }

  CompletableFuture<Integer> endedEarly(String key, CompletableFuture<Void> stop) {
    CompletableFuture<Integer> length = service.fetch(key).thenApply(String::length);
    stop.thenRun(() -> length.complete(0)); // ok: completed by the work
    return length;
  }

  CompletableFuture<Integer> onlyEnd(CompletableFuture<Void> stop) {
    CompletableFuture<Integer> length = new CompletableFuture<>();
    stop.thenRun(() -> length.complete(0)); // expect: UncompletedPromise
    return length;
  }
}
