package cases.discarded.shape;

import java.util.concurrent.CompletableFuture;

/** A result dropped by an expression statement, in the places where one may stand. */
abstract class Statements {
  private CompletableFuture<String> last = CompletableFuture.completedFuture("");

  abstract CompletableFuture<String> send(String message);

  void plain() {
    send("a"); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> returned() {
    return send("a"); // ok: returned
  }

  void awaited() {
    send("a").join(); // ok: awaited
  }

  void qualified(Statements other) {
    other.send("a"); // expect: DiscardedAsyncResult
    this.send("b"); // expect: DiscardedAsyncResult
  }

  void stored() {
    last = send("a"); // ok: stored in a field that is read
  }

  String await() {
    return last.join();
  }

  void forInit(int n) {
    for (send("a"); n > 0; n--) { // expect: DiscardedAsyncResult
      step();
    }
  }

  void forInitAwaited(int n) {
    for (send("a").join(); n > 0; n--) { // ok: awaited
      step();
    }
  }

  void forUpdate(int n) {
    for (int i = 0; i < n; i++, send("a")) { // expect: DiscardedAsyncResult
      step();
    }
  }

  void forUpdateAwaited(int n) {
    for (int i = 0; i < n; i++, send("a").join()) { // ok: awaited
      step();
    }
  }

  void polledUntilDone() {
    for (var f = send("a"); !f.isDone(); ) { // ok: branched on
      Thread.onSpinWait();
    }
  }

  void lastLinkOnItsOwnLine() {
    send("a")
        .thenApply(String::length)
        .thenAccept(n -> step()); // expect: DiscardedAsyncResult
  }

  void lastLinkAwaits() {
    send("a")
        .thenApply(String::length)
        .thenAccept(n -> step())
        .join(); // ok: awaited at the end of the chain
  }

  abstract void step();
}
