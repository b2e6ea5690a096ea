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
}
