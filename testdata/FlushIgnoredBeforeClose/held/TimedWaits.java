package cases.flush.held;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** A wait whose answer nobody takes does not excuse the end by force behind it. */
class TimedWaits {
  void unchecked(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.SECONDS); // expect: FlushIgnoredBeforeClose
    pool.shutdownNow();
  }

  void uncheckedAndFinally(ExecutorService pool) {
    pool.shutdown();
    try {
      pool.awaitTermination(1, TimeUnit.SECONDS); // expect: FlushIgnoredBeforeClose
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
    }
  }

  void checked(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.SECONDS)) { // ok: branched on
      pool.shutdownNow();
    }
  }

  void checkedLater(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    boolean done = pool.awaitTermination(1, TimeUnit.SECONDS); // ok: told below
    pool.shutdownNow();
    if (!done) {
      throw new IllegalStateException("tasks were dropped");
    }
  }

  void poolAsked(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.SECONDS); // ok: the pool is asked
    if (!pool.isTerminated()) {
      pool.shutdownNow();
    }
  }

  void forEver(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS); // ok: no timeout at all
    pool.shutdownNow();
  }

  void asLongAsThereAreNumbers(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(Integer.MAX_VALUE, TimeUnit.SECONDS); // ok: decades are no timeout
    pool.shutdownNow();
  }

  void forAnHour(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(3600, TimeUnit.SECONDS); // expect: FlushIgnoredBeforeClose
    pool.shutdownNow();
  }

  void otherPool(ExecutorService pool, ExecutorService other) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    other.shutdownNow();
  }
}
