package cases.progress.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.ChannelFuture;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;

/** A timed wait may end with nothing done. */
abstract class Waits {
  private volatile boolean ready;

  abstract void work();

  abstract boolean isReady();

  void executor(ExecutorService executor) throws InterruptedException {
    executor.shutdown();
    executor.awaitTermination(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    work();
  }

  void executorBranch(ExecutorService executor) throws InterruptedException {
    executor.shutdown();
    if (!executor.awaitTermination(5, TimeUnit.SECONDS)) { // ok: branched on
      executor.shutdownNow();
      executor.awaitTermination(1, TimeUnit.SECONDS); // ok: known to be late already
    }
  }

  boolean executorAsked(ExecutorService executor) throws InterruptedException {
    executor.awaitTermination(5, TimeUnit.SECONDS); // ok: the executor is asked
    return executor.isTerminated();
  }

  void executors(List<ExecutorService> executors) throws InterruptedException {
    for (ExecutorService executor : executors) {
      executor.awaitTermination(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    }
  }

  void executorLoop(ExecutorService executor) throws InterruptedException {
    while (!executor.isTerminated()) {
      executor.awaitTermination(5, TimeUnit.SECONDS); // ok: the loop asks
    }
  }

  void executorForEver(ExecutorService executor) throws InterruptedException {
    executor.shutdown();
    executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS); // ok: no timeout at all
    work();
  }

  void executorTerminating(ThreadPoolExecutor executor) throws InterruptedException {
    executor.shutdownNow();
    executor.awaitTermination(5, TimeUnit.SECONDS); // ok: the executor is asked
    if (executor.isTerminating()) {
      throw new IllegalStateException("still running");
    }
  }

  /** A pool that ends itself. */
  static final class Pool extends ThreadPoolExecutor {
    Pool() {
      super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    void end() throws InterruptedException {
      shutdown();
      awaitTermination(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    }

    boolean endAsked() throws InterruptedException {
      shutdown();
      awaitTermination(5, TimeUnit.SECONDS); // ok: it asks itself
      return isTerminated();
    }
  }

  void handling(ExecutorService executor) {
    try {
      work();
    } catch (IllegalStateException failure) {
      executor.shutdownNow();
      try {
        executor.awaitTermination(5, TimeUnit.SECONDS); // ok: a failure is being handled
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw failure;
    }
  }

  void executorAborted(ExecutorService executor) throws InterruptedException {
    executor.shutdownNow();
    executor.awaitTermination(1, TimeUnit.SECONDS); // ok: it was ended by force before
  }

  void executorOtherAborted(ExecutorService executor, ExecutorService other)
      throws InterruptedException {
    executor.shutdown();
    other.shutdownNow();
    executor.awaitTermination(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
  }

  void latch(CountDownLatch latch) throws InterruptedException {
    latch.await(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    work();
  }

  void latchForever(CountDownLatch latch) throws InterruptedException {
    latch.await(); // ok: it waits until it is open
    work();
  }

  void latchThrows(CountDownLatch latch) throws Exception {
    if (!latch.await(5, TimeUnit.SECONDS)) { // ok: branched on
      throw new TimeoutException();
    }
  }

  void latchAsserted(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(5, TimeUnit.SECONDS)); // ok: asserted
  }

  void latchCounted(CountDownLatch latch) throws InterruptedException {
    latch.await(5, TimeUnit.SECONDS); // ok: the count is asserted
    assertEquals(0, latch.getCount());
  }

  void latchOther(CountDownLatch latch, CountDownLatch other) throws InterruptedException {
    latch.await(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    assertEquals(0, other.getCount());
  }

  void latchNamed(CountDownLatch latch) throws InterruptedException {
    boolean unused = latch.await(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    work();
  }

  void latchRepeated(CountDownLatch latch) throws InterruptedException {
    for (int turn = 0; turn < 3; turn++) {
      latch.await(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    }
    work();
  }

  void latchUntil(CountDownLatch latch) throws InterruptedException {
    for (int turn = 0; turn < 3; turn++) {
      latch.await(5, TimeUnit.SECONDS); // ok: the state is tested each turn
      if (isReady()) {
        return;
      }
    }
    throw new IllegalStateException("not ready");
  }

  void periodic(CountDownLatch stop) throws InterruptedException {
    while (stop.getCount() > 0) {
      work();
      stop.await(100, TimeUnit.MILLISECONDS); // ok: the loop asks
    }
  }

  void condition(Condition changed) throws InterruptedException {
    if (!ready) {
      changed.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    }
    work();
  }

  boolean conditionTestedLater(Condition changed) throws InterruptedException {
    if (!ready) {
      changed.await(1, TimeUnit.SECONDS); // ok: the state is tested below
    }
    if (!ready) {
      return false;
    }
    work();
    return true;
  }

  boolean conditionReturned(Condition changed) throws InterruptedException {
    changed.awaitNanos(1000); // ok: the caller gets the state
    return ready;
  }

  void conditionLoop(Condition changed) throws InterruptedException {
    while (!ready) {
      changed.await(1, TimeUnit.SECONDS); // ok: the loop tests the state
    }
    work();
  }

  void conditionEndless(Condition changed) throws InterruptedException {
    while (true) {
      if (ready) {
        break;
      }
      changed.awaitNanos(1000); // ok: the loop tests the state
    }
  }

  void conditionNanos(Condition changed) throws InterruptedException {
    changed.awaitNanos(1000); // expect: IgnoredIoProgress
    work();
  }

  void conditionLeft(Condition changed) throws Exception {
    long left = changed.awaitNanos(1000); // ok: nothing left is the timeout
    if (left <= 0) {
      throw new TimeoutException();
    }
  }

  void process(Process process) throws InterruptedException {
    process.waitFor(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    work();
  }

  int processExit(Process process) throws InterruptedException {
    process.waitFor(5, TimeUnit.SECONDS); // ok: the exit value throws while it runs
    return process.exitValue();
  }

  void processKilled(Process process) throws InterruptedException {
    process.waitFor(5, TimeUnit.SECONDS); // ok: ended by force either way
    process.destroyForcibly();
  }

  void pool(ForkJoinPool pool) {
    pool.awaitQuiescence(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    work();
  }

  void poolBranch(ForkJoinPool pool) {
    if (pool.awaitQuiescence(5, TimeUnit.SECONDS)) { // ok: branched on
      work();
    }
  }

  void netty(ChannelFuture future) throws InterruptedException {
    future.await(1000); // expect: IgnoredIoProgress
    work();
  }

  void nettyAsked(ChannelFuture future) throws InterruptedException {
    future.await(1000); // ok: the future is asked
    if (future.isSuccess()) {
      work();
    }
  }
}
