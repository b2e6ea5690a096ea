package cases.promise.chain;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Promises that are made when a container has none, and who else can reach the container. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class MadeForStores {
  static final class Slot extends CompletableFuture<String> {
    final String key;

    Slot(String key) {
      this.key = key;
    }
  }

  private final Map<String, CompletableFuture<String>> hidden = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<String>> running = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<String>> others = new ConcurrentHashMap<>();
  private final Map<String, Slot> slots = new ConcurrentHashMap<>();
  final Map<String, CompletableFuture<String>> open = new ConcurrentHashMap<>();

  abstract CompletableFuture<String> load(String key);

  abstract CompletableFuture<String> start(String key);

  CompletableFuture<String> inHidden(String key) {
    CompletableFuture<String> promise =
        hidden.computeIfAbsent(key, k -> new CompletableFuture<>());
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> inHiddenByReference(String key) {
    Slot promise = slots.computeIfAbsent(key, Slot::new);
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> inOpen(String key) {
    CompletableFuture<String> promise = open.computeIfAbsent(key, k -> new CompletableFuture<>());
    load(key).thenAccept(promise::complete); // ok: others can reach it
    return promise;
  }

  CompletableFuture<String> started(String key) {
    CompletableFuture<String> promise = running.computeIfAbsent(key, k -> start(k));
    load(key).thenAccept(promise::complete); // ok: what has started it completes it
    return promise;
  }

  CompletableFuture<String> startedByReference(String key) {
    CompletableFuture<String> promise = others.computeIfAbsent(key, this::start);
    load(key).thenAccept(promise::complete); // ok: what has started it completes it
    return promise;
  }
}
