package cases.promise.container;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** What is kept in a container has a promise of its own. */
abstract class Slots {
  static final class Slot {
    final CompletableFuture<String> promise = new CompletableFuture<>();
  }

  abstract CompletableFuture<String> load(String key);

  /** Somebody takes such things out to fail them. */
  abstract static class Swept extends Slots {
    private final Map<String, Slot> pending = new HashMap<>();

    CompletableFuture<String> ask(String key) {
      Slot slot = new Slot();
      pending.put(key, slot);
      load(key).thenAccept(slot.promise::complete).exceptionally(Slots::log); // ok: swept below
      return slot.promise;
    }

    void sweep() {
      for (Slot slot : pending.values()) {
        slot.promise.completeExceptionally(new TimeoutException());
      }
    }
  }

  /** Only another request fails its own. */
  abstract static class Unswept extends Slots {
    private final Map<String, Slot> pending = new HashMap<>();

    CompletableFuture<String> ask(String key) {
      Slot slot = new Slot();
      pending.put(key, slot);
      load(key)
          .thenAccept(slot.promise::complete) // expect: UncompletedPromise
          .exceptionally(Slots::log);
      return slot.promise;
    }

    CompletableFuture<String> askBothWays(String key) {
      Slot slot = new Slot();
      pending.put(key, slot);
      load(key)
          .thenAccept(slot.promise::complete) // ok: the failure is told below
          .exceptionally(
              failure -> {
                slot.promise.completeExceptionally(failure);
                return null;
              });
      return slot.promise;
    }
  }

  static Void log(Throwable failure) {
    System.err.println(failure);
    return null;
  }
}
