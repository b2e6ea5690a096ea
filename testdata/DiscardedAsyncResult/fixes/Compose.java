package cases.discarded.fixes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** The future is at hand where it is wanted. */
abstract class Compose {
  abstract CompletableFuture<Void> send(String text);

  abstract CompletableFuture<Integer> count();

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

  CompletableFuture<Integer> composed(String text, int size) {
    send(text); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(size);
  }

  CompletionStage<String> composedWithAConstant(String text) {
    send(text); // expect: DiscardedAsyncResult
    return CompletableFuture.completedStage("sent");
  }

  CompletableFuture<Void> holdsSomethingElse() {
    count(); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> all(List<String> texts) {
    texts.forEach(text -> send(text)); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletionStage<Void> allOfAStream(Stream<String> texts) {
    texts.filter(text -> !text.isEmpty()).forEach(this::send); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }
}
