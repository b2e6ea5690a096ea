package cases.droppedanew.places;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** Every place a statement can stand in. */
class OddPlaces {
  static Bus bus;

  interface Bus {
    CompletableFuture<Void> publish(String topic, Object event);

    CompletionStage<Integer> pending();

    Future<?> compact();

    Bus self();
  }

  enum Kind {
    A,
    B,
    C
  }

  static {
    bus.publish("boot", OddPlaces.class); // expect: DiscardedAsyncResult
  }

  {
    bus.publish("instance", this); // expect: DiscardedAsyncResult
  }

  static final CompletableFuture<Void> WARM;

  static {
    WARM = bus.publish("warm", ""); // ok: a constant others wait for
  }

  OddPlaces() {
    this(bus.publish("delegated", 1)); // ok: handed to the other constructor, which waits
    bus.compact(); // expect: DiscardedAsyncResult
  }

  OddPlaces(CompletableFuture<Void> first) {
    first.join();
  }

  record Point(int x, int y) {
    Point {
      if (x < 0) {
        bus.publish("negative", x); // expect: DiscardedAsyncResult
      }
    }

    Point(int x) {
      this(x, 0);
      bus.publish("axis", x); // expect: DiscardedAsyncResult
    }

    CompletableFuture<Void> announce() {
      return bus.publish("point", this); // ok
    }
  }

  enum Level {
    LOW {
      @Override
      void raise() {
        bus.publish("low", 0); // expect: DiscardedAsyncResult
      }
    },
    HIGH {
      @Override
      void raise() {
        bus.publish("high", 1).join(); // ok
      }
    };

    abstract void raise();
  }

  void switchArrow(Kind kind) {
    switch (kind) {
      case A -> bus.publish("a", kind); // expect: DiscardedAsyncResult
      case B -> {
        bus.publish("b", kind); // expect: DiscardedAsyncResult
      }
      case C -> bus.publish("c", kind).join(); // ok
    }
  }

  void switchOld(int n) {
    switch (n) {
      case 0:
        bus.publish("zero", n); // expect: DiscardedAsyncResult
        break;
      case 1:
        bus.publish("one", n).join(); // ok
        // fall through
      default:
        bus.compact(); // expect: DiscardedAsyncResult
    }
  }

  CompletableFuture<Void> switchYield(Kind kind) {
    return switch (kind) {
      case A -> bus.publish("a", kind); // ok: the arm's value is returned
      case B -> {
        bus.publish("b first", kind); // expect: DiscardedAsyncResult
        yield bus.publish("b", kind); // ok
      }
      case C -> CompletableFuture.completedFuture(null); // ok
    };
  }

  void unbraced(boolean loud, int n) {
    if (loud) bus.publish("loud", n); // expect: DiscardedAsyncResult
    else bus.compact(); // expect: DiscardedAsyncResult
    while (n-- > 0) bus.publish("n", n); // expect: DiscardedAsyncResult
    do bus.compact(); while (n++ < 0); // expect: DiscardedAsyncResult
  }

  void forParts(int n) {
    for (int i = 0; i < n; i++, bus.publish("tick", i)) { // expect: DiscardedAsyncResult
      Objects.checkIndex(i, n);
    }
    for (bus.compact(); n > 0; n--) { // expect: DiscardedAsyncResult
      Objects.checkIndex(0, n);
    }
  }

  void enhanced(Collection<String> topics) {
    for (String t : topics) bus.publish(t, t); // expect: DiscardedAsyncResult
    for (CompletableFuture<Void> f : topics.stream().map(t -> bus.publish(t, t)).toList()) { // ok
      f.join();
    }
  }

  void labelled(Iterator<String> it) {
    outer:
    while (it.hasNext()) {
      String s = it.next();
      if (s.isEmpty()) {
        bus.publish("empty", s); // expect: DiscardedAsyncResult
        continue outer;
      }
      bus.publish(s, s).join(); // ok
    }
    last:
    bus.compact(); // expect: DiscardedAsyncResult
  }

  void synchronizedBlock(Object lock) {
    synchronized (lock) {
      bus.publish("locked", lock); // expect: DiscardedAsyncResult
    }
  }

  void tryParts(AutoCloseable resource) throws Exception {
    try (AutoCloseable r = resource) {
      bus.publish("try", r.toString()); // expect: DiscardedAsyncResult
    } catch (IllegalStateException e) {
      bus.publish("catch", e).join(); // ok
      throw e;
    } finally {
      bus.compact(); // expect: DiscardedAsyncResult
    }
  }

  void resourceIsLambda(String topic) throws Exception {
    try (AutoCloseable end = () -> bus.publish("end", topic)) { // expect: DiscardedAsyncResult
      bus.publish("start", topic + end.hashCode()).join(); // ok
    }
  }

  void ternary(boolean left) {
    CompletableFuture<Void> f = left ? bus.publish("l", 0) : bus.publish("r", 0); // ok
    f.join();
  }

  boolean compared(String topic) {
    return bus.publish(topic, 0) == WARM; // expect: DiscardedAsyncResult
  }

  boolean present(String topic) {
    return bus.publish(topic, 0) != null; // expect: DiscardedAsyncResult
  }

  String concatenated(String topic) {
    return "published: " + bus.publish(topic, 0); // expect: DiscardedAsyncResult
  }

  void array(String topic) {
    CompletableFuture<?>[] two = {bus.publish(topic, 1), bus.publish(topic, 2)}; // ok
    CompletableFuture.allOf(two).join();
  }

  void arrayDropped(String topic) {
    CompletableFuture<?>[] two = new CompletableFuture<?>[2];
    two[0] = bus.publish(topic, 1); // expect: DiscardedAsyncResult
    two[1] = bus.publish(topic, 2); // expect: DiscardedAsyncResult
  }

  void assignedInCondition(String topic) {
    CompletableFuture<Void> f;
    if ((f = bus.publish(topic, 0)) == null) { // ok: joined
      return;
    }
    f.join();
  }

  void localOnly(String topic) {
    var sent = bus.publish(topic, 0); // expect: DiscardedAsyncResult
  }

  void localNulled(String topic) {
    CompletableFuture<Void> sent = bus.publish(topic, 0); // expect: DiscardedAsyncResult
    sent = null;
  }

  void overwritten(List<String> topics) {
    CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    for (String t : topics) {
      last = bus.publish(t, 0); // expect: DiscardedAsyncResult
    }
    last.join();
  }

  void accumulated(List<String> topics) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (String t : topics) {
      all = all.thenCompose(v -> bus.publish(t, 0)); // ok
    }
    all.join();
  }

  void combinedAndDropped(List<String> topics) {
    CompletableFuture<?>[] all = topics.stream().map(t -> bus.publish(t, 0)).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all); // expect: DiscardedAsyncResult
  }

  void localClass(String topic) {
    class Sender {
      void send() {
        bus.publish(topic, this); // expect: DiscardedAsyncResult
      }

      CompletableFuture<Void> sent() {
        return bus.publish(topic, this); // ok
      }
    }
    Sender sender = new Sender();
    sender.send();
    sender.sent().join();
  }

  void parenthesised(String topic) {
    ((Bus) bus.self()).publish(topic, ""); // expect: DiscardedAsyncResult
    Bus b = bus.self(); // ok: no future
    b.self();
  }

  Optional<String> optional(Optional<String> topic) {
    topic.map(t -> bus.publish(t, t)); // expect: DiscardedAsyncResult
    topic.map(t -> bus.publish(t, t)).ifPresent(CompletableFuture::join); // ok
    topic.ifPresent(t -> bus.publish(t, t)); // expect: DiscardedAsyncResult
    topic.ifPresent(t -> bus.publish(t, t).join()); // ok
    topic.ifPresentOrElse(t -> bus.publish(t, t), () -> bus.compact()); // expect: DiscardedAsyncResult
    return topic.filter(t -> bus.publish(t, t).isCompletedExceptionally()); // ok: branched on
  }

  void maps(Map<String, CompletableFuture<Void>> sent) {
    sent.put("a", bus.publish("a", 0)); // ok: kept in the caller's map
    sent.computeIfAbsent("b", k -> bus.publish(k, 0)); // ok: kept in the caller's map
    sent.forEach((k, f) -> f.join()); // ok
    Map<String, CompletableFuture<Void>> mine = new HashMap<>();
    mine.put("c", bus.publish("c", 0)); // expect: DiscardedAsyncResult
  }

  void enumMap(Map<Kind, Bus> buses) {
    Map<Kind, CompletionStage<Integer>> counts = new EnumMap<>(Kind.class);
    buses.forEach((kind, b) -> counts.put(kind, b.pending())); // ok: read below
    counts.values().forEach(c -> c.toCompletableFuture().join());
    buses.forEach((kind, b) -> b.publish("k", kind)); // expect: DiscardedAsyncResult
    buses.values().forEach(Bus::pending); // expect: DiscardedAsyncResult
    buses.replaceAll((kind, b) -> b.self()); // ok
  }

  private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

  void removes(String id) {
    running.remove(id); // expect: DiscardedAsyncResult
  }

  void removesAndCancels(String id) {
    CompletableFuture<Void> f = running.remove(id); // ok
    if (f != null) {
      f.cancel(true);
    }
  }

  void removesWhenDone(String id) {
    CompletableFuture<Void> f = bus.publish(id, 0); // ok: observed by whoever asks `running`
    running.put(id, f);
    f.whenComplete((v, e) -> running.remove(id, f)); // ok: a listener on a kept future
  }

  CompletableFuture<Void> get(String id) {
    return running.get(id);
  }

  void random(ExecutorService pool, String text) {
    if (ThreadLocalRandom.current().nextBoolean()) {
      pool.submit(() -> Integer.parseInt(text)); // expect: DiscardedAsyncResult
    } else {
      pool.execute(() -> System.gc()); // ok
    }
  }
}
