package cases.promise.field;

import java.util.concurrent.CompletableFuture;

/** A promise in the hands of somebody else, and helpers that complete one in a field. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Kept {
  interface Keeper {
    void keep(CompletableFuture<String> promise);
  }

  private Keeper keeper;
  private final CompletableFuture<String> ready = new CompletableFuture<>();

  abstract CompletableFuture<String> load(String key);

  CompletableFuture<String> keptBySomebody(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    keeper.keep(promise);
    load(key).thenAccept(promise::complete); // ok: whoever keeps it may fail it
    return promise;
  }

  void completedByFailureOfAnother(String key) {
    load(key).thenAccept(text -> ready.complete(text)); // expect: UncompletedPromise
    load(key + "2").exceptionally(this::withoutText);
  }

  private String withoutText(Throwable failure) {
    ready.complete("none");
    return null;
  }
}
