package cases.promise.forgotten;

import java.util.concurrent.CompletableFuture;

/** Where each constant of an enum has an arm, no value is left for another one. */
abstract class Constants {
  enum Verdict {
    GOOD,
    LATE,
    BAD;

    static final Verdict USUAL = GOOD;

    static Verdict of(Throwable failure) {
      return failure == null ? USUAL : BAD;
    }
  }

  abstract CompletableFuture<String> load(String key);

  abstract void note(Object told);

  CompletableFuture<String> all(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: there is no fourth verdict
            (text, failure) -> {
              switch (Verdict.of(failure)) {
                case GOOD -> promise.complete(text);
                case LATE -> promise.cancel(false);
                case BAD -> promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  CompletableFuture<String> allInGroups(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: there is no fourth verdict
            (text, failure) -> {
              switch (Verdict.of(failure)) {
                case GOOD, LATE:
                  promise.complete(text);
                  break;
                case BAD:
                  promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  CompletableFuture<String> oneMissing(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              switch (Verdict.of(failure)) {
                case GOOD -> promise.complete(text);
                case BAD -> promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  CompletableFuture<String> oneNotes(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              switch (Verdict.of(failure)) {
                case GOOD -> promise.complete(text);
                case LATE -> note(text);
                case BAD -> promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  void again(CompletableFuture<String> promise, String key) {
    load(key)
        .whenComplete( // ok: the next try completes it
            (text, failure) -> {
              switch (Verdict.of(failure)) {
                case GOOD -> promise.complete(text);
                case LATE -> again(promise, key);
                case BAD -> promise.completeExceptionally(failure);
              }
            });
  }

  CompletableFuture<String> texts(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              switch (String.valueOf(failure)) {
                case "null" -> promise.complete(text);
                case "late" -> promise.cancel(false);
              }
            });
    return promise;
  }

  CompletableFuture<String> numbers(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              switch (text.length()) {
                case 0 -> promise.cancel(false);
                case 1 -> promise.complete(text);
              }
            });
    return promise;
  }
}
