package cases.promise.fix;

import java.util.concurrent.CompletableFuture;

/** A promise that does not say what it holds: no chain can be typed for it. */
@SuppressWarnings({"rawtypes", "unchecked"})
abstract class RawPromise {
  abstract CompletableFuture<String> load(String key);

  CompletableFuture shown(String key) {
    CompletableFuture promise = new CompletableFuture();
    load(key).thenAccept(text -> promise.complete(text)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture trimmed(String key) {
    CompletableFuture promise = new CompletableFuture();
    load(key).thenAccept(text -> promise.complete(text.trim())); // expect: UncompletedPromise
    return promise;
  }
}
