package cases.promise.field;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Who waits for what a callback completes, and for how long. */
abstract class Waiters {
  abstract CompletableFuture<String> lookup(String key);

  String boundedGet() throws Exception {
    CompletableFuture<String> found = new CompletableFuture<>();
    lookup("a").thenAccept(found::complete); // expect: DiscardedAsyncResult
    return found.get(1, TimeUnit.SECONDS);
  }

  String unboundedGet() throws Exception {
    CompletableFuture<String> found = new CompletableFuture<>();
    lookup("a").thenAccept(found::complete); // expect: UncompletedPromise
    return found.get();
  }

  CompletableFuture<String> boundedGetOfMany() throws Exception {
    CompletableFuture<String> found = new CompletableFuture<>();
    lookup("a").thenAccept(found::complete); // expect: UncompletedPromise
    System.out.println(found.get(1, TimeUnit.SECONDS));
    return found;
  }

  boolean boundedLatch(Executor executor, Runnable task) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    executor.execute( // ok: the wait ends after a second
        () -> {
          task.run();
          done.countDown();
        });
    return done.await(1, TimeUnit.SECONDS);
  }

  boolean boundedPermit(Semaphore permits, Executor executor, Runnable task)
      throws InterruptedException {
    boolean acquired = permits.tryAcquire(1, TimeUnit.SECONDS);
    executor.execute( // expect: UncompletedPromise
        () -> {
          task.run();
          permits.release();
        });
    return acquired;
  }

  /** Each of the promises is made here, and the map is nobody else's. */
  static final class Unserved {
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private final Waiters source;

    Unserved(Waiters source) {
      this.source = source;
    }

    CompletableFuture<String> load(String key) {
      CompletableFuture<String> waiting =
          pending.computeIfAbsent(key, k -> new CompletableFuture<>());
      source.lookup(key).thenAccept(text -> waiting.complete(text)); // expect: UncompletedPromise
      return waiting;
    }
  }

  /** Another method takes the promises out and fails them. */
  static final class Served {
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private final Waiters source;

    Served(Waiters source) {
      this.source = source;
    }

    CompletableFuture<String> load(String key) {
      CompletableFuture<String> waiting =
          pending.computeIfAbsent(key, k -> new CompletableFuture<>());
      source.lookup(key).thenAccept(text -> waiting.complete(text)); // expect: DiscardedAsyncResult
      return waiting;
    }

    void expire(String key) {
      pending.remove(key).completeExceptionally(new IllegalStateException("too late"));
    }
  }
}
