package cases.promise.owntypes;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Futures, executors and promises of one's own, and what they are given to run. */
abstract class OwnCallbacks {
  interface Outcome<T> {
    Outcome<T> onSuccess(Consumer<? super T> told);

    Outcome<T> onFailure(Consumer<? super Throwable> told);
  }

  interface Button {
    void onSuccess(Consumer<String> told);
  }

  interface Lane extends Executor {
    <T> Future<T> submit(Callable<T> task);

    Future<?> submit(Runnable task);

    Future<?> every(int seconds, Runnable task);
  }

  interface Lazy extends Future<String> {
    Future<String> orElse(Supplier<String> other);
  }

  abstract Outcome<String> post(String text);

  abstract String loadNow(String key) throws IllegalArgumentException;

  private Lane lane;
  private Lazy lazy;
  private Button button;

  CompletableFuture<String> bothWays(String text) {
    CompletableFuture<String> out = new CompletableFuture<>();
    post(text).onSuccess(out::complete).onFailure(out::completeExceptionally); // ok: both ways
    return out;
  }

  CompletableFuture<String> bothWaysApart(String text) {
    CompletableFuture<String> out = new CompletableFuture<>();
    Outcome<String> posted = post(text);
    posted.onSuccess(value -> out.complete(value)); // ok: the failure is told below
    posted.onFailure(failure -> out.completeExceptionally(failure));
    return out;
  }

  CompletableFuture<String> successOnly(String text) {
    CompletableFuture<String> out = new CompletableFuture<>();
    post(text).onSuccess(value -> out.complete(value)); // expect: UncompletedPromise
    return out;
  }

  CompletableFuture<String> logged(String text) {
    CompletableFuture<String> out = new CompletableFuture<>();
    post(text)
        .onSuccess(out::complete) // expect: UncompletedPromise
        .onFailure(failure -> System.err.println(failure));
    return out;
  }

  CompletableFuture<String> pressed() {
    CompletableFuture<String> out = new CompletableFuture<>();
    button.onSuccess(out::complete); // ok: nothing beside it says that there are failures
    return out;
  }

  CompletableFuture<String> valueInTask(String text) {
    CompletableFuture<String> out = new CompletableFuture<>();
    lane.submit(() -> out.complete(text)); // ok: the task cannot fail
    return out;
  }

  CompletableFuture<String> inTask(String key) {
    CompletableFuture<String> out = new CompletableFuture<>();
    lane.submit(() -> out.complete(loadNow(key))); // expect: UncompletedPromise
    return out;
  }

  Future<?> told(CompletableFuture<String> out, String key) {
    return lane.submit(() -> out.complete(loadNow(key))); // ok: the caller gets both
  }

  CompletableFuture<String> waited(String key) throws Exception {
    CompletableFuture<String> out = new CompletableFuture<>();
    lane.submit(() -> out.complete(loadNow(key))).get(); // ok: waited for
    return out;
  }

  CompletableFuture<Integer> counted() {
    CompletableFuture<Integer> out = new CompletableFuture<>();
    int[] count = {0};
    Future<?> ticks =
        lane.every( // ok: it runs until it is cancelled
            1,
            () -> {
              if (count[0]++ == 10) {
                out.complete(count[0]);
              }
            });
    out.whenComplete((n, failure) -> ticks.cancel(false));
    return out;
  }

  Future<String> otherwise(String key) {
    CompletableFuture<String> asked = new CompletableFuture<>();
    return lazy.orElse( // ok: it is not known when a future asks for another value
        () -> {
          asked.complete(key);
          return loadNow(key);
        });
  }

  abstract CompletableFuture<String> load(String key);

  CompletableFuture<String> eitherArm(Optional<String> key) {
    CompletableFuture<String> out = new CompletableFuture<>();
    key.ifPresentOrElse(
        it -> load(it).thenAccept(out::complete), // expect: UncompletedPromise
        () -> out.completeExceptionally(new IllegalArgumentException()));
    return out;
  }

  CompletableFuture<String> eitherArmBothWays(Optional<String> key) {
    CompletableFuture<String> out = new CompletableFuture<>();
    key.ifPresentOrElse(
        it -> {
          CompletableFuture<String> loaded = load(it);
          loaded.thenAccept(out::complete); // ok: the failure is told below
          loaded.exceptionally(
              failure -> {
                out.completeExceptionally(failure);
                return null;
              });
        },
        () -> out.complete(""));
    return out;
  }

  interface Exchange {
    void respond(int status, byte[] body);

    void fail(Throwable failure);
  }

  interface Once<T> {
    boolean trySet(T value);

    boolean tryFail(Throwable failure);
  }

  void answer(Exchange exchange, String key) {
    load(key).thenAccept(text -> exchange.respond(200, text.getBytes())); // expect: UncompletedPromise
  }

  void answerBothWays(Exchange exchange, String key) {
    load(key)
        .whenComplete( // ok: both ways
            (text, failure) -> {
              if (failure == null) {
                exchange.respond(200, text.getBytes());
              } else {
                exchange.fail(failure);
              }
            });
  }

  void set(Once<String> once, String key) {
    load(key).thenAccept(once::trySet); // expect: UncompletedPromise
  }

  interface Metrics {
    void respond(int status, Throwable failure);

    void fail(Throwable failure);
  }

  void count(Metrics metrics, String key) {
    load(key)
        .thenAccept(text -> metrics.respond(200, null)) // ok: no promise, it is told both at once
        .exceptionally(
            failure -> {
              System.err.println(failure);
              return null;
            });
  }
}
