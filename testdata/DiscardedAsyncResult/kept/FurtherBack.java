package cases.discarded.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Futures whose holder is found some steps back, and those that nobody holds. */
abstract class FurtherBack {
  record Slot(long id, CompletableFuture<String> reply) {}

  /** Where slots come from: whether it keeps them, nobody knows. */
  interface Slots {
    Slot open(long id);
  }

  /** One who waits, and who waits behind. */
  static final class Waiter {
    private final CompletableFuture<String> reply = new CompletableFuture<>();
    private Waiter next;

    CompletableFuture<String> reply() {
      return reply;
    }

    Waiter next() {
      return next;
    }
  }

  private final Map<Long, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
  private final Map<Long, Slot> taken = new HashMap<>();
  private final AtomicInteger ended = new AtomicInteger();
  private final Slots slots;
  private Waiter first;

  FurtherBack(Slots slots) {
    this.slots = slots;
  }

  abstract CompletableFuture<String> ask(String question);

  abstract Waiter waiter();

  private Slot slot(long id) {
    return taken.get(id);
  }

  private Slot opened(long id) {
    return slots.open(id);
  }

  void atOnce(long id) {
    taken.get(id).reply().orTimeout(1, TimeUnit.SECONDS); // ok: the map holds the slot
    taken.remove(id).reply().orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    slots.open(id).reply().orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  void byOwnMethods(long id) {
    var reply = slot(id).reply();
    reply.orTimeout(1, TimeUnit.SECONDS); // ok: the map holds the slot
    opened(id).reply().orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    Slot mine = slot(id);
    mine.reply().orTimeout(1, TimeUnit.SECONDS); // ok: the map holds the slot
    Slot other = opened(id);
    other.reply().orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  void byViewAndIterator() {
    var one = waiting.values().iterator().next();
    one.orTimeout(1, TimeUnit.SECONDS); // ok: the map holds it
  }

  void bySameAgain(long id) {
    var reply = waiting.get(id).orTimeout(1, TimeUnit.SECONDS);
    reply.thenRun(() -> ended.incrementAndGet()); // ok: the map holds it
    var fresh = ask("a").orTimeout(1, TimeUnit.SECONDS);
    fresh.thenRun(() -> ended.incrementAndGet()); // expect: DiscardedAsyncResult
  }

  void ofOwnArray() {
    CompletableFuture<?>[] mine = {ask("a"), ask("b")};
    var one = mine[0];
    one.thenRun(() -> ended.incrementAndGet()); // expect: DiscardedAsyncResult
  }

  void ofArrayOfHeld(long id) {
    CompletableFuture<?>[] both = {waiting.get(id), waiting.get(id + 1)};
    var one = both[0];
    one.thenRun(() -> ended.incrementAndGet()); // ok: the map holds it
  }

  void ofOwnListWithRoom() {
    List<CompletableFuture<String>> all = new ArrayList<>(10);
    all.add(ask("a"));
    for (var reply : all) {
      reply.thenRun(() -> ended.incrementAndGet()); // expect: DiscardedAsyncResult
    }
  }

  void eachOfChain() {
    for (Waiter each = first; each != null; each = each.next()) {
      var reply = each.reply();
      reply.thenRun(() -> ended.incrementAndGet()); // ok: the chain in the field holds it
    }
  }

  void freshWaiter() {
    Waiter fresh = waiter();
    var reply = fresh.reply();
    reply.thenRun(() -> ended.incrementAndGet()); // expect: DiscardedAsyncResult
  }
}
