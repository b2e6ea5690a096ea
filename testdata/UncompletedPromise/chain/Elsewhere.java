package cases.promise.chain;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where else the promise is completed, and when that happens. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Elsewhere {
  static final class Request {
    final CompletableFuture<String> answer = new CompletableFuture<>();
  }

  interface Listener {
    void clicked();
  }

  interface Failures {
    void register(Function<Throwable, Boolean> told);
  }

  private Executor executor;
  private ScheduledExecutorService timer;
  private Failures failures;
  private Runnable giveUp;

  abstract CompletableFuture<String> load(String key);

  abstract Request next();

  abstract void onClick(Listener listener);

  abstract void onPress(Runnable code);

  abstract void note(Object told);

  abstract void handle(Request request);

  CompletableFuture<String> earlierLink(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            })
        .thenAccept(promise::complete); // ok: the link before fails it
    return promise;
  }

  CompletableFuture<String> classOfSomebody(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    onClick(
        new Listener() {
          @Override
          public void clicked() {
            promise.complete("clicked");
          }
        });
    load(key).thenAccept(promise::complete); // ok: a click completes it
    return promise;
  }

  CompletableFuture<String> codeOfSomebody(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    onPress(() -> promise.complete("clicked"));
    load(key).thenAccept(promise::complete); // ok: a click completes it
    return promise;
  }

  CompletableFuture<String> keptCode(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    giveUp = () -> promise.completeExceptionally(new TimeoutException(key));
    load(key).thenAccept(promise::complete); // ok: whoever has the code completes it
    return promise;
  }

  void keptCodeSeesOwner(String key) {
    Request request = next();
    giveUp = () -> handle(request);
    load(key).thenAccept(text -> request.answer.complete(text)); // expect: UncompletedPromise
  }

  void codeOfSomebodySeesOwner(String key) {
    Request request = next();
    onPress(() -> handle(request));
    load(key).thenAccept(text -> request.answer.complete(text)); // expect: UncompletedPromise
  }

  CompletableFuture<String> before(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    promise.complete("default");
    load(key).thenAccept(promise::complete); // ok: it is complete already
    return promise;
  }

  CompletableFuture<String> failedAtTheEnd(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // ok: it is cancelled below
    note(key);
    promise.cancel(false);
    return promise;
  }

  CompletableFuture<String> cancelledInFinally(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    try {
      load(key).thenAccept(promise::complete); // ok: it is cancelled below
      note(key);
    } finally {
      promise.cancel(false);
    }
    return promise;
  }

  CompletableFuture<String> finallyOfAnother(String key, boolean cached) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    if (cached) {
      try {
        note(key);
      } finally {
        promise.complete("cached");
      }
    } else {
      load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    }
    return promise;
  }

  CompletableFuture<String> asValueOnAnotherPath(String key, boolean cached) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    if (cached) {
      boolean first = promise.complete("cached");
      note(first);
    } else {
      load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    }
    return promise;
  }

  CompletableFuture<String> withoutBraces(String key, boolean cached) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    if (cached) promise.complete("cached");
    else load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> successOfAnotherFailsIt(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // ok: the other one fails it
    load("limit").thenAccept(t -> promise.completeExceptionally(new TimeoutException(t))); // ok
    return promise;
  }

  CompletableFuture<String> endOfAnotherFailsIt(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // ok: the other one fails it
    load("limit")
        .whenComplete((t, failure) -> promise.completeExceptionally(new TimeoutException(t)));
    return promise;
  }

  CompletableFuture<String> siblingThatIsDeaf(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> found = load(key);
    found.thenAccept(promise::complete); // expect: UncompletedPromise
    found.whenComplete( // expect: UncompletedPromise
        (text, failure) -> {
          if (failure == null) {
            promise.complete(text);
          } else {
            note(failure);
          }
        });
    return promise;
  }

  CompletableFuture<String> siblingInCast(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> found = load(key);
    found.thenAccept(text -> promise.complete(text)); // expect: UncompletedPromise
    found.thenAccept((Consumer<String>) text -> promise.complete(text)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> rejectedOnAnotherPath(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    if (key.isEmpty()) {
      reject(promise);
    }
    return promise;
  }

  private static void reject(CompletableFuture<String> promise) {
    promise.completeExceptionally(new IllegalArgumentException("rejected"));
  }

  CompletableFuture<String> watchedByLambda(String key, boolean watched) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // ok: the timer fails it
    if (watched) {
      watch(promise);
    }
    return promise;
  }

  private void watch(CompletableFuture<String> promise) {
    timer.schedule(
        () -> promise.completeExceptionally(new TimeoutException()), 1, TimeUnit.SECONDS);
  }

  CompletableFuture<String> watchedByReference(String key, boolean watched) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // ok: whoever tells of failures fails it
    if (watched) {
      register(promise);
    }
    return promise;
  }

  private void register(CompletableFuture<String> promise) {
    failures.register(promise::completeExceptionally);
  }

  CompletableFuture<String> ownerWatched(String key, boolean watched) {
    Request request = next();
    load(key).thenAccept(text -> request.answer.complete(text)); // ok: the timer fails it
    if (watched) {
      watchOwner(request);
    }
    return request.answer;
  }

  private void watchOwner(Request request) {
    timer.schedule(
        () -> request.answer.completeExceptionally(new TimeoutException()), 1, TimeUnit.SECONDS);
  }

  CompletableFuture<String> oneOfMany(String key, CompletableFuture<String> other) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // ok: it is rejected with the others
    rejectAll("closed", other, promise);
    return promise;
  }

  @SafeVarargs
  private static void rejectAll(String why, CompletableFuture<String>... promises) {
    for (CompletableFuture<String> promise : promises) {
      promise.completeExceptionally(new IllegalStateException(why));
    }
  }

  CompletableFuture<String> tooDeep(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // ok: nobody can follow where it goes
    first(promise);
    return promise;
  }

  private void first(CompletableFuture<String> promise) {
    second(promise);
  }

  private void second(CompletableFuture<String> promise) {
    third(promise);
  }

  private void third(CompletableFuture<String> promise) {
    fourth(promise);
  }

  private void fourth(CompletableFuture<String> promise) {
    fifth(promise);
  }

  private void fifth(CompletableFuture<String> promise) {
    note(promise.isDone());
  }


  CompletableFuture<String> notDeep(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    second(promise);
    return promise;
  }

  CompletableFuture<String> earlierLinkThatFailsToo(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              throw new CompletionException(failure);
            })
        .thenAccept(promise::complete); // ok: the link before fails it
    return promise;
  }

  CompletableFuture<String> asValueHere(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // ok: it is completed below
    boolean first = promise.complete("default");
    note(first);
    return promise;
  }

  CompletableFuture<String> taskOfAnother(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete("default"));
    load(key).thenAccept(promise::complete); // ok: the task completes it
    return promise;
  }

  CompletableFuture<String> onlyTold(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    String told = Objects.toString(promise);
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    note(told);
    return promise;
  }
}
