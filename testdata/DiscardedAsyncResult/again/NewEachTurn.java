package cases.discarded.again;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** A variable that a loop declares anew, and one that it writes again and again. */
abstract class NewEachTurn {
  abstract CompletableFuture<String> send(String text);

  abstract boolean isAbandoned();

  CompletableFuture<Void> declaredInside(Queue<String> texts, List<CompletableFuture<String>> all) {
    while (!texts.isEmpty()) {
      CompletableFuture<String> sent;
      try {
        sent = send(texts.poll()); // ok: read on one way of each turn
      } catch (IllegalStateException e) {
        continue;
      }
      if (!isAbandoned()) {
        all.add(sent);
      }
    }
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  CompletableFuture<String> declaredOutside(Collection<String> texts) {
    CompletableFuture<String> sent = null;
    for (String text : texts) {
      sent = send(text); // expect: DiscardedAsyncResult
    }
    return sent;
  }

  void declaredOutsideReadOnOneWay(Queue<String> texts, List<CompletableFuture<String>> all) {
    CompletableFuture<String> sent;
    while (!texts.isEmpty()) {
      sent = send(texts.poll()); // expect: DiscardedAsyncResult
      if (!isAbandoned()) {
        all.add(sent);
      }
    }
  }
}
