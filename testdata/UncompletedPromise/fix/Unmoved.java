package cases.promise.fix;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;

/** Promises that would be other ones in a callback for both ways: no fix. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Unmoved {
  static final class Waiter {
    final CompletableFuture<String> promise = new CompletableFuture<>();
  }

  private CompletableFuture<String> pending = new CompletableFuture<>();

  abstract CompletableFuture<String> read(String key);

  CompletableFuture<String> swapped(String key) {
    CompletableFuture<String> mine = pending;
    read(key).thenAccept(pending::complete); // expect: UncompletedPromise
    pending = new CompletableFuture<>();
    return mine;
  }

  void next(String key, Iterator<Waiter> waiters) {
    Waiter first = waiters.next();
    read(key).thenAccept(first.promise::complete); // expect: UncompletedPromise
  }

  void withItsReason(String key, Waiter waiter) {
    read(key)
        .thenAccept( // expect: UncompletedPromise
            text -> {
              // Whoever waits may go on.
              waiter.promise.complete(text);
            });
  }
}
