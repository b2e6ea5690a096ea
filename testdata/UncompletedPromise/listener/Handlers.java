package cases.promise.listener;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Handlers of both outcomes, and what they do on their ways. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Handlers {
  static final int LONGEST = 80;

  static final class Request {
    final CompletableFuture<String> answer = new CompletableFuture<>();
  }

  static final class Limits {
    static final int LONGEST = 80;
    static int longest = 80;
  }

  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private Executor executor;
  private boolean closed;
  private static boolean stopped;
  private Throwable last;
  private CompletableFuture<String> waiting;

  abstract CompletionStage<String> ask(String key);

  abstract void note(Object told);

  abstract boolean isClosed();

  abstract Runnable failing(CompletableFuture<String> promise, Throwable failure);

  static boolean isFatal(Throwable failure) {
    return failure instanceof Error;
  }

  CompletableFuture<String> keepsFailure(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else {
                last = failure;
              }
            });
    return promise;
  }

  CompletableFuture<String> keepsPromise(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: whoever has it now completes it
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else {
                waiting = promise;
              }
            });
    return promise;
  }

  CompletableFuture<String> keepsPromiseWithoutText(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: whoever has it now completes it
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (text.isEmpty()) {
                waiting = promise;
              } else {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> keepsWhetherFirst(String key, boolean[] first) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: both ways
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else {
                first[0] = promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  void otherCodeOnFailure(String key, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else {
                executor.execute(this::noteClosed);
              }
            });
  }

  abstract void noteClosed();

  void codeMadeOnFailure(String key, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete( // ok: what is made there is given the promise
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else {
                executor.execute(failing(promise, failure)::run);
              }
            });
  }

  void conjunction(String key, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete( // ok: both ways
            (text, failure) -> {
              boolean told = failure != null && promise.completeExceptionally(failure);
              note(told);
              if (failure == null) {
                promise.complete(text);
              }
            });
  }

  void disjunction(String key, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete( // ok: both ways
            (text, failure) -> {
              boolean told = failure == null || promise.completeExceptionally(failure);
              note(told);
              if (failure == null) {
                promise.complete(text);
              }
            });
  }

  void wantedAndNoFailure(String key, CompletableFuture<String> promise, boolean wanted) {
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (wanted && failure == null) {
                promise.complete(text);
              }
            });
  }

  CompletableFuture<String> twoQuestions(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: one of them holds
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              }
              if (failure != null) {
                promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  CompletableFuture<String> rememberedQuestion(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: one of them holds
            (text, failure) -> {
              boolean failed = failure != null;
              if (failed) {
                promise.completeExceptionally(failure);
              }
              if (!failed) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> unwrappedQuestion(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: one of them holds
            (text, failure) -> {
              Throwable cause = failure == null ? null : failure.getCause();
              if (cause == null) {
                promise.complete(text);
              }
              if (failure != null) {
                promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  CompletableFuture<String> noTextForgotten(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (text == null) {
                promise.complete("none");
              }
            });
    return promise;
  }

  CompletableFuture<String> kindOfFailure(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: without a failure it is of no kind
            (text, failure) -> {
              if (failure instanceof CompletionException) {
                if (failure != null) {
                  promise.completeExceptionally(failure.getCause());
                }
              } else if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> fatalOnly(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (isFatal(failure)) {
                promise.completeExceptionally(failure);
              } else if (failure == null) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> returnsEarly(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              if (text.isEmpty()) {
                return;
              }
              promise.complete(text);
            });
    return promise;
  }

  CompletableFuture<String> throwsEarly(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              try {
                note(text);
              } finally {
                note(key);
              }
              if (text.isEmpty()) {
                throw new IllegalStateException("no text");
              }
              promise.complete(text);
            });
    return promise;
  }

  CompletableFuture<String> throwsAndCatches(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: what is thrown is caught behind it
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              try {
                if (text.isEmpty()) {
                  throw new IllegalStateException("no text");
                }
                note(text);
              } catch (IllegalStateException e) {
                note(e);
              }
              promise.complete(text);
            });
    return promise;
  }

  CompletableFuture<String> inLambda(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: another thread fails it
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else {
                executor.execute(() -> promise.completeExceptionally(failure));
              }
            });
    return promise;
  }

  CompletableFuture<String> inClass(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: another thread fails it
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else {
                executor.execute(
                    new Runnable() {
                      @Override
                      public void run() {
                        promise.completeExceptionally(failure);
                      }
                    });
              }
            });
    return promise;
  }

  CompletableFuture<String> inLoops(String key, List<String> texts) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: a loop is trusted
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else {
                for (String other : texts) {
                  promise.complete(other);
                }
              }
            });
    return promise;
  }

  CompletableFuture<String> oneArrowMissing(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              switch (text) {
                case "" -> note(key);
                default -> promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> unlessClosed(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: whoever has closed it may have completed the promise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (!closed) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> unlessThisClosed(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: whoever has closed it may have completed the promise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (!this.closed) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> unlessItSaysClosed(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: whoever has closed it may have completed the promise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (!isClosed()) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> unlessStopped(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: whoever has stopped it may have completed the promise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (!stopped) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> unlessTooLong(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (text.length() < LONGEST) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> unlessTooLongElsewhere(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (text.length() < Limits.LONGEST) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> unlessTooLongNow(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: the limit may change, and whoever changes it may know of the promise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (text.length() < Limits.longest) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> unlessSame(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (!Objects.equals(text, key)) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> unlessBlank(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (!text.trim().isEmpty()) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> unlessTrimmedToNothing(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              String trimmed = text.trim();
              if (!trimmed.isEmpty()) {
                promise.complete(trimmed);
              }
            });
    return promise;
  }

  CompletableFuture<String> unlessCancelled(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: whoever has cancelled it waits no longer
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else if (!(failure instanceof CancellationException)) {
                promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  CompletableFuture<String> untilThereIsOne(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    int[] left = {3};
    do {
      ask(key)
          .whenComplete( // ok: another one may have text
              (text, failure) -> {
                if (failure != null) {
                  promise.completeExceptionally(failure);
                } else if (!text.isEmpty()) {
                  promise.complete(text);
                }
              });
    } while (--left[0] > 0);
    return promise;
  }

  void askAll(List<CompletableFuture<String>> promises, String key, int attempts) {
    promises.forEach(
        promise ->
            ask(key)
                .whenComplete( // expect: UncompletedPromise
                    (text, failure) -> {
                      if (failure == null) {
                        promise.complete(text);
                      } else if (attempts > 0) {
                        askAll(List.of(promise), key, attempts - 1);
                      }
                    }));
  }

  {
    Object asked = ready;
    if (asked instanceof CompletableFuture<?> promise && !promise.isDone()) {
      ask("first")
          .whenComplete( // expect: UncompletedPromise
              (text, failure) -> {
                if (failure != null) {
                  promise.completeExceptionally(failure);
                } else if (!text.isEmpty()) {
                  promise.complete(null);
                }
              });
    }
  }

  void oneBranchOfField(String key) {
    ask(key).whenComplete(this::onlyText); // expect: UncompletedPromise
  }

  private void onlyText(String text, Throwable failure) {
    if (failure == null) {
      ready.complete(text);
    }
  }

  void withClass(String key, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            new BiConsumer<String, Throwable>() {
              @Override
              public void accept(String text, Throwable failure) {
                if (failure == null) {
                  promise.complete(text);
                }
              }
            });
  }

  void helperNamesItLater(String key, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete((text, failure) -> settle(text, promise, failure)); // ok: both ways
  }

  private static void settle(String text, CompletableFuture<String> promise, Throwable failure) {
    if (failure == null) {
      promise.complete(text);
    } else {
      promise.completeExceptionally(failure);
    }
  }

  void helperOfMany(String key, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete( // ok: it can only be seen that all are told
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else {
                failAll(failure, promise, waiting);
              }
            });
  }

  @SafeVarargs
  private static void failAll(Throwable failure, CompletableFuture<String>... promises) {
    for (CompletableFuture<String> promise : promises) {
      promise.completeExceptionally(failure);
    }
  }

  void helperWithMore(String key, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete( // ok: both ways
            (text, failure) -> settleWith(promise, failure, text, key));
  }

  private static void settleWith(
      CompletableFuture<String> promise, Throwable failure, Object... parts) {
    if (failure == null) {
      promise.complete(List.of(parts).toString());
    } else {
      promise.completeExceptionally(failure);
    }
  }

  void helperThatTriesAgain(String key, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete( // ok: nobody can follow how often
            (text, failure) -> tryAgain(promise, text, failure, 3));
  }

  private static void tryAgain(
      CompletableFuture<String> promise, String text, Throwable failure, int tries) {
    if (failure == null) {
      promise.complete(text);
    } else {
      tryAgain(promise, text, failure, tries - 1);
    }
  }

  void helperOfOwner(String key, Request request) {
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure == null) {
                request.answer.complete(text);
              } else {
                onlyWithout(request, failure);
              }
            });
  }

  private static void onlyWithout(Request request, Throwable failure) {
    if (failure == null) {
      request.answer.complete("none");
    }
  }

  void helperOfField(String key) {
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (text != null) {
                ready.complete(text);
              } else {
                onlyWithoutFailure(failure);
              }
            });
  }

  private void onlyWithoutFailure(Throwable failure) {
    if (failure == null) {
      ready.complete("none");
    }
  }

  void castAndParentheses(String key, CompletableFuture<String> promise) {
    CompletionStage<String> found = ask(key);
    found.thenAccept((promise::complete)); // expect: UncompletedPromise
    found.thenApply((Function<String, Boolean>) promise::complete); // expect: UncompletedPromise
    found.thenAccept(closed ? null : text -> promise.complete(text)); // expect: UncompletedPromise
  }

  void keepsFailureOfGiven(String key, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else {
                last = failure;
              }
            });
  }

  CompletableFuture<String> otherCodeWithoutText(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (text.isEmpty()) {
                executor.execute(() -> note(key));
              } else {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<Integer> noDefault(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              switch (text) {
                case "one":
                  promise.complete(1);
                  break;
                case "two":
                  promise.complete(2);
              }
            });
    return promise;
  }

  CompletableFuture<Integer> breakBefore(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              switch (text) {
                case "one":
                  break;
                default:
                  promise.complete(2);
              }
            });
    return promise;
  }
}
