package cases.promise.listener;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Handlers that are told of the failure and complete the promise on the other branch only. */
class OneBranch {
  private final CompletableFuture<String> ready = new CompletableFuture<>();

  void onlyWhenNull(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          if (failure == null) {
            promise.complete(value);
          }
        });
  }

  void elseFails(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: both branches
        (value, failure) -> {
          if (failure == null) {
            promise.complete(value);
          } else {
            promise.completeExceptionally(failure);
          }
        });
  }

  void returnsAfterLog(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          if (failure != null) {
            System.err.println("failed: " + failure);
            return;
          }
          promise.complete(value);
        });
  }

  void fallsThroughAfterLog(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: completed either way
        (value, failure) -> {
          if (failure != null) {
            System.err.println("failed: " + failure);
          }
          promise.complete(value);
        });
  }

  void onlyWhenValue(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          if (value != null) {
            promise.complete(value);
          }
        });
  }

  void valueOrFailure(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: the failure has a branch of its own
        (value, failure) -> {
          if (value != null) {
            promise.complete(value);
          } else if (failure != null) {
            promise.completeExceptionally(failure);
          }
        });
  }

  void handleThatSwallows(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.handle( // expect: UncompletedPromise
        (value, failure) -> {
          if (failure == null && !value.isEmpty()) {
            promise.complete(value);
          }
          return null;
        });
  }

  CompletionStage<Object> handleThatIsReturned(
      CompletionStage<String> stage, CompletableFuture<String> promise) {
    return stage.handle( // ok: the caller gets the chain
        (value, failure) -> {
          if (failure == null) {
            promise.complete(value);
          }
          return null;
        });
  }

  void unwrapped(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: the cause is passed on
        (value, failure) -> {
          Throwable cause = unwrap(failure);
          if (cause == null) {
            promise.complete(value);
          } else {
            promise.completeExceptionally(cause);
          }
        });
  }

  void unwrappedAndLost(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          Throwable cause = unwrap(failure);
          if (cause != null) {
            System.err.println(cause);
          } else {
            promise.complete(value);
          }
        });
  }

  void ternary(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: the failure is passed to code that decides
        (value, failure) -> settle(promise, value, failure));
  }

  private static void settle(CompletableFuture<String> promise, String value, Throwable failure) {
    if (failure != null) {
      promise.completeExceptionally(failure);
    } else {
      promise.complete(value);
    }
  }

  void methodReference(CompletionStage<String> stage) {
    stage.whenComplete(this::loaded); // ok: loaded() passes both on
  }

  private void loaded(String value, Throwable failure) {
    if (failure != null) {
      ready.completeExceptionally(failure);
    } else {
      ready.complete(value);
    }
  }

  void methodReferenceThatLogs(CompletionStage<String> stage, Loader loader) {
    stage.whenComplete(loader::warm); // ok: code of another class cannot be seen
  }

  interface Loader {
    void warm(String value, Throwable failure);
  }

  private static Throwable unwrap(Throwable failure) {
    return failure == null || failure.getCause() == null ? failure : failure.getCause();
  }

  void methodThatServesMoreThanOne(CompletionStage<String> stage) {
    stage
        .whenComplete( // ok: failures are dealt with, and settled() completes for other reasons too
            (value, failure) -> {
              if (failure != null) {
                restart(failure);
              } else {
                settled(value);
              }
            });
  }

  private void settled(String value) {
    ready.complete(value);
  }

  private void restart(Throwable failure) {
    System.err.println("restarting after " + failure);
  }

  void waitsForItself(CompletableFuture<String> promise) {
    promise.thenRun(() -> again(promise)); // ok: complete already when this runs
  }

  private static void again(CompletableFuture<String> promise) {
    promise.complete("again");
  }
}
