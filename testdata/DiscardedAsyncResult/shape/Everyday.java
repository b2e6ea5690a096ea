package cases.discarded.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everyday code that looks at its results a little indirectly, and what goes wrong with it. */
abstract class Everyday {
  private static final Logger log = LoggerFactory.getLogger(Everyday.class);

  private final AtomicReference<CompletableFuture<String>> shared = new AtomicReference<>();
  private CompletableFuture<String> cached;

  abstract CompletableFuture<String> load(String key);

  abstract void step();

  CompletableFuture<List<String>> loadAll(List<String> keys) {
    List<CompletableFuture<String>> loads = new ArrayList<>();
    for (String key : keys) {
      loads.add(load(key)); // ok: joined by the stage that is returned
    }
    return CompletableFuture.allOf(loads.toArray(new CompletableFuture[0])) // ok: returned
        .thenApply(v -> loads.stream().map(CompletableFuture::join).toList());
  }

  CompletableFuture<String> cached() {
    if (cached == null) {
      cached = load("a"); // ok: returned below
    }
    return cached;
  }

  CompletableFuture<String> tracked(Map<String, CompletableFuture<String>> open, String key) {
    return open.computeIfAbsent(
        key,
        k -> {
          var loading = load(k); // ok: returned to the map
          loading.whenComplete((r, e) -> open.remove(k, loading)); // ok: the future itself is kept
          return loading;
        });
  }

  String interruptible() {
    try {
      return load("a").get(); // ok: awaited
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  String exchanged() {
    shared.compareAndSet(null, load("a")); // ok: stored in a field that is read
    return shared.updateAndGet(old -> old == null ? load("b") : old).join(); // ok: awaited
  }

  List<CompletableFuture<String>> addedTogether() {
    List<CompletableFuture<String>> loads = new ArrayList<>();
    Collections.addAll(loads, load("a"), load("b")); // ok: the list is returned
    return loads;
  }

  void grouped(Map<String, List<CompletableFuture<String>>> groups, String key) {
    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(load(key)); // ok: the caller has the map
  }

  CompletableFuture<String> returnedThroughFinally() {
    var loading = load("a"); // ok: returned
    try {
      return loading;
    } finally {
      step();
    }
  }

  void skipsSometimes(List<String> keys) {
    outer:
    for (String key : keys) {
      var loading = load(key); // ok: awaited unless the key is skipped
      for (char c : key.toCharArray()) {
        if (c == '#') {
          continue outer;
        }
      }
      loading.join();
    }
  }

  Runnable holder() {
    CompletableFuture<?>[] holder = {null};
    holder[0] = load("a"); // ok: the lambda awaits it
    return () -> holder[0].join();
  }

  void localClass() {
    var loading = load("a"); // ok: the local class awaits it
    class Waiter {
      String await() {
        return loading.join();
      }
    }
    log.info(new Waiter().await());
  }

  IllegalStateException thrownText() {
    throw new IllegalStateException("lost: " + load("a")); // expect: DiscardedAsyncResult
  }

  void ternaryReceiver(boolean first) {
    (first ? load("a") : load("b")).join(); // ok: awaited
  }

  String ternaryText(boolean first) {
    return first ? "first " + load("a") : "none"; // expect: DiscardedAsyncResult
  }

  void recursion() {
    load("a").thenAccept(value -> recursion()); // expect: DiscardedAsyncResult
  }

  CompletableFuture<Void> recursionReturned() {
    return load("a").thenCompose(value -> recursionReturned()); // ok: returned
  }

  void anonymousThread() {
    new Thread() {
      @Override
      public void run() {
        load("a"); // expect: DiscardedAsyncResult
      }
    }.start();
  }

  void conditionalLambda(boolean wait) {
    Runnable task = wait ? () -> load("a").join() : () -> load("a"); // expect: DiscardedAsyncResult
    task.run();
  }

  CompletableFuture<String> reassignedAndHandled() {
    var loading = load("a"); // ok: chained below
    loading = loading.thenApply(String::trim); // ok: chained below
    loading = loading.exceptionally(e -> ""); // ok: returned
    return loading;
  }

  void reassignedAndLost() {
    var loading = load("a"); // ok: chained below
    loading = loading.thenApply(String::trim); // ok: chained below
    loading = loading.exceptionally(e -> ""); // expect: DiscardedAsyncResult
  }

  void loggedInALoop(List<String> keys) {
    for (String key : keys) {
      var loading = load(key); // expect: DiscardedAsyncResult
      log.info("loading {}: {}", key, loading);
    }
  }

  void loggedFromAContainer(List<String> keys) {
    for (var loading : keys.stream().map(this::load).toList()) { // expect: DiscardedAsyncResult
      log.info("loading {}", loading);
    }
    for (var loading : keys.stream().map(this::load).toList()) { // ok: each is awaited
      log.info("loaded {}", loading.join());
    }
  }
}
