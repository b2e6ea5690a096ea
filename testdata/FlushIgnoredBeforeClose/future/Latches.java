package cases.flush.future;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
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

  private final CountDownLatch flushed = new CountDownLatch(1);
  private final CountDownLatch started = new CountDownLatch(1);
  private static final CountDownLatch ALL_FLUSHED = new CountDownLatch(1);
  private static final CountDownLatch ALL_STARTED = new CountDownLatch(1);

  void latchInAField(Out out) throws InterruptedException {
    out.flush().whenComplete((v, e) -> count(flushed, e)); // ok: the latch waits for the callback
    flushed.await();
    out.close();
  }

  void otherLatchInAField(Out out) throws InterruptedException {
    out.flush().whenComplete((v, e) -> count(flushed, e)); // expect: FlushIgnoredBeforeClose
    started.await();
    out.close();
  }

  void latchOfAll(Out out) throws InterruptedException {
    out.flush()
        .whenComplete((v, e) -> count(ALL_FLUSHED, e)); // ok: the latch waits for the callback
    ALL_FLUSHED.await();
    out.close();
  }

  void otherLatchOfAll(Out out) throws InterruptedException {
    out.flush().whenComplete((v, e) -> count(ALL_FLUSHED, e)); // expect: FlushIgnoredBeforeClose
    ALL_STARTED.await();
    out.close();
  }

  void latchInAnObject(Channel channel, Object message) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    channel
        .writeAndFlush(message) // ok: the latch waits for the callback
        .addListener(
            new ChannelFutureListener() {
              @Override
              public void operationComplete(ChannelFuture future) {
                count(done, future.cause());
              }
            });
    done.await();
    channel.close().syncUninterruptibly();
  }

  void otherLatchInAnObject(Channel channel, Object message, CountDownLatch start)
      throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    channel
        .writeAndFlush(message) // expect: FlushIgnoredBeforeClose
        .addListener(
            new ChannelFutureListener() {
              @Override
              public void operationComplete(ChannelFuture future) {
                count(done, future.cause());
              }
            });
    start.await();
    channel.close().syncUninterruptibly();
  }

  interface Source {
    ListenableFuture<Void> flush();

    void close();
  }

  void latchOfAWatcher(Source source, Executor executor) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Futures.addCallback(
        source.flush(), // ok: the latch waits for the callback
        new FutureCallback<Void>() {
          @Override
          public void onSuccess(Void nothing) {
            done.countDown();
          }

          @Override
          public void onFailure(Throwable failure) {
            count(done, failure);
          }
        },
        executor);
    done.await();
    source.close();
  }

  void otherLatchOfAWatcher(Source source, Executor executor, CountDownLatch start)
      throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Futures.addCallback(
        source.flush(), // expect: FlushIgnoredBeforeClose
        new FutureCallback<Void>() {
          @Override
          public void onSuccess(Void nothing) {
            done.countDown();
          }

          @Override
          public void onFailure(Throwable failure) {
            count(done, failure);
          }
        },
        executor);
    start.await();
    source.close();
  }

  void flushedOnOneWay(Out out, boolean needed) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    if (needed) {
      out.flush().whenComplete((v, e) -> count(done, e)); // ok: the latch waits for the callback
    } else {
      done.countDown();
    }
    done.await();
    out.close();
  }

  void flushedOnTheOtherWay(Out out, boolean clean) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    if (clean) {
      done.countDown();
    } else {
      out.flush().whenComplete((v, e) -> count(done, e)); // ok: the latch waits for the callback
    }
    done.await();
    out.close();
  }

  abstract static class Waiting {
    abstract void awaitAll() throws InterruptedException;
  }

  abstract static class Waiter extends Waiting {
    private final CountDownLatch done = new CountDownLatch(1);

    void itself(Out out) throws InterruptedException {
      out.flush().whenComplete((v, e) -> count(done, e)); // ok: it waits for what it has
      awaitAll();
      out.close();
    }

    void another(Out out, Waiting waiting) throws InterruptedException {
      out.flush().whenComplete((v, e) -> count(done, e)); // expect: FlushIgnoredBeforeClose
      waiting.awaitAll();
      out.close();
    }
  }

  interface Clock {
    void time(Runnable work);
  }

  void joinedByReference(Out out, Clock clock) {
    CompletableFuture<Void> flush = out.flush(); // ok: the clock runs the wait
    clock.time(flush::join);
    out.close();
  }

  void otherJoinedByReference(Out out, Clock clock, CompletableFuture<Void> start) {
    CompletableFuture<Void> flush = out.flush(); // expect: FlushIgnoredBeforeClose
    clock.time(start::join);
    out.close();
    flush.join();
  }
}
