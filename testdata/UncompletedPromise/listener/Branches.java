package cases.promise.listener;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Handlers that complete a promise on some branches. */
abstract class Branches {
  private final CompletableFuture<String> shared = new CompletableFuture<>();

  abstract CompletionStage<String> ask(String key);

  abstract CompletionStage<Optional<String>> find(String key);

  abstract boolean isOpen();

  CompletableFuture<String> forgetsAnAnswer(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (!text.isEmpty()) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> answersAll(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: every branch completes it
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (!text.isEmpty()) {
                promise.complete(text);
              } else {
                promise.complete("none");
              }
            });
    return promise;
  }

  CompletableFuture<Integer> missingArm(String key) {
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
                  break;
                default:
                  System.err.println("unknown answer " + text);
              }
            });
    return promise;
  }

  CompletableFuture<Integer> missingArrow(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    ask(key)
        .handle( // expect: UncompletedPromise
            (text, failure) ->
                failure != null
                    ? promise.completeExceptionally(failure)
                    : switch (text) {
                      case "one" -> promise.complete(1);
                      case "two" -> {
                        yield promise.complete(2);
                      }
                      default -> false;
                    });
    return promise;
  }

  CompletableFuture<Integer> everyArm(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: the last arm fails it
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
                case "zwei":
                  promise.complete(2);
                  break;
                default:
                  promise.completeExceptionally(new IllegalStateException(text));
              }
            });
    return promise;
  }

  CompletableFuture<String> onlyIfPresent(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    find(key)
        .whenComplete( // expect: UncompletedPromise
            (found, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                found.ifPresent(promise::complete);
              }
            });
    return promise;
  }

  CompletableFuture<String> presentOrElse(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    find(key)
        .whenComplete( // ok: an absence fails it
            (found, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                found.ifPresentOrElse(
                    promise::complete,
                    () -> promise.completeExceptionally(new NoSuchElementException(key)));
              }
            });
    return promise;
  }

  void retry(String key, int attempts, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else if (attempts > 0) {
                retry(key, attempts - 1, promise);
              }
            });
  }

  void retryThenFail(String key, int attempts, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete( // ok: the last attempt fails it
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else if (attempts > 0) {
                retryThenFail(key, attempts - 1, promise);
              } else {
                promise.completeExceptionally(failure);
              }
            });
  }

  void lastOneFails(String key, boolean last, CompletableFuture<String> promise) {
    ask(key)
        .whenComplete( // ok: the one that is asked last fails it
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              } else if (last) {
                promise.completeExceptionally(failure);
              }
            });
  }

  CompletableFuture<String> firstOf(Iterable<String> keys) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    for (String key : keys) {
      ask(key)
          .whenComplete( // ok: another one may have a better answer
              (text, failure) -> {
                if (failure != null) {
                  promise.completeExceptionally(failure);
                } else if (!text.isEmpty()) {
                  promise.complete(text);
                }
              });
    }
    return promise;
  }

  CompletableFuture<String> counted(String key, AtomicInteger left) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: whoever counts the last one down completes it
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (left.decrementAndGet() == 0) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> askedElsewhere(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: what closes this may complete it
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (isOpen()) {
                promise.complete(text);
              }
            });
    return promise;
  }

  void field(String key) {
    ask(key)
        .whenComplete( // ok: a later answer may complete it
            (text, failure) -> {
              if (failure != null) {
                shared.completeExceptionally(failure);
              } else if (!text.isEmpty()) {
                shared.complete(text);
              }
            });
  }

  CompletableFuture<String> inFinally(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: completed in the end
            (text, failure) -> {
              try {
                if (failure != null) {
                  promise.completeExceptionally(failure);
                  return;
                }
                System.out.println(text);
              } finally {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> inATry(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              try {
                if (failure == null) {
                  promise.complete(text.trim());
                } else if (failure instanceof IllegalStateException) {
                  promise.completeExceptionally(failure);
                }
              } catch (RuntimeException thrown) {
                promise.completeExceptionally(thrown);
              }
            });
    return promise;
  }

  CompletableFuture<String> cancelled(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: whoever cancels the work has no more use for it
            (text, failure) -> {
              if (failure instanceof java.util.concurrent.CancellationException) {
                return;
              }
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> timeoutCancelled(String key, ScheduledExecutorService timer) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ScheduledFuture<?> timeout =
        timer.schedule(
            () -> promise.completeExceptionally(new TimeoutException()), 5, TimeUnit.SECONDS);
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              timeout.cancel(false);
              if (failure == null) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> timeoutLeftRunning(String key, ScheduledExecutorService timer) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ScheduledFuture<?> timeout =
        timer.schedule(
            () -> promise.completeExceptionally(new TimeoutException()), 5, TimeUnit.SECONDS);
    ask(key)
        .whenComplete( // ok: the timeout fails it
            (text, failure) -> {
              if (failure == null) {
                timeout.cancel(false);
                promise.complete(text);
              } else {
                System.err.println(failure);
              }
            });
    return promise;
  }
}
