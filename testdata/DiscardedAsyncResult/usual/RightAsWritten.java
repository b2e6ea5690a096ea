package cases.droppedanew.usual;

import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What real services do with their futures; all of it is right. */
class RightAsWritten implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(RightAsWritten.class);
  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
  private final Map<String, CompletableFuture<String>> cache = new ConcurrentHashMap<>();
  private final Set<Future<?>> running = Collections.synchronizedSet(new LinkedHashSet<>());
  private final AtomicReference<CompletableFuture<String>> latest = new AtomicReference<>();
  private final ConcurrentLinkedQueue<Future<?>> queue = new ConcurrentLinkedQueue<>();
  private volatile ScheduledFuture<?> refresh;
  private CompletableFuture<Void> tail = completedFuture(null);

  interface Remote {
    CompletableFuture<String> get(String key);

    CompletableFuture<Void> put(String key, String value);

    CompletionStage<Void> delete(String key);
  }

  private final Remote remote;

  RightAsWritten(Remote remote) {
    this.remote = remote;
    this.refresh = timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.MINUTES); // ok: cancelled in close
  }

  private void tick() {
    remote.get("tick").whenComplete((v, e) -> { // ok: e is read
      if (e != null) {
        log.warn("tick failed", e);
      }
    });
  }

  @Override
  public void close() {
    refresh.cancel(true);
    pool.shutdown();
    timer.shutdownNow();
  }

  CompletableFuture<String> cached(String key) {
    return cache.computeIfAbsent(key, remote::get); // ok
  }

  void prefetch(String key) {
    cache.computeIfAbsent(key, remote::get); // ok: cached() hands it out
  }

  void track(Runnable r) {
    running.add(pool.submit(r)); // ok: awaited in drain
  }

  void drain() throws InterruptedException, ExecutionException {
    for (Future<?> f : running) {
      f.get();
    }
    for (Future<?> f; (f = queue.poll()) != null; ) {
      f.get();
    }
  }

  void enqueue(Callable<?> c) {
    queue.offer(pool.submit(c)); // ok
  }

  void latest(String key) {
    latest.set(remote.get(key)); // ok: a field that is read
  }

  Optional<String> latestNow() {
    return Optional.ofNullable(latest.get()).map(f -> f.getNow(null));
  }

  synchronized CompletableFuture<Void> serial(Supplier<CompletableFuture<Void>> next) {
    tail = tail.thenCompose(v -> next.get()); // ok: a queue of stages
    return tail;
  }

  void replaced(String key) {
    CompletableFuture<String> old = latest.getAndSet(remote.get(key)); // ok
    if (old != null) {
      old.cancel(false);
    }
  }

  void handled(String key) {
    remote.put(key, "v").exceptionally(e -> { // ok
      log.error("put {}", key, e);
      return null;
    });
    remote.delete(key).handle((v, e) -> { // ok
      log.info("deleted {}", key, e);
      return null;
    });
    remote.get(key).whenComplete(this::report); // ok: report() reads the failure
    remote.get(key).whenComplete(logging("get")); // ok: so does what logging() makes
  }

  private void report(String value, Throwable failure) {
    if (failure != null) {
      log.warn("failed", failure);
    } else {
      log.info("{}", value);
    }
  }

  private static <T> BiConsumer<T, Throwable> logging(String what) {
    return (v, e) -> {
      if (e != null) {
        log.warn(what, e);
      }
    };
  }

  void deliver(String key, Consumer<String> onValue, Consumer<Throwable> onError) {
    remote.get(key).whenComplete((v, e) -> { // ok
      if (e != null) {
        onError.accept(e);
      } else {
        onValue.accept(v);
      }
    });
    remote.get(key).thenAccept(onValue).exceptionally(e -> { // ok
      onError.accept(e);
      return null;
    });
  }

  void all(List<String> keys) {
    allOf(keys.stream().map(remote::get).toArray(CompletableFuture[]::new)).join(); // ok
    List<CompletableFuture<Void>> puts = new ArrayList<>();
    for (String k : keys) {
      puts.add(remote.put(k, k)); // ok
    }
    allOf(puts.toArray(new CompletableFuture<?>[0])).join();
    Map<String, CompletableFuture<String>> gets = new HashMap<>();
    keys.forEach(k -> gets.put(k, remote.get(k))); // ok
    gets.forEach((k, f) -> log.info("{}={}", k, f.join()));
  }

  List<String> gathered(List<String> keys) {
    return keys.stream().map(remote::get).collect(Collectors.toList()).stream().map(CompletableFuture::join).toList(); // ok
  }

  void latch(List<Runnable> tasks) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(tasks.size());
    for (Runnable task : tasks) {
      pool.execute(() -> { // ok: execute returns nothing
        try {
          task.run();
        } finally {
          done.countDown();
        }
      });
    }
    done.await();
  }

  void submittedSafely(Runnable task) {
    pool.submit(() -> { // ok: the task handles all
      try {
        task.run();
      } catch (Throwable t) {
        log.error("task failed", t);
      }
    });
    timer.schedule(() -> { // ok: the task handles all
      try {
        task.run();
      } catch (Throwable t) {
        log.error("task failed", t);
      }
    }, 1, TimeUnit.SECONDS);
  }

  String completionService(List<Callable<String>> calls) throws InterruptedException, ExecutionException {
    CompletionService<String> service = new ExecutorCompletionService<>(pool);
    for (Callable<String> c : calls) {
      service.submit(c); // ok: taken below
    }
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < calls.size(); i++) {
      b.append(service.take().get());
    }
    return b.toString();
  }

  void invokeAll(List<Callable<String>> calls) throws InterruptedException, ExecutionException {
    for (Future<String> f : pool.invokeAll(calls)) { // ok
      log.info(f.get());
    }
  }

  boolean anyFailed(Stream<String> keys) {
    return keys.map(remote::get).anyMatch(CompletableFuture::isCompletedExceptionally); // ok
  }

  CompletionStage<Void> finallyStage(String key) {
    return remote.put(key, "").thenCompose(v -> remote.delete(key)); // ok
  }

  CompletableFuture<String> timeout(String key) {
    CompletableFuture<String> f = remote.get(key); // ok
    f.orTimeout(1, TimeUnit.SECONDS); // ok: returns its receiver
    return f;
  }

  void complete(CompletableFuture<String> promise) {
    promise.complete(""); // ok: a boolean
    promise.completeOnTimeout("", 1, TimeUnit.SECONDS); // ok: its receiver, the caller's
  }

  void bridge(String key, CompletableFuture<String> to) {
    remote.get(key).whenComplete((v, e) -> { // ok
      if (e != null) {
        to.completeExceptionally(e);
      } else {
        to.complete(v);
      }
    });
  }

  String unwrap(String key) {
    try {
      return remote.get(key).join(); // ok
    } catch (CompletionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  static <T> CompletableFuture<T> orThrow(CompletableFuture<T> f) {
    return Objects.requireNonNull(f); // ok: handed back
  }

  ThreadFactory factory() {
    return r -> new Thread(r, "x"); // ok
  }

  CompletableFuture<String> either(String a, String b) {
    return remote.get(a).applyToEither(remote.get(b), s -> s); // ok
  }

  Executor delayed() {
    return CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, pool); // ok
  }

  CompletableFuture<?>[] made() {
    return new CompletableFuture<?>[] {runAsync(this::tick), supplyAsync(() -> "")}; // ok
  }

  record Pair(CompletableFuture<String> left, CompletableFuture<String> right) {
    CompletableFuture<String> both() {
      return left.thenCombine(right, String::concat);
    }
  }

  String pair(String a, String b) {
    return new Pair(remote.get(a), remote.get(b)).both().join(); // ok
  }

  boolean poll(CompletableFuture<String> f) throws InterruptedException {
    while (!f.isDone()) { // ok
      Thread.sleep(1);
    }
    return !f.isCompletedExceptionally();
  }

  void interrupted(Future<?> f) {
    try {
      f.get(); // ok
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      log.error("failed", e.getCause());
    }
  }

  void closing(String key) {
    try {
      remote.put(key, "x").join(); // ok
    } catch (CompletionException e) {
      remote.delete(key); // ok: best effort while a failure is being handled
      throw e;
    }
  }
}
