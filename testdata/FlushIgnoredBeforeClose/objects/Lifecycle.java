package cases.flush.objects;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class Lifecycle {
  interface Pipe {
    CompletableFuture<Void> flush();

    CompletableFuture<Void> drain();

    void shutdown();

    void terminate();

    boolean awaitFlushed(long ms) throws InterruptedException;

    void end();
  }

  private final Executor executor;
  private Pipe pipe;
  private volatile boolean closing;

  Lifecycle(Executor executor, Pipe pipe) {
    this.executor = executor;
    this.pipe = pipe;
  }

  void submitClose() {
    pipe.flush(); // expect: FlushIgnoredBeforeClose
    executor.execute(() -> pipe.shutdown());
  }

  void submitCloseRef() {
    pipe.flush(); // expect: FlushIgnoredBeforeClose
    executor.execute(pipe::shutdown);
  }

  void localRunnable() {
    Runnable close = () -> pipe.shutdown();
    pipe.flush(); // expect: FlushIgnoredBeforeClose
    close.run();
  }

  void localRunnableRight() {
    Runnable close = () -> pipe.shutdown();
    pipe.flush().thenRun(close).join(); // ok: runs after the flush
  }

  void localRunnableAsync() {
    Runnable close = pipe::shutdown;
    pipe.flush().whenCompleteAsync((v, e) -> close.run(), executor).join(); // ok: runs after the flush
  }

  void choose(boolean hard, Pipe other) {
    (hard ? pipe : other).flush(); // expect: FlushIgnoredBeforeClose
    pipe.shutdown();
  }

  void latch() throws InterruptedException {
    CountDownLatch flushed = new CountDownLatch(1);
    pipe.flush().whenComplete((v, e) -> { if (e != null) { e.printStackTrace(); } flushed.countDown(); }); // ok: the latch is awaited
    flushed.await();
    pipe.shutdown();
  }

  void semaphore() throws InterruptedException {
    Semaphore s = new Semaphore(0);
    pipe.flush().whenComplete((v, e) -> { if (e != null) { e.printStackTrace(); } s.release(); }); // ok: the semaphore is acquired before
    s.acquire();
    pipe.shutdown();
  }

  void pollDone() throws InterruptedException {
    CompletableFuture<Void> f = pipe.drain();
    while (!f.isDone()) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    f.join();
    pipe.end(); // ok: waits by asking
  }

  void race() {
    CompletableFuture<Void> f = pipe.drain(); // expect: FlushIgnoredBeforeClose
    pipe.terminate();
    f.join();
  }

  void closingFlag() {
    closing = true;
    pipe.flush().thenRun(this::shutdownIfClosing).exceptionally(e -> { // ok: closes after
      e.printStackTrace();
      return null;
    });
  }

  private void shutdownIfClosing() {
    if (closing) {
      pipe.shutdown();
    }
  }

  void optional(Optional<Pipe> maybe) {
    maybe.ifPresent(
        p -> {
          p.flush(); // expect: FlushIgnoredBeforeClose
          p.end();
        });
  }

  void optionalRight(Optional<Pipe> maybe) {
    maybe.ifPresent(p -> p.flush().thenRun(p::end).join()); // ok: sequenced
  }

  void reopen(Callable<Pipe> open) throws Exception {
    CompletableFuture<Void> f = pipe.flush(); // ok: another pipe is ended
    pipe = open.call();
    pipe.end();
    f.join();
  }

  void bothBranches(int n) {
    if (n > 0) {
      pipe.flush().join(); // ok: waits
    } else {
      pipe.drain().join(); // ok: waits
    }
    pipe.end();
  }

  void loopAndBreak(int n) {
    for (int i = 0; ; i++) {
      CompletableFuture<Void> f = pipe.flush();
      if (i == n) {
        f.join();
        break;
      }
      f.join(); // ok: waits on each round
    }
    pipe.end();
  }

  void loopForgetsLast(int n) {
    CompletableFuture<Void> f = null;
    for (int i = 0; i < n; i++) {
      f = pipe.flush(); // expect: FlushIgnoredBeforeClose
    }
    pipe.end();
  }

  void loopAwaitsLast(int n) {
    CompletableFuture<Void> f = CompletableFuture.completedFuture(null);
    for (int i = 0; i < n; i++) {
      f = f.thenCompose(v -> pipe.flush());
    }
    f.join(); // ok: the chain
    pipe.end();
  }

  void syncBlock() {
    synchronized (this) {
      pipe.flush(); // expect: FlushIgnoredBeforeClose
      pipe.end();
    }
  }

  void nestedTry() throws IOException {
    try {
      try {
        pipe.flush(); // expect: FlushIgnoredBeforeClose
      } catch (RuntimeException e) {
        throw new IOException(e);
      }
    } finally {
      pipe.end();
    }
  }

  void timedAwait() throws InterruptedException {
    pipe.flush().exceptionally(e -> { e.printStackTrace(); return null; }); // ok: the pipe itself is awaited below
    if (!pipe.awaitFlushed(500)) {
      throw new IllegalStateException("not flushed");
    }
    pipe.end();
  }

  void phased() {
    Phaser ph = new Phaser(2);
    pipe.flush().whenComplete((v, e) -> { if (e != null) { e.printStackTrace(); } ph.arriveAndDeregister(); }); // ok: the phaser is awaited
    ph.arriveAndAwaitAdvance();
    pipe.end();
  }

  void closeBeforeFlush() {
    Pipe old = pipe;
    old.end();
    pipe = null;
  }

  CompletableFuture<Void> afterClose(Pipe fresh) {
    pipe.end();
    pipe = fresh;
    return pipe.flush(); // ok: the close ran before
  }
}
