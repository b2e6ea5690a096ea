package cases.discarded.java22;

import java.util.concurrent.CompletableFuture;

/** Unnamed patterns over poll results: the switch itself has looked. */
abstract class UnnamedPatterns {
  sealed interface Poll<T> {
    record Ready<T>(T value) implements Poll<T> {}

    record Pending<T>() implements Poll<T> {}
  }

  abstract Poll<String> poll();

  abstract CompletableFuture<Void> arm();

  boolean switched() {
    return switch (poll()) { // ok: branched on
      case Poll.Ready<String> _ -> true;
      case Poll.Pending<String>() -> false;
    };
  }

  boolean instance() {
    return poll() instanceof Poll.Ready<String>(_); // ok: branched on
  }

  void unnamedPoll() {
    var _ = poll(); // expect: DiscardedAsyncResult
  }

  void droppedInACase() {
    switch (poll()) { // ok: branched on
      case Poll.Ready<String>(var _) -> arm().join(); // ok: awaited
      case Poll.Pending<String> _ -> arm(); // expect: DiscardedAsyncResult
    }
  }

  void loop() {
    while (poll() instanceof Poll.Pending<String> _) { // ok: branched on
      arm().join(); // ok: awaited
    }
  }

  void nestedLambda(java.util.function.BiConsumer<String, Runnable> later) {
    later.accept("a", () -> { var _ = arm(); }); // expect: DiscardedAsyncResult
    later.accept("b", () -> { var _ = arm().join(); }); // ok: awaited
  }
}
