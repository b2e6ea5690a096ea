package cases.discarded.shape;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A loop in which each turn waits for what the turn before has started. */
abstract class NextTurn {
  abstract CompletableFuture<Void> send(String line);

  void lastIsForgotten(List<String> lines) {
    CompletableFuture<Void> previous = null;
    for (String line : lines) {
      if (previous != null) {
        previous.join();
      }
      previous = send(line); // expect: DiscardedAsyncResult
    }
  }

  void lastIsAwaited(List<String> lines) {
    CompletableFuture<Void> previous = null;
    for (String line : lines) {
      if (previous != null) {
        previous.join();
      }
      previous = send(line); // ok: the last one is awaited behind the loop
    }
    if (previous != null) {
      previous.join();
    }
  }

  void whileForgets(List<String> lines) {
    CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);
    int i = 0;
    while (i < lines.size()) {
      previous.join();
      previous = send(lines.get(i++)); // expect: DiscardedAsyncResult
    }
  }

  void conditionAwaits(List<String> lines) {
    CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);
    for (int i = 0; previous.join() == null && i < lines.size(); i++) {
      previous = send(lines.get(i)); // ok: the condition is asked once more at the end
    }
  }

  void leavesBehindTheWait(List<String> lines) {
    CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);
    int i = 0;
    while (true) {
      previous.join();
      if (i == lines.size()) {
        return;
      }
      previous = send(lines.get(i++)); // ok: the only way out is behind the wait
    }
  }

  void chain(List<String> lines) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (String line : lines) {
      all = all.thenCompose(nothing -> send(line)); // ok: awaited
    }
    all.join();
  }

  void chainIsForgotten(List<String> lines) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (String line : lines) {
      all = all.thenCompose(nothing -> send(line)); // expect: DiscardedAsyncResult
    }
  }

  CompletableFuture<Void> chainWithWaits(List<String> lines) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (String line : lines) {
      all = all.thenCombine(send(line), (left, right) -> null); // ok: returned
    }
    return all;
  }
}
