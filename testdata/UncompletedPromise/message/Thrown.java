package cases.promise.message;

import java.util.concurrent.CompletableFuture;

/** What is said where a callback throws before it has completed the promise. */
abstract class Thrown {
  abstract CompletableFuture<String> load(String key);

  CompletableFuture<Integer> parsed(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(Integer.parseInt(text));
              }
            });
    return promise;
  }
}
