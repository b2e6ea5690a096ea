package cases.nested.told;

import java.util.concurrent.CompletableFuture;

/** A nest in the argument of a call is one thing, the call's own dropped result another. */
abstract class Both {
  abstract CompletableFuture<String> load();

  abstract CompletableFuture<Void> watch(CompletableFuture<Object> work);

  CompletableFuture<Void> handedOn() {
    return watch(CompletableFuture.supplyAsync(() -> load())); // expect: NestedAsyncResult
  }

  void nothingNests() {
    watch(CompletableFuture.supplyAsync(() -> "a")); // expect: DiscardedAsyncResult
  }

  void both() {
    watch( // expect: DiscardedAsyncResult
        CompletableFuture.supplyAsync(() -> load())); // expect: NestedAsyncResult
  }
}
