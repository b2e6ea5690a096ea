package cases.promise.permit;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.StampedLock;

/** Code that takes a permit and gives it back owes nothing where it does not come to take it. */
abstract class TakenInside {
  private final StampedLock rotation = new StampedLock();
  private final Semaphore permits = new Semaphore(8);
  private Executor executor;
  private int generation;

  private Runnable work;

  abstract void check() throws IOException;

  abstract CompletableFuture<Long> write(byte[] message);

  private void flush() throws IOException {
    work.run();
    check();
    store();
    work.run();
    check();
  }

  private void store() throws IOException {
    work.run();
    check();
    swap();
    work.run();
    check();
  }

  private void swap() {
    long stamp = rotation.writeLock();
    try {
      generation++;
    } finally {
      rotation.unlockWrite(stamp);
    }
  }

  /** The caller has a stamp of its own for a while, and that is another one. */
  void flushesInTheBackground() {
    executor.execute( // ok: two calls deeper it is locked and unlocked
        () -> {
          try {
            flush();
          } catch (IOException e) {
            System.err.println(e);
          }
        });
    long stamp = rotation.readLock();
    try {
      generation++;
    } finally {
      rotation.unlockRead(stamp);
    }
  }

  void checksFirst() throws InterruptedException {
    permits.acquire();
    permits.release();
    executor.execute( // ok: what throws before it has taken none
        () -> {
          try {
            check();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
          permits.acquireUninterruptibly();
          try {
            work.run();
          } finally {
            permits.release();
          }
        });
  }

  private final Semaphore late = new Semaphore(8);

  void worksTwiceFirst() {
    executor.execute( // ok: neither has it taken any
        () -> {
          work.run();
          work.run();
          late.acquireUninterruptibly();
          generation++;
          late.release();
        });
  }

  private final Semaphore own = new Semaphore(8);

  void losesItsOwn() {
    executor.execute( // expect: UncompletedPromise
        () -> {
          own.acquireUninterruptibly();
          work.run();
          own.release();
        });
  }

  private final Semaphore entered = new Semaphore(8);

  private void enter() {
    entered.acquireUninterruptibly();
  }

  void losesWhatHelperTook() {
    executor.execute( // expect: UncompletedPromise
        () -> {
          enter();
          work.run();
          entered.release();
        });
  }

  private final Semaphore next = new Semaphore(8);

  private void takeNext() {
    next.acquireUninterruptibly();
  }

  /** The next one is taken when this one was given back, or was not. */
  void losesTheOneBefore() {
    next.acquireUninterruptibly();
    executor.execute( // expect: UncompletedPromise
        () -> {
          work.run();
          next.release();
          takeNext();
        });
  }

  void losesItToAnother(byte[] message, TakenInside other) {
    next.acquireUninterruptibly();
    write(message)
        .thenRun( // expect: UncompletedPromise
            () -> {
              other.takeNext();
              next.release();
            });
  }

  private final Semaphore window = new Semaphore(8);

  private void guarded(Semaphore given) {
    given.acquireUninterruptibly();
    try {
      generation++;
    } finally {
      given.release();
    }
  }

  void takenInCallback(byte[] message) {
    write(message).thenRun(() -> guarded(window)); // expect: DiscardedAsyncResult
  }

  private void guardedTwice(int left) {
    if (left > 0) {
      guardedTwice(left - 1);
    }
    guarded(window);
  }

  void takenDeeper(byte[] message) {
    write(message).thenRun(() -> guardedTwice(1)); // expect: DiscardedAsyncResult
  }
}
