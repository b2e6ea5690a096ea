package cases.promise.permit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/** Several methods take permits of one semaphore, and each gives its own back, or does not. */
abstract class Owners {
  private final Semaphore permits = new Semaphore(100);
  private final Semaphore slots = new Semaphore(100);
  private final Phaser parties = new Phaser(1);
  private Executor executor;

  abstract CompletableFuture<Long> write(byte[] message);

  void inTheSameThread(Runnable work) throws InterruptedException {
    permits.acquire();
    try {
      work.run();
    } finally {
      permits.release();
    }
  }

  void leakedByTask(Runnable work) throws InterruptedException {
    permits.acquire();
    executor.execute( // expect: UncompletedPromise
        () -> {
          work.run();
          permits.release();
        });
  }

  void leakedByStage(byte[] message) throws InterruptedException {
    permits.acquire();
    write(message).thenRun(permits::release); // expect: UncompletedPromise
  }

  void givenBack(byte[] message) throws InterruptedException {
    permits.acquire();
    write(message) // ok: either way
        .whenComplete(
            (id, failure) -> {
              permits.release();
              if (failure != null) {
                failure.printStackTrace();
              }
            });
  }

  void leakedWhateverInterrupts(byte[] message) {
    permits.acquireUninterruptibly();
    write(message).thenRun(permits::release); // expect: UncompletedPromise
  }

  void leakedIfThereWasOne(byte[] message) {
    if (permits.tryAcquire()) {
      write(message).thenRun(permits::release); // expect: UncompletedPromise
    }
  }

  void stillAwaited(byte[] message) {
    parties.register();
    write(message).thenRun(parties::arriveAndDeregister); // expect: UncompletedPromise
  }

  void severalStillAwaited(byte[] message) {
    parties.bulkRegister(2);
    write(message).thenRun(parties::arrive); // expect: UncompletedPromise
  }

  void alwaysThere(byte[] message) {
    parties.register();
    write(message) // ok: either way
        .whenComplete(
            (id, failure) -> {
              parties.arriveAndDeregister();
              if (failure != null) {
                failure.printStackTrace();
              }
            });
  }

  CompletableFuture<Long> leakedByChain(byte[] message) throws InterruptedException {
    permits.acquire();
    return write(message)
        .thenApply( // expect: UncompletedPromise
            id -> {
              permits.release();
              return id;
            });
  }

  CompletableFuture<Long> givenBackByChain(byte[] message) throws InterruptedException {
    permits.acquire();
    return write(message).whenComplete((id, failure) -> permits.release()); // ok: either way
  }

  CompletableFuture<Long> givenBackOnFailure(byte[] message) throws InterruptedException {
    permits.acquire();
    return write(message)
        .thenApply( // ok: the failure gives it back too
            id -> {
              permits.release();
              return id;
            })
        .exceptionally(
            failure -> {
              permits.release();
              throw new IllegalStateException(failure);
            });
  }

  CompletableFuture<Long> takenElsewhere(byte[] message) {
    return write(message)
        .thenApply( // ok: whoever took it learns of the failure
            id -> {
              slots.release();
              return id;
            });
  }

  void occupy() throws InterruptedException {
    slots.acquire();
  }

  void served(Runnable work) {
    executor.execute( // ok: free() gives the slot back when this does not
        () -> {
          work.run();
          slots.release();
        });
  }

  void free() {
    slots.release();
  }

  /** What gives a permit back. */
  interface Releasable extends AutoCloseable {
    @Override
    void close();
  }

  private final Semaphore lent = new Semaphore(100);

  abstract void check() throws IllegalStateException;

  private Releasable borrow() throws TimeoutException {
    check();
    if (lent.tryAcquire(2)) {
      return () -> lent.release(2);
    }
    throw new TimeoutException("none is left");
  }

  void borrowedInTask(Runnable work) {
    executor.execute( // ok: where the helper throws, it has taken none
        () -> {
          try (Releasable borrowed = borrow()) {
            work.run();
          } catch (TimeoutException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private void guarded(Runnable work) {
    lent.acquireUninterruptibly();
    work.run();
    lent.release();
  }

  void guardedInTask(Runnable work) {
    executor.execute(() -> guarded(work)); // expect: UncompletedPromise
  }

  private void count(CompletableFuture<Long> promise) {
    check();
    executor.execute(() -> promise.complete(1L)); // ok: it cannot fail
  }

  CompletableFuture<Long> countedInTask() {
    CompletableFuture<Long> promise = new CompletableFuture<>();
    executor.execute(() -> count(promise)); // expect: UncompletedPromise
    return promise;
  }
}
