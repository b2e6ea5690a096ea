package cases.flush.future;

import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A callback lets somebody go who waits for something else than the future. */
class Latches {
  private boolean loud;

  private static void count(CountDownLatch latch, Throwable failure) {
    System.out.println(failure);
    latch.countDown();
  }

  private static void complete(CompletableFuture<Void> promise, Throwable failure) {
    System.out.println(failure);
    promise.complete(null);
  }

  private static void set(AtomicBoolean flag, Throwable failure) {
    System.out.println(failure);
    flag.set(true);
  }

  private static void release(Semaphore semaphore, Throwable failure) {
    System.out.println(failure);
    semaphore.release();
  }

  interface Out {
    CompletableFuture<Void> flush();

    boolean isOpen();

    void close();
  }

  void latch(Out out) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    out.flush().whenComplete((v, e) -> count(done, e)); // ok: the latch waits for the callback
    done.await();
    out.close();
  }

  void otherLatch(Out out, CountDownLatch start) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    out.flush().whenComplete((v, e) -> count(done, e)); // expect: FlushIgnoredBeforeClose
    start.await();
    out.close();
  }

  void inTime(Out out) throws InterruptedException, TimeoutException {
    CountDownLatch done = new CountDownLatch(1);
    out.flush().whenComplete((v, e) -> count(done, e)); // ok: goes on only when it was in time
    if (!done.await(1, TimeUnit.SECONDS)) {
      throw new TimeoutException("flush");
    }
    out.close();
  }

  void inTimeOrNot(Out out) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    out.flush().whenComplete((v, e) -> count(done, e)); // expect: FlushIgnoredBeforeClose
    if (!done.await(1, TimeUnit.SECONDS)) {
      System.out.println("slow");
    }
    out.close();
  }

  void semaphore(Channel channel, Object message) throws InterruptedException {
    Semaphore written = new Semaphore(0);
    channel
        .writeAndFlush(message)
        .addListener(f -> release(written, f.cause())); // ok: acquired behind it
    written.acquire();
    channel.close().syncUninterruptibly();
  }

  void promise(Out out) {
    CompletableFuture<Void> flushed = new CompletableFuture<>();
    out.flush().whenComplete((v, e) -> complete(flushed, e)); // ok: the promise is joined
    flushed.join();
    out.close();
  }

  void flag(Out out) {
    AtomicBoolean flushed = new AtomicBoolean();
    out.flush().whenComplete((v, e) -> set(flushed, e)); // ok: the flag is the gate
    while (!flushed.get()) {
      Thread.onSpinWait();
    }
    out.close();
  }

  void flagInAnArray(Out out, Object lock) throws InterruptedException {
    boolean[] flushed = new boolean[1];
    out.flush() // ok: the element that the callback sets is the gate
        .whenComplete(
            (v, e) -> {
              System.out.println(e);
              synchronized (lock) {
                flushed[0] = true;
                lock.notifyAll();
              }
            });
    synchronized (lock) {
      while (!flushed[0]) {
        lock.wait();
      }
    }
    out.close();
  }

  void flagInAField(Out out) throws InterruptedException {
    out.flush().whenComplete((v, e) -> finish(e)); // ok: another method may set the flag
    synchronized (this) {
      wait();
    }
    out.close();
  }

  private synchronized void finish(Throwable failure) {
    System.out.println(failure);
    notifyAll();
  }

  void flagThatTheCallbackOnlyReads(Out out) {
    out.flush() // expect: FlushIgnoredBeforeClose
        .whenComplete(
            (v, e) -> {
              if (loud) {
                System.out.println(e);
              }
            });
    if (!loud) {
      out.close();
    }
  }

  void phaser(Out out) {
    Phaser both = new Phaser(2);
    out.flush() // ok: the callback arrives too
        .whenComplete(
            (v, e) -> {
              System.out.println(e);
              both.arrive();
            });
    both.arriveAndAwaitAdvance();
    out.close();
  }

  void otherQuestion(Out out) {
    out.flush() // expect: FlushIgnoredBeforeClose
        .whenComplete((v, e) -> System.out.println(out.isOpen() + " " + e));
    if (out.isOpen()) {
      out.close();
    }
  }

  void tasks(ExecutorService executor, List<Runnable> tasks) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(tasks.size());
    for (Runnable task : tasks) {
      executor.submit( // ok: each task counts down at its end
          () -> {
            try {
              task.run();
            } catch (RuntimeException | Error e) {
              System.out.println(e);
            } finally {
              done.countDown();
            }
          });
    }
    done.await();
    executor.shutdownNow();
  }

  void tasksNotWaitedFor(ExecutorService executor, List<Runnable> tasks) {
    CountDownLatch done = new CountDownLatch(tasks.size());
    for (Runnable task : tasks) {
      executor.submit( // expect: FlushIgnoredBeforeClose
          () -> {
            task.run();
            done.countDown();
          });
    }
    System.out.println(done.getCount());
    executor.shutdownNow();
  }
}
