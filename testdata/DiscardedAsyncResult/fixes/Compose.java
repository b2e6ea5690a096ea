package cases.discarded.fixes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.concurrent.CompletableFuture;

/** The future is at hand where it is wanted. */
abstract class Compose {
  abstract CompletableFuture<Void> send(String text);

  CompletableFuture<Void> returned(String text) {
    send(text); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> returnedFromABranch(String text) {
    if (text.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    } else {
      send(text); // expect: DiscardedAsyncResult
      return CompletableFuture.completedFuture(null);
    }
  }

  void asserted() {
    assertDoesNotThrow(() -> send("a")); // expect: DiscardedAsyncResult
  }
}
