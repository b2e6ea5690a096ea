package cases.promise.asked;

import java.util.concurrent.CompletableFuture;

/**
 * Callbacks that are told of both outcomes: one that asks the value, which a failure does not have,
 * ends there, but only where it does ask.
 */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class ValueOfFailure {
  private static final int LONG = 80;

  private final Object lock = new Object();

  abstract CompletableFuture<String> load(String key);

  abstract void note(String text);

  CompletableFuture<String> comparedInCondition(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (value, failure) -> {
              if (value.length() > LONG) {
                promise.complete("long");
              } else {
                promise.complete("short");
              }
            });
    return promise;
  }

  CompletableFuture<String> comparedAfterFailure(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: a failure is not asked how long it is
            (value, failure) -> {
              if (failure == null && value.length() > LONG) {
                promise.complete("long");
              } else {
                promise.complete("short");
              }
            });
    return promise;
  }

  CompletableFuture<String> failureOrEmpty(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: a failure is enough
            (value, failure) -> {
              if (failure != null || value.isEmpty()) {
                promise.completeExceptionally(new IllegalStateException(key, failure));
              } else {
                promise.complete(value);
              }
            });
    return promise;
  }

  CompletableFuture<String> settledFirst(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: the promise is settled before the value is asked
            (value, failure) -> {
              if (settle(promise, value, failure) < value.length()) {
                note("cut");
              }
            });
    return promise;
  }

  private int settle(CompletableFuture<String> promise, String value, Throwable failure) {
    if (failure != null) {
      promise.completeExceptionally(failure);
      return 0;
    }
    promise.complete(value);
    return LONG;
  }

  CompletableFuture<String> branchBefore(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (value, failure) -> {
              if (value.isEmpty()) {
                note("empty");
              }
              promise.complete(value);
            });
    return promise;
  }

  CompletableFuture<String> branchOfSuccessBefore(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: a failure goes past the branch
            (value, failure) -> {
              if (failure == null && value.isEmpty()) {
                note("empty");
              }
              promise.complete(value);
            });
    return promise;
  }

  CompletableFuture<String> chosen(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (value, failure) -> {
              String text = value.isEmpty() ? "none" : "some";
              promise.complete(text);
            });
    return promise;
  }

  CompletableFuture<String> chosenByFailure(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: only a success is asked
            (value, failure) -> {
              String text = failure == null ? value.trim() : "none";
              promise.complete(text);
            });
    return promise;
  }

  CompletableFuture<String> switched(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (value, failure) -> {
              String text =
                  switch (value.length()) {
                    case 0 -> "none";
                    default -> "some";
                  };
              promise.complete(text);
            });
    return promise;
  }

  CompletableFuture<String> switchedByKey(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: only an arm of a success asks
            (value, failure) -> {
              String text =
                  switch (failure == null ? key : "") {
                    case "" -> "none";
                    default -> value.trim();
                  };
              promise.complete(text);
            });
    return promise;
  }

  CompletableFuture<String> noted(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (value, failure) -> {
              note(value.trim());
              promise.complete("done");
            });
    return promise;
  }

  CompletableFuture<String> notedInLoop(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: the loop runs for a success only
            (value, failure) -> {
              for (int i = 0; failure == null && i < key.length(); i++) {
                note(value.trim());
              }
              promise.complete("done");
            });
    return promise;
  }

  CompletableFuture<String> notedInBlock(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: only a success is noted
            (value, failure) -> {
              synchronized (lock) {
                if (failure == null) {
                  note(value.trim());
                }
              }
              promise.complete("done");
            });
    return promise;
  }

  CompletableFuture<String> notedLater(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: what asks is run for a success only
            (value, failure) -> {
              Runnable later = () -> note(value.trim());
              if (failure == null) {
                later.run();
                promise.complete(value);
              } else {
                promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  CompletableFuture<String> notedByObject(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: what asks is run for a success only
            (value, failure) -> {
              Runnable later =
                  new Runnable() {
                    @Override
                    public void run() {
                      note(value.trim());
                    }
                  };
              if (failure == null) {
                later.run();
                promise.complete(value);
              } else {
                promise.completeExceptionally(failure);
              }
            });
    return promise;
  }
}
