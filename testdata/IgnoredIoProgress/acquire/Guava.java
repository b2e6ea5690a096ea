package cases.progress.acquire;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;

/** Tries and timed waits that static helpers make. */
final class Guava {
  void latch(CountDownLatch ready) {
    Uninterruptibles.awaitUninterruptibly(ready, 1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
  }

  void latchAsked(CountDownLatch ready) {
    Uninterruptibles.awaitUninterruptibly(ready, 1, TimeUnit.SECONDS); // ok: the latch is asked
    if (ready.getCount() > 0) {
      throw new IllegalStateException("not ready");
    }
  }

  void pool(ExecutorService pool) {
    pool.shutdown();
    Uninterruptibles.awaitTerminationUninterruptibly( // expect: IgnoredIoProgress
        pool, 1, TimeUnit.SECONDS);
  }

  void poolForced(ExecutorService pool) {
    pool.shutdown();
    Uninterruptibles.awaitTerminationUninterruptibly(pool, 1, TimeUnit.SECONDS); // ok: then by force
    pool.shutdownNow();
  }

  void permit(Semaphore permits) {
    Uninterruptibles.tryAcquireUninterruptibly( // expect: IgnoredIoProgress
        permits, 1, TimeUnit.SECONDS);
  }

  void converted(StampedLock lock, long stamp) {
    lock.tryConvertToWriteLock(stamp); // expect: IgnoredIoProgress
  }

  long convertedAndKept(StampedLock lock, long stamp) {
    long write = lock.tryConvertToWriteLock(stamp); // ok: zero is looked for
    return write == 0 ? lock.writeLock() : write;
  }
}
