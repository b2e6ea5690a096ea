package cases.discarded.follow;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the turn before has started, in every kind of loop. */
abstract class Turns {
  abstract CompletableFuture<Void> send(String line);

  abstract void later(Runnable task);

  void doLoop(Iterator<String> lines) {
    CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);
    do {
      previous.join();
      previous = send(lines.next()); // expect: DiscardedAsyncResult
    } while (lines.hasNext());
  }

  void doLoopAsks(Iterator<String> lines) {
    CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);
    do {
      previous = send(lines.next()); // ok: the condition waits
    } while (previous.join() == null && lines.hasNext());
  }

  void forLoop(List<String> lines) {
    CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);
    for (int i = 0; i < lines.size(); i++) {
      previous.join();
      previous = send(lines.get(i)); // expect: DiscardedAsyncResult
    }
  }

  void awaitedBehindTheWrite(List<String> lines) {
    CompletableFuture<Void> previous = null;
    for (String line : lines) {
      previous = send(line); // ok: awaited on the other way
      if (line.isEmpty()) {
        break;
      }
      previous.join();
    }
  }

  void loopAroundTheLambda(List<String> lines) {
    for (String line : lines) {
      later(
          () -> {
            CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);
            for (int i = 0; i < 3; i++) {
              previous.join();
              previous = send(line); // expect: DiscardedAsyncResult
            }
          });
    }
  }

  void noBlock(List<String> lines) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (String line : lines)
      all = all.thenCompose(nothing -> send(line)); // ok: awaited
    all.join();
  }
}
