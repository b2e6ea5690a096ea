package cases.progress.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class TimedWaits {
  private static final Logger log = LoggerFactory.getLogger(TimedWaits.class);
  private final Lock lock = new ReentrantLock();
  private final Condition nonEmpty = lock.newCondition();
  private final Semaphore permits = new Semaphore(4);
  private int size;

  void started(CountDownLatch started) throws InterruptedException {
    started.await(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    log.info("started");
  }

  void startedRight(CountDownLatch started) throws InterruptedException {
    if (!started.await(5, TimeUnit.SECONDS)) {
      throw new IllegalStateException("not started"); // ok: asked
    }
  }

  void startedForEver(CountDownLatch started) throws InterruptedException {
    started.await(); // ok: void
  }

  void startedAsserted(CountDownLatch started) throws InterruptedException {
    assertTrue(started.await(5, TimeUnit.SECONDS)); // ok: asserted
    assertThat(started.await(1, TimeUnit.SECONDS)).isTrue(); // ok: asserted
  }

  void startedCounted(CountDownLatch started) throws InterruptedException {
    started.await(5, TimeUnit.SECONDS); // ok: the count is asked
    assertEquals(0, started.getCount());
  }

  void startedNamed(CountDownLatch started) throws InterruptedException {
    boolean unused = started.await(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
  }

  void startedLogged(CountDownLatch started) throws InterruptedException {
    boolean ok = started.await(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    log.info("started: {}", ok);
  }

  void stop(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(10, TimeUnit.SECONDS); // expect: IgnoredIoProgress
  }

  void stopHard(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
      pool.shutdownNow(); // ok: asked
    }
  }

  void stopLoop(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
      log.info("still waiting"); // ok: loops
    }
  }

  void stopAsked(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(10, TimeUnit.SECONDS); // ok: the pool is asked
    if (!pool.isTerminated()) {
      throw new IllegalStateException("tasks are left");
    }
  }

  boolean stopTold(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    return pool.awaitTermination(10, TimeUnit.SECONDS); // ok: returned
  }

  void stopSwallowing(ExecutorService pool) {
    try {
      pool.awaitTermination(1, TimeUnit.MINUTES); // expect: IgnoredIoProgress
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void quiesce(ForkJoinPool pool) {
    pool.awaitQuiescence(3, TimeUnit.SECONDS); // expect: IgnoredIoProgress
  }

  void quiesceRight(ForkJoinPool pool) {
    boolean quiet = pool.awaitQuiescence(3, TimeUnit.SECONDS);
    assert quiet; // ok: asserted
  }

  void killHard(Process p) throws InterruptedException {
    p.destroy();
    if (!p.waitFor(2, TimeUnit.SECONDS)) {
      p.destroyForcibly(); // ok: asked
    }
  }

  void killAsked(Process p) throws InterruptedException {
    p.destroy();
    p.waitFor(2, TimeUnit.SECONDS); // ok: the process is asked
    if (p.isAlive()) {
      p.destroyForcibly();
    }
  }

  void take() throws InterruptedException {
    lock.lock();
    try {
      while (size == 0) {
        nonEmpty.await(100, TimeUnit.MILLISECONDS); // ok: the condition is asked again
      }
      size--;
    } finally {
      lock.unlock();
    }
  }

  boolean takeTimed(long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (size == 0) {
        if (left <= 0) {
          return false;
        }
        left = nonEmpty.awaitNanos(left); // ok: what is left is asked
      }
      size--;
      return true;
    } finally {
      lock.unlock();
    }
  }

  void takeOnce() throws InterruptedException {
    lock.lock();
    try {
      if (size == 0) {
        nonEmpty.await(100, TimeUnit.MILLISECONDS); // expect: IgnoredIoProgress
      }
      size--;
    } finally {
      lock.unlock();
    }
  }

  void locked(Runnable r) {
    lock.tryLock(); // expect: IgnoredIoProgress
    try {
      r.run();
    } finally {
      lock.unlock();
    }
  }

  void lockedFor(Runnable r) throws InterruptedException {
    lock.tryLock(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    try {
      r.run();
    } finally {
      lock.unlock();
    }
  }

  void lockedRight(Runnable r) throws InterruptedException {
    if (lock.tryLock(1, TimeUnit.SECONDS)) {
      try {
        r.run(); // ok: asked
      } finally {
        lock.unlock();
      }
    }
  }

  void permit(Runnable r) throws InterruptedException {
    permits.tryAcquire(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    try {
      r.run();
    } finally {
      permits.release();
    }
  }

  void permitNow(Runnable r) {
    boolean got = permits.tryAcquire();
    try {
      r.run();
    } finally {
      if (got) {
        permits.release(); // ok: asked
      }
    }
  }

  void permitVoid(Runnable r) throws InterruptedException {
    permits.acquire(); // ok: void
    try {
      r.run();
    } finally {
      permits.release();
    }
  }

  void permitLost() {
    permits.tryAcquire(); // expect: IgnoredIoProgress
  }

  Thread waiter(CountDownLatch go) {
    return new Thread(
        () -> {
          try {
            go.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
            log.info("go");
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  void either(CountDownLatch a, CountDownLatch b) throws InterruptedException {
    if (a.await(1, TimeUnit.SECONDS) || b.await(1, TimeUnit.SECONDS)) {
      log.info("one of both"); // ok: branched on
    }
  }

  void ternary(CountDownLatch a) throws InterruptedException {
    String s = a.await(1, TimeUnit.SECONDS) ? "up" : "down"; // ok: branched on
    log.info(s);
  }
}
