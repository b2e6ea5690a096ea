package cases.promise.permit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Permits of a class of one's own. */
abstract class OwnPermits {
  static final class Slots {
    private final AtomicInteger free = new AtomicInteger(16);

    void acquire() {
      while (free.getAndUpdate(n -> Math.max(0, n - 1)) == 0) {
        Thread.onSpinWait();
      }
    }

    boolean tryAcquire() {
      return free.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    void release() {
      free.incrementAndGet();
    }
  }

  /** Objects that are lent out are no permits. */
  interface Pool {
    Object acquire();

    void release();
  }

  private Slots slots;
  private Slots others;
  private Slots given;
  private Pool pool;

  abstract CompletableFuture<String> load(String key);

  CompletableFuture<String> onSuccessOnly(String key) {
    slots.acquire();
    return load(key)
        .thenApply( // expect: UncompletedPromise
            text -> {
              slots.release();
              return text;
            });
  }

  boolean tried(String key) {
    if (!others.tryAcquire()) {
      return false;
    }
    load(key).thenRun(others::release); // expect: UncompletedPromise
    return true;
  }

  CompletableFuture<String> bothWays(String key) {
    given.acquire();
    return load(key).whenComplete((text, failure) -> given.release()); // ok: both ways
  }

  CompletableFuture<String> lent(String key) {
    Object object = pool.acquire();
    return load(key)
        .thenApply( // ok: nobody waits for the pool
            text -> {
              pool.release();
              return text + object;
            });
  }

  /** Memory that is counted and given back is no permit. */
  interface Buffer {
    void retain();

    void release();
  }

  interface Lanes {
    boolean tryAcquire();

    void release();
  }

  interface Weights {
    void acquire(int weight);

    void release(int weight);
  }

  interface Connections {
    boolean tryAcquire();

    void release(Object connection);
  }

  private Lanes lanes;
  private Weights weights;
  private Slots resettable;

  @SuppressWarnings("DiscardedAsyncResult") // only the permits are asked about here
  void counted(String key, Buffer buffer) {
    load(key).thenRun(buffer::release); // ok: nobody waits for a buffer
  }

  boolean triedOnly(String key) {
    if (!lanes.tryAcquire()) {
      return false;
    }
    load(key).thenRun(lanes::release); // expect: UncompletedPromise
    return true;
  }

  void weighed(String key) {
    weights.acquire(3);
    load(key).thenRun(() -> weights.release(3)); // expect: UncompletedPromise
  }

  @SuppressWarnings("DiscardedAsyncResult") // only the permits are asked about here
  void handedBack(String key, Connections connections, Object connection) {
    load(key).thenRun(() -> connections.release(connection)); // ok: a thing that was lent is no permit
  }

  @SuppressWarnings("DiscardedAsyncResult") // only the permits are asked about here
  void givenBackByOthers(String key) {
    resettable.acquire();
    load(key).thenRun(resettable::release); // ok: the watchdog below gives it back
  }

  void watchdog() {
    resettable.release();
  }
}
