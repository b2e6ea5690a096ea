package cases.uncompleted.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** A cache of promises that readers make, and that a loader completes. */
class Warmer {
  interface Loader {
    CompletableFuture<String> load(String id);
  }

  private final Map<String, CompletableFuture<String>> slots = new ConcurrentHashMap<>();
  private final Loader loader;

  Warmer(Loader loader) {
    this.loader = loader;
  }

  CompletableFuture<String> get(String id) {
    return slots.computeIfAbsent(id, k -> new CompletableFuture<>());
  }

  void warm(List<String> ids) {
    for (String id : ids) {
      CompletableFuture<String> slot = slots.computeIfAbsent(id, k -> new CompletableFuture<>());
      loader.load(id).thenAccept(a -> slot.complete(a)); // expect: UncompletedPromise
    }
  }
}
