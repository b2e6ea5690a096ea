package cases.droppedanew.harder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Helpers, maps, streams and classes that futures pass through, or are lost in. */
class Mixed {
  private static final Logger log = LoggerFactory.getLogger(Mixed.class);

  interface Svc {
    CompletableFuture<String> go(String s);

    CompletionStage<Void> stop();

    Future<Long> count();

    default CompletableFuture<Void> both(String a, String b) {
      return go(a).thenCombine(go(b), (x, y) -> null); // ok
    }
  }

  static <T> T require(T value) {
    if (value == null) {
      throw new NullPointerException();
    }
    return value;
  }

  static <T> List<T> listOf(T first, T second) {
    return List.of(first, second);
  }

  static <T> void tap(T value, Consumer<? super T> c) {
    c.accept(value);
  }

  static <A, B> B let(A a, Function<? super A, ? extends B> f) {
    return f.apply(a);
  }

  static void run(Runnable r) {
    r.run();
  }

  static void runSafely(Callable<?> c) {
    try {
      c.call();
    } catch (Exception e) {
      log.warn("failed", e);
    }
  }

  static void record(Object o) {
    log.info("{}", o);
  }

  void helpers(Svc svc) {
    require(svc.go("a")); // expect: DiscardedAsyncResult
    require(svc.go("a")).join(); // ok
    listOf(svc.go("a"), svc.go("b")); // expect: DiscardedAsyncResult
    let(svc, s -> s.go("a")); // expect: DiscardedAsyncResult
    let(svc, s -> s.go("a")).join(); // ok
    run(() -> svc.go("a")); // expect: DiscardedAsyncResult
    run(() -> svc.go("a").join()); // ok
    tap(svc, s -> s.go("a")); // expect: DiscardedAsyncResult
    tap(svc.go("a"), f -> f.join()); // ok
    tap(svc.go("a"), CompletableFuture::join); // ok
    svc.both("a", "b"); // expect: DiscardedAsyncResult
  }

  void iterators(Svc svc, Iterator<String> it) {
    while (it.hasNext()) svc.go(it.next()); // expect: DiscardedAsyncResult
    it.forEachRemaining(svc::go); // expect: DiscardedAsyncResult
    for (Iterator<String> i = it; i.hasNext(); svc.go(i.next())) { // expect: DiscardedAsyncResult
      log.info("next");
    }
  }

  void maps(Svc svc, Map<String, String> map, Map<String, CompletableFuture<String>> futures) {
    map.forEach((k, v) -> svc.go(k + v)); // expect: DiscardedAsyncResult
    map.entrySet().forEach(e -> svc.go(e.getKey())); // expect: DiscardedAsyncResult
    map.computeIfPresent("a", (k, v) -> {
      svc.go(k); // expect: DiscardedAsyncResult
      return v;
    });
    futures.merge("a", svc.go("a"), (x, y) -> x.thenCombine(y, String::concat)); // ok: kept in the map
    futures.compute("a", (k, f) -> f == null ? svc.go(k) : f.thenCompose(svc::go)); // ok
    futures.putIfAbsent("a", svc.go("a")); // ok
    futures.values().removeIf(CompletableFuture::isDone); // ok
    futures.keySet().forEach(svc::go); // expect: DiscardedAsyncResult
    futures.entrySet().stream().map(Map.Entry::getValue).forEach(CompletableFuture::join); // ok
  }

  void streams(Svc svc, List<String> all) throws Exception {
    all.stream().filter(s -> svc.go(s) != null).count(); // expect: DiscardedAsyncResult
    all.stream().map(svc::go).filter(CompletableFuture::isDone).findFirst(); // expect: DiscardedAsyncResult
    all.stream().map(svc::go).collect(Collectors.counting()); // expect: DiscardedAsyncResult
    all.stream().map(svc::go).collect(Collectors.toList()); // expect: DiscardedAsyncResult
    List<CompletableFuture<String>> kept = all.stream().map(svc::go).collect(Collectors.toList()); // ok
    CompletableFuture.anyOf(kept.toArray(new CompletableFuture<?>[0])).get();
    String joined = all.stream().map(svc::go).map(CompletableFuture::join).collect(Collectors.joining()); // ok
    log.info(joined);
    all.stream().flatMap(s -> Stream.of(svc.go(s), svc.go(s + s))).forEach(CompletableFuture::join); // ok
    IntStream.range(0, 3).mapToObj(i -> svc.go("" + i)).toArray(); // expect: DiscardedAsyncResult
    all.stream().mapToLong(s -> svc.go(s).join().length()).sum(); // ok
    boolean any = all.stream().map(svc::go).anyMatch(f -> f.join().isEmpty()); // ok
    log.info("{}", any);
    Stream.generate(svc::count).limit(3).forEach(f -> log.info("{}", f)); // expect: DiscardedAsyncResult
  }

  void anonymous(Svc svc) {
    new Thread() {
      @Override
      public void run() {
        svc.stop(); // expect: DiscardedAsyncResult
      }
    }.start();
    Runnable r = new Runnable() {
      @Override
      public void run() {
        svc.stop().toCompletableFuture().join(); // ok
      }
    };
    r.run();
    Comparator<String> c = new Comparator<>() {
      @Override
      public int compare(String a, String b) {
        svc.go(a); // expect: DiscardedAsyncResult
        return a.compareTo(b);
      }
    };
    c.compare("a", "b");
    Iterable<CompletableFuture<String>> lazy = () -> List.of(svc.go("a")).iterator(); // ok
    lazy.forEach(CompletableFuture::join);
  }

  abstract static class Base {
    protected abstract CompletableFuture<Void> init();

    Base() {
      init(); // expect: DiscardedAsyncResult
    }

    final void restart() {
      init().join(); // ok
    }
  }

  static class Derived extends Base {
    private final Svc svc;

    Derived(Svc svc) {
      super();
      this.svc = svc;
    }

    @Override
    protected CompletableFuture<Void> init() {
      return CompletableFuture.completedFuture(null); // ok
    }

    @Override
    public String toString() {
      return "derived " + svc.count(); // expect: DiscardedAsyncResult
    }

    @Override
    public int hashCode() {
      return Objects.hash(svc);
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Derived d && d.svc.go("a").equals(svc.go("a"));
    }
  }

  static class Fluent {
    private final Svc svc;
    private final List<CompletableFuture<?>> started = new ArrayList<>();

    Fluent(Svc svc) {
      this.svc = svc;
    }

    Fluent send(String s) {
      started.add(svc.go(s)); // ok: awaited in end()
      return this;
    }

    Fluent sendLost(String s) {
      svc.go(s); // expect: DiscardedAsyncResult
      return this;
    }

    CompletableFuture<Void> end() {
      return CompletableFuture.allOf(started.toArray(CompletableFuture[]::new));
    }
  }

  void fluent(Svc svc) {
    new Fluent(svc).send("a").send("b").end().join(); // ok
    new Fluent(svc).send("a").send("b").end(); // expect: DiscardedAsyncResult
    new Fluent(svc).send("a"); // ok: no future itself
  }

  void arraysAndTernaries(Svc svc, boolean b) {
    CompletableFuture<?>[] pair = {svc.go("a"), svc.go("b")}; // expect: DiscardedAsyncResult
    Object o = b ? svc.go("a") : "none"; // expect: DiscardedAsyncResult
    String s = b ? svc.go("a").join() : "none"; // ok
    log.info(s);
    Future<?> f = b ? svc.count() : svc.go("x"); // ok
    f.cancel(true);
  }

  void atomics(Svc svc, AtomicReference<CompletableFuture<String>> ref) {
    ref.set(svc.go("a")); // ok: the caller's
    ref.getAndSet(svc.go("b")); // ok: what was stored earlier
    ref.compareAndSet(null, svc.go("c")); // ok
    ref.updateAndGet(f -> f.thenCompose(svc::go)); // ok: kept in the reference
    AtomicReference<CompletableFuture<String>> mine = new AtomicReference<>();
    mine.set(svc.go("d")); // expect: DiscardedAsyncResult
  }

  int finallyReturns(Svc svc) {
    CompletableFuture<String> f = svc.go("a"); // ok: joined in finally
    try {
      return 1;
    } finally {
      f.join();
    }
  }

  void exceptionPath(Svc svc, String s) {
    CompletableFuture<String> f = svc.go(s); // ok
    if (s.isEmpty()) {
      throw new IllegalArgumentException();
    }
    f.join();
  }

  void asserted(Svc svc) {
    assert svc.go("a") != null; // expect: DiscardedAsyncResult
  }

  void casts(Svc svc) {
    ((CompletableFuture<String>) svc.go("a")).thenApply(x -> x); // expect: DiscardedAsyncResult
    ((Future<?>) svc.go("a")).cancel(false); // ok: cancelled
  }

  void nestedCalls(Svc svc) {
    record(svc.go("a")); // expect: DiscardedAsyncResult
    log.info("{}", svc.go("a")); // expect: DiscardedAsyncResult
    System.out.println(svc.go("a")); // expect: DiscardedAsyncResult
    String.valueOf(svc.go("a")); // expect: DiscardedAsyncResult
    Objects.requireNonNull(svc.go("a")); // expect: DiscardedAsyncResult
    Objects.requireNonNull(svc.go("a")).join(); // ok
    Optional.ofNullable(svc.go("a")).isPresent(); // expect: DiscardedAsyncResult
    List<Object> seen = new ArrayList<>();
    seen.add(svc.go("a")); // expect: DiscardedAsyncResult
  }

  void wrapped(Svc svc, ExecutorService pool) throws Exception {
    runSafely(() -> svc.go("a").get()); // ok
    pool.submit(() -> svc.go("a").get()).get(); // ok
    pool.invokeAll(List.of(() -> "a")); // expect: DiscardedAsyncResult
    pool.invokeAny(List.of(() -> "a")); // ok: a value
  }

  CompletableFuture<Void> whenDone(Svc svc) {
    return svc.go("a")
        .thenAccept(s -> {
          if (s.isEmpty()) {
            svc.stop(); // expect: DiscardedAsyncResult
          }
        });
  }

  CompletableFuture<Void> whenDoneRight(Svc svc) {
    return svc.go("a").thenCompose(s -> s.isEmpty() ? svc.stop() : CompletableFuture.completedFuture(null)); // ok
  }
}
