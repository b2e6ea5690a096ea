package cases.promise.elsewhere;

import java.util.concurrent.CompletableFuture;

/** A promise that another method of the class gives to somebody, or to nobody. */
abstract class Passed {
  private final CompletableFuture<Long> given = new CompletableFuture<>();

  private final CompletableFuture<Long> kept = new CompletableFuture<>();

  abstract CompletableFuture<Long> write(byte[] message);

  abstract void watch(CompletableFuture<Long> promise);

  void start(byte[] message) {
    // The promise is not lost: whoever watches it may fail it.
    write(message).thenAccept(given::complete); // expect: DiscardedAsyncResult
  }

  void startAlone(byte[] message) {
    write(message).thenAccept(kept::complete); // expect: UncompletedPromise
  }

  void hand() {
    watch(given);
  }

  CompletableFuture<Long> result() {
    return kept;
  }
}
