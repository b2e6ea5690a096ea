package cases.discarded.obligation;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Collections hand back what was stored earlier: putting is quiet, removing is not. */
class StoredValues {
  private final Map<String, CompletableFuture<String>> open = new ConcurrentHashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final AtomicReference<CompletableFuture<String>> latest = new AtomicReference<>();

  CompletableFuture<String> fetch(String id) {
    return CompletableFuture.supplyAsync(() -> id); // ok: returned
  }

  void put(String id) {
    open.put(id, fetch(id)); // ok: stored, what it replaces is an older story
    open.putIfAbsent(id, fetch(id)); // ok: stored
    open.computeIfAbsent(id, this::fetch); // ok: stored
    open.computeIfAbsent(id, key -> fetch(key + key)); // ok: stored
  }

  String take(String id) {
    return open.get(id).join();
  }

  void removed(String id) {
    open.remove(id); // expect: DiscardedAsyncResult
    names.remove(id); // ok: a string owes nothing
  }

  void removedAndCancelled(String id) {
    CompletableFuture<String> old = open.remove(id); // ok: cancelled below
    if (old != null) {
      old.cancel(false);
    }
  }

  void removedIntoUnused(String id) {
    var unused = open.remove(id); // expect: DiscardedAsyncResult
  }

  void removedByValue(String id, CompletableFuture<String> expected) {
    open.remove(id, expected); // ok: answers a boolean, the caller has the future
  }

  void lists(List<CompletableFuture<String>> futures, CompletableFuture<String> done) {
    futures.remove(0); // expect: DiscardedAsyncResult
    futures.remove(done); // ok: answers a boolean, the caller has the future
    futures.remove(0).join(); // ok: awaited
    futures.add(fetch("x")); // ok: the caller has the list
  }

  void queues(Queue<CompletableFuture<String>> futures) {
    futures.poll(); // expect: DiscardedAsyncResult
    futures.remove().join(); // ok: awaited
    futures.offer(fetch("x")); // ok: the caller has the queue
  }

  void sets(Set<CompletableFuture<String>> futures, CompletableFuture<String> done) {
    futures.remove(done); // ok: answers a boolean, the caller has the future
  }

  void exchange(String id) {
    latest.set(fetch(id)); // ok: stored in a field that is read
    latest.getAndSet(fetch(id)); // ok: like a put
  }

  void exchangeAndCancel(String id) {
    CompletableFuture<String> before = latest.getAndSet(fetch(id)); // ok: cancelled below
    before.cancel(false);
  }
}
