package cases.promise.task;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Tasks that only an interruption ends before they complete the promise. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Interrupted {
  private ExecutorService executor;

  abstract String ask(String key) throws IOException, InterruptedException;

  abstract String next() throws InterruptedException;

  CompletableFuture<String> interruptedOnly(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.submit( // ok: all but an interruption is caught
        () -> {
          try {
            promise.complete(ask(key));
          } catch (IOException e) {
            promise.completeExceptionally(e);
          }
          return null;
        });
    return promise;
  }

  CompletableFuture<String> uncaught(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.submit( // expect: UncompletedPromise
        () -> {
          promise.complete(ask(key));
          return null;
        });
    return promise;
  }

  CompletableFuture<String> whileItWaits() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.submit( // expect: UncompletedPromise
        () -> {
          promise.complete(next());
          return null;
        });
    return promise;
  }
}
