package cases.discarded.shape;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A value that another one replaces before anybody read it. */
abstract class Overwritten {
  abstract CompletableFuture<String> fetch(String key);

  CompletableFuture<String> straight() {
    var future = fetch("a"); // expect: DiscardedAsyncResult
    future = fetch("b"); // ok: returned
    return future;
  }

  CompletableFuture<String> readBetween() {
    var future = fetch("a"); // ok: awaited before it is replaced
    String first = future.join();
    future = fetch(first); // ok: returned
    return future;
  }

  CompletableFuture<String> inALoop(List<String> keys) {
    CompletableFuture<String> last = null;
    for (String key : keys) {
      last = fetch(key); // expect: DiscardedAsyncResult
    }
    return last;
  }

  CompletableFuture<String> chainedInALoop(List<String> keys) {
    CompletableFuture<String> chain = CompletableFuture.completedFuture("");
    for (String key : keys) {
      chain = chain.thenCompose(done -> fetch(key)); // ok: each builds on the one before
    }
    return chain;
  }

  void awaitedInALoop(List<String> keys) {
    CompletableFuture<String> last;
    for (String key : keys) {
      last = fetch(key); // ok: awaited in the same turn
      last.join();
    }
  }

  void awaitedInTheNextTurn(List<String> keys) {
    CompletableFuture<String> before = null;
    for (String key : keys) {
      if (before != null) {
        before.join();
      }
      before = fetch(key); // ok: awaited in the next turn or after the loop
    }
    if (before != null) {
      before.join();
    }
  }

  CompletableFuture<String> breaksOut(List<String> keys) {
    CompletableFuture<String> found = null;
    for (String key : keys) {
      if (key.startsWith("x")) {
        found = fetch(key); // ok: the loop ends here
        break;
      }
    }
    return found;
  }

  CompletableFuture<String> eitherOr(boolean fresh) {
    CompletableFuture<String> future;
    if (fresh) {
      future = fetch("fresh"); // ok: returned
    } else {
      future = fetch("cached"); // ok: returned
    }
    return future;
  }

  CompletableFuture<String> afterAFailure() {
    CompletableFuture<String> future;
    try {
      future = fetch("a"); // ok: returned, the second is for a call that threw
    } catch (IllegalStateException e) {
      future = CompletableFuture.failedFuture(e); // ok: returned
    }
    return future;
  }

  CompletableFuture<String> replacedByNull() {
    var future = fetch("a"); // expect: DiscardedAsyncResult
    future = null;
    return future;
  }

  void whileLoop(int n) {
    CompletableFuture<String> current = fetch("first"); // ok: awaited by the loop
    while (n-- > 0) {
      current.join();
      current = fetch("next"); // ok: awaited by the next turn or below
    }
    current.join();
  }
}
