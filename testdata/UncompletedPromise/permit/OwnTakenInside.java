package cases.promise.permit;

import java.util.concurrent.CompletableFuture;

/** The same for permits of types of one's own. */
abstract class OwnTakenInside {
  /** So many at a time. */
  interface Gate {
    void acquire();

    void release();
  }

  private Gate gate;

  abstract CompletableFuture<Long> write(byte[] message);

  void takenBefore(byte[] message) {
    gate.acquire();
    write(message).thenRun(() -> gate.release()); // expect: UncompletedPromise
  }

  void takenInCallback(byte[] message) {
    write(message)
        .thenRun( // expect: DiscardedAsyncResult
            () -> {
              gate.acquire();
              gate.release();
            });
  }
}
