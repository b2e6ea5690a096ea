package cases.discarded.kept;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A local variable that names what somebody holds, and one that holds it alone. */
abstract class NamedAgain {
  private final Map<Long, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
  private final List<CompletableFuture<String>> open = new ArrayList<>();
  private final Queue<CompletableFuture<String>> queue = new ArrayDeque<>();
  private final CompletableFuture<?>[] slots = new CompletableFuture<?>[4];
  private final AtomicInteger ended = new AtomicInteger();
  private CompletableFuture<String> head;

  abstract CompletableFuture<String> ask(String question);

  abstract List<CompletableFuture<String>> askAll();

  abstract Future<String> began(String question);

  void note(long id, CompletableFuture<String> reply) {
    waiting.put(id, reply);
    open.add(reply);
    queue.add(reply);
    slots[0] = reply;
    head = reply;
  }

  CompletableFuture<?> slot() {
    return slots[0] == null ? head : slots[0];
  }

  void ofMap(long id) {
    CompletableFuture<String> reply = waiting.get(id);
    if (reply != null) {
      reply.orTimeout(1, TimeUnit.SECONDS); // ok: the map holds it
    }
  }

  void ofMapHeard(long id) {
    var reply = waiting.get(id);
    reply.whenComplete((answer, failure) -> ended.incrementAndGet()); // ok: the map holds it
  }

  void takenOutOfMap(long id) {
    var reply = waiting.remove(id);
    reply.orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  void ofListQueueArrayField() {
    var first = open.get(0);
    first.orTimeout(1, TimeUnit.SECONDS); // ok: the list holds it
    var next = queue.peek();
    next.orTimeout(1, TimeUnit.SECONDS); // ok: the queue holds it
    var slot = slots[1];
    slot.orTimeout(1, TimeUnit.SECONDS); // ok: the array holds it
    var one = head;
    one.thenRun(() -> ended.incrementAndGet()); // ok: the field holds it
  }

  void takenOutOfQueue() {
    var next = queue.poll();
    next.whenComplete((answer, failure) -> ended.incrementAndGet()); // expect: DiscardedAsyncResult
  }

  void ofFreshWork(long id) {
    var reply = ask("a");
    reply.orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  void heldOrFresh(long id) {
    var reply = waiting.get(id);
    if (reply == null) {
      reply = ask("a");
    }
    reply.orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  void byEntry() {
    for (Map.Entry<Long, CompletableFuture<String>> entry : waiting.entrySet()) {
      CompletableFuture<String> reply = entry.getValue();
      reply.orTimeout(1, TimeUnit.SECONDS); // ok: the map holds it
    }
  }

  void byIterator() {
    for (Iterator<CompletableFuture<String>> each = open.iterator(); each.hasNext(); ) {
      var reply = each.next();
      reply.orTimeout(1, TimeUnit.SECONDS); // ok: the list holds it
    }
  }

  void madeWhereItIsMissing(long id) {
    var reply = waiting.computeIfAbsent(id, i -> ask("a"));
    reply.thenRun(() -> ended.incrementAndGet()); // ok: the map holds it from now on
  }

  private CompletableFuture<String> find(long id) {
    var found = waiting.get(id);
    if (found == null) {
      return null;
    }
    return found;
  }

  private CompletableFuture<String> findOrAsk(long id) {
    var found = waiting.get(id);
    return found == null ? ask("a") : found;
  }

  CompletableFuture<String> askOnce(long id) {
    return waiting.computeIfAbsent(id, i -> ask("a")); // ok: returned
  }

  void byMakerOfOnce(long id) {
    var reply = askOnce(id);
    reply.orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  void byGetter(long id) {
    var reply = find(id);
    reply.orTimeout(1, TimeUnit.SECONDS); // ok: the map holds it
  }

  void byMaker(long id) {
    var reply = findOrAsk(id);
    reply.orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  void byPattern(Object event) {
    if (event instanceof CompletableFuture<?> reply) {
      reply.orTimeout(1, TimeUnit.SECONDS); // ok: the caller has it
    }
  }

  void byPatternOfFreshWork() {
    if (began("a") instanceof CompletableFuture<String> reply) {
      reply.orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    }
  }

  void eachOfField() {
    for (var reply : waiting.values()) {
      reply.thenRun(() -> ended.incrementAndGet()); // ok: the map holds it
    }
  }

  void eachOfFreshWork() {
    for (var reply : askAll()) {
      reply.thenRun(() -> ended.incrementAndGet()); // expect: DiscardedAsyncResult
    }
  }

  void eachOfNobodyElses() {
    List<CompletableFuture<String>> all = new ArrayList<>();
    all.add(ask("a"));
    all.add(ask("b"));
    for (var reply : all) {
      reply.thenRun(() -> ended.incrementAndGet()); // expect: DiscardedAsyncResult
    }
  }

  void valuesOfNobodyElses() {
    Map<String, CompletableFuture<String>> all = new HashMap<>();
    all.put("a", ask("a"));
    for (var reply : all.values()) {
      reply.thenRun(() -> ended.incrementAndGet()); // expect: DiscardedAsyncResult
    }
  }

  void eachOfAwaited(List<String> questions) {
    CompletableFuture<?>[] all = questions.stream().map(this::ask).toArray(CompletableFuture[]::new);
    for (CompletableFuture<?> reply : all) {
      reply.thenRun(() -> ended.incrementAndGet()); // ok: all are awaited below
    }
    CompletableFuture.allOf(all).join();
  }

  CompletableFuture<String> firstOf(List<String> questions) {
    CompletableFuture<String> winner = new CompletableFuture<>();
    List<CompletableFuture<String>> all = questions.stream().map(this::ask).toList();
    for (CompletableFuture<String> reply : all) {
      reply.thenAccept(winner::complete); // ok: their failures are told below
    }
    CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
        .whenComplete((none, failure) -> winner.completeExceptionally(failure));
    return winner;
  }

  void eachOfCounted(List<String> questions) {
    List<CompletableFuture<String>> all = questions.stream().map(this::ask).toList();
    for (CompletableFuture<String> reply : all) {
      reply.thenRun(() -> ended.incrementAndGet()); // expect: DiscardedAsyncResult
    }
    System.out.println(all.size());
  }

  record Slot(long id, CompletableFuture<String> reply) {}

  private final Map<Long, Slot> taken = new HashMap<>();

  abstract Slot begin(long id);

  void ofComponent(long id) {
    Slot slot = taken.get(id);
    slot.reply().orTimeout(1, TimeUnit.SECONDS); // ok: the map holds the slot, and that the reply
    for (Slot each : taken.values()) {
      var reply = each.reply();
      reply.thenRun(() -> ended.incrementAndGet()); // ok: held as well
    }
  }

  void ofFreshComponent(long id) {
    begin(id).reply().orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    Slot slot = begin(id);
    slot.reply().thenRun(() -> ended.incrementAndGet()); // expect: DiscardedAsyncResult
    Slot gone = taken.remove(id);
    gone.reply().thenRun(() -> ended.incrementAndGet()); // expect: DiscardedAsyncResult
  }

  void eachOfCopies() {
    for (var reply : new ArrayList<>(waiting.values())) {
      reply.orTimeout(1, TimeUnit.SECONDS); // ok: the map holds it
    }
    for (var reply : new ArrayList<>(askAll())) {
      reply.orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    }
  }
}
