package cases.promise.permit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

/** Permits and latches that somebody waits for like for a promise. */
class Permits {
  interface Connection {
    CompletableFuture<Long> write(byte[] message);

    void flush();
  }

  private final Semaphore permits = new Semaphore(100);
  private Connection connection;
  private Executor executor;

  CompletableFuture<Long> leaked(byte[] message) throws InterruptedException {
    permits.acquire();
    CompletableFuture<Long> sent = connection.write(message);
    sent.thenRun(permits::release); // expect: UncompletedPromise
    return sent;
  }

  CompletableFuture<Long> leakedByAccept(byte[] message, Semaphore window)
      throws InterruptedException {
    window.acquire();
    CompletableFuture<Long> sent = connection.write(message);
    sent.thenAccept(id -> window.release()); // expect: UncompletedPromise
    return sent;
  }

  CompletableFuture<Long> givenBack(byte[] message, Semaphore window) throws InterruptedException {
    window.acquire();
    return connection
        .write(message)
        .whenComplete((id, failure) -> window.release()); // ok: either way
  }

  void givenBackInFinally(Semaphore window) throws InterruptedException {
    window.acquire();
    executor.execute( // ok: released in finally
        () -> {
          try {
            connection.flush();
          } finally {
            window.release();
          }
        });
  }

  void notGivenBack(Semaphore window) throws InterruptedException {
    window.acquire();
    executor.execute( // expect: UncompletedPromise
        () -> {
          connection.flush();
          window.release();
        });
  }

  void latch(byte[] message) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    connection.write(message).thenRun(done::countDown); // expect: UncompletedPromise
    done.await();
  }

  void latchEitherWay(byte[] message) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    connection
        .write(message)
        .whenComplete((id, failure) -> done.countDown()); // expect: DiscardedAsyncResult
    done.await();
  }

  void latchBothCallbacks(byte[] message) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<Long> sent = connection.write(message);
    sent.thenRun(done::countDown); // ok: the sibling counts down on failure
    sent.exceptionally(
        failure -> {
          done.countDown();
          return null;
        });
    done.await();
  }

  CompletableFuture<Long> locked(byte[] message, StampedLock lock) {
    long stamp = lock.writeLock();
    CompletableFuture<Long> sent = connection.write(message);
    sent.thenRun(() -> lock.unlockWrite(stamp)); // expect: UncompletedPromise
    return sent;
  }

  CompletableFuture<Long> lockedForReading(byte[] message, StampedLock lock) {
    long stamp = lock.readLock();
    return connection
        .write(message)
        .thenApply( // expect: UncompletedPromise
            id -> {
              lock.unlockRead(stamp);
              return id;
            });
  }

  CompletableFuture<Long> lockedForWriting(byte[] message, StampedLock lock) {
    long stamp = lock.writeLock();
    return connection
        .write(message)
        .thenApply( // expect: UncompletedPromise
            id -> {
              lock.unlock(stamp);
              return id;
            });
  }

  CompletableFuture<Long> unlockedEitherWay(byte[] message, StampedLock lock) {
    long stamp = lock.writeLock();
    return connection.write(message).whenComplete((id, failure) -> lock.unlock(stamp)); // ok: both ways
  }

  /** Those who were let in unlock it; who comes here only helps. */
  private final StampedLock gate = new StampedLock();

  void unlockedByOthers(byte[] message, long stamp) {
    connection.write(message).thenRun(() -> gate.unlockWrite(stamp)); // expect: DiscardedAsyncResult
  }

  void unlock(long stamp) {
    gate.unlockWrite(stamp);
  }

  void ownedByItsThread(byte[] message, ReentrantLock lock) {
    lock.lock();
    connection.write(message).thenRun(lock::unlock); // expect: DiscardedAsyncResult
  }
}
