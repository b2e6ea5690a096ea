package cases.promise.fix;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Promises that one failure must not fail: another place may give them a value yet. */
abstract class NotOnly {
  static final class Waiter {
    final CompletableFuture<String> promise = new CompletableFuture<>();
  }

  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final CompletableFuture<String> named;
  private final CompletableFuture<String> other = new CompletableFuture<>();

  NotOnly(String key) {
    named = new CompletableFuture<>();
    read(key).thenAccept(other::complete); // expect: UncompletedPromise
    read(key).thenAccept(named::complete); // expect: UncompletedPromise
  }

  abstract CompletionStage<String> read(String key);

  CompletableFuture<String> race(String one, String two) {
    CompletableFuture<String> first = new CompletableFuture<>();
    read(one).thenAccept(first::complete); // expect: UncompletedPromise
    read(two).thenAccept(first::complete); // expect: UncompletedPromise
    return first;
  }

  CompletableFuture<String> raceOfMany(List<String> keys) {
    CompletableFuture<String> first = new CompletableFuture<>();
    for (String key : keys) {
      read(key).thenAccept(first::complete); // expect: UncompletedPromise
    }
    return first;
  }

  CompletableFuture<String> raceOfEach(Stream<String> keys) {
    CompletableFuture<String> first = new CompletableFuture<>();
    keys.forEach(key -> read(key).thenAccept(first::complete)); // expect: UncompletedPromise
    return first;
  }

  List<CompletableFuture<String>> oneForEach(List<String> keys) {
    return keys.stream()
        .map(
            key -> {
              CompletableFuture<String> own = new CompletableFuture<>();
              read(key).thenAccept(own::complete); // expect: UncompletedPromise
              return own;
            })
        .toList();
  }

  void connect(String key) {
    read(key).thenAccept(ready::complete); // expect: UncompletedPromise
  }

  void connectAgain(String key) {
    read(key).thenAccept(this.other::complete); // expect: UncompletedPromise
  }

  void serve(Waiter waiter) {
    read("key").thenAccept(waiter.promise::complete); // expect: UncompletedPromise
  }

  void serveBoth(Waiter waiter) {
    read("one").thenAccept(waiter.promise::complete); // expect: UncompletedPromise
    read("other").thenAccept(waiter.promise::complete); // expect: UncompletedPromise
  }

  CompletableFuture<String> askAll(List<String> keys) {
    CompletableFuture<String> first = new CompletableFuture<>();
    for (String key : keys) {
      ask(key, first);
    }
    return first;
  }

  private void ask(String key, CompletableFuture<String> first) {
    read(key).thenAccept(first::complete); // expect: UncompletedPromise
  }

  private void askOnce(String key, CompletableFuture<String> only) {
    read(key).thenAccept(only::complete); // expect: UncompletedPromise
  }

  CompletableFuture<String> asked(String key) {
    CompletableFuture<String> only = new CompletableFuture<>();
    askOnce(key, only);
    return only;
  }

  abstract void later(Runnable task);

  void inATask(String key, CompletableFuture<String> promise, Executor executor) {
    executor.execute(() -> read(key).thenAccept(promise::complete)); // expect: UncompletedPromise
  }

  void inATaskOfItsOwn(String key, CompletableFuture<String> promise) {
    later(() -> read(key).thenAccept(promise::complete)); // expect: UncompletedPromise
  }

  CompletableFuture<String> waitedFor(String key, List<Supplier<String>> waiting) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    read(key).thenAccept(promise::complete); // expect: UncompletedPromise
    waiting.add(promise::join);
    return promise;
  }
}
