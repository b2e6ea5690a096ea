package cases.discarded.exemption;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener on a future that somebody else looks at loses nothing. */
abstract class KeptFutures {
  private final AtomicInteger inFlight = new AtomicInteger();
  private final Map<String, CompletableFuture<String>> open = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> {}); // ok: read in stopped()

  abstract CompletableFuture<String> send(String text);

  CompletableFuture<Void> stopped() {
    return stopped;
  }

  CompletableFuture<String> counted() {
    CompletableFuture<String> reply = send("a"); // ok: returned below
    reply.whenComplete((r, e) -> inFlight.decrementAndGet()); // ok: the future itself is returned
    return reply;
  }

  void countedFresh() {
    send("a").whenComplete((r, e) -> inFlight.decrementAndGet()); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> remembered(String id) {
    CompletableFuture<String> reply = send(id); // ok: returned below
    open.put(id, reply);
    reply.thenRun(() -> inFlight.decrementAndGet()); // ok: the future itself is returned
    return reply;
  }

  void cancel(String id) {
    open.get(id).cancel(false);
  }

  void onAField() {
    stopped.thenRun(() -> inFlight.set(0)); // ok: the field is read by others
  }

  void onAParameter(CompletableFuture<String> reply) {
    reply.thenAccept(r -> inFlight.decrementAndGet()); // ok: the caller has the future
  }

  void listenerAndAwait() {
    var reply = send("a"); // ok: awaited below
    reply.whenComplete((r, e) -> inFlight.decrementAndGet()); // ok: the future itself is awaited
    reply.join();
  }

  void listenerOnly() {
    var reply = send("a"); reply.whenComplete((r, e) -> inFlight.decrementAndGet()); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> newWorkIsNoListener() {
    var reply = send("a"); // ok: returned below
    reply.thenCompose(r -> send("b")); // expect: DiscardedAsyncResult
    return reply;
  }

  CompletableFuture<String> newWorkInAListener() {
    var reply = send("a"); // ok: returned below
    reply.thenRun(() -> send("b")); // expect: DiscardedAsyncResult
    return reply;
  }
}
