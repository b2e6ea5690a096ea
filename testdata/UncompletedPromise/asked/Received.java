package cases.promise.asked;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Promises that a callback makes for a container, which something else completes, or does not. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Received {
  private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<String>> asked = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<String>> others = new ConcurrentHashMap<>();

  abstract CompletableFuture<String> load(String key);

  CompletableFuture<String> alsoReceived(String key) {
    CompletableFuture<String> promise =
        pending.computeIfAbsent(key, k -> new CompletableFuture<>());
    load(key).thenAccept(promise::complete); // ok: what is received completes it, too
    return promise;
  }

  void received(String key, String value) {
    CompletableFuture<String> waiting = pending.get(key);
    if (waiting != null) {
      waiting.complete(value);
    }
  }

  CompletableFuture<String> neverReceived(String key) {
    CompletableFuture<String> promise = asked.computeIfAbsent(key, k -> new CompletableFuture<>());
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  void receivedByOthers(String key, String value) {
    CompletableFuture<String> waiting = others.get(key);
    if (waiting != null) {
      waiting.complete(value);
    }
  }
}
