package cases.discarded.exemption;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task that handles every throwable itself leaves nothing in its future. */
abstract class HandledTasks {
  private static final Logger log = LoggerFactory.getLogger(HandledTasks.class);

  abstract void sweep();

  abstract void read() throws IOException;

  void handled(ExecutorService pool) {
    pool.submit( // ok: the task handles every throwable
        () -> {
          try {
            sweep();
          } catch (Throwable t) {
            log.error("sweep", t);
          }
        });
  }

  void notHandled(ExecutorService pool) {
    pool.submit(() -> sweep()); // expect: DiscardedAsyncResult
    pool.execute(() -> sweep()); // ok: the thread's handler gets the failure
  }

  void handledInPart(ExecutorService pool) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            read();
          } catch (IOException e) {
            log.error("read", e);
          }
        });
  }

  void worksAfterwards(ExecutorService pool) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            read();
          } catch (Throwable t) {
            log.error("read", t);
          }
          sweep();
        });
  }

  void worksBefore(ExecutorService pool) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          sweep();
          try {
            read();
          } catch (Throwable t) {
            log.error("read", t);
          }
        });
  }

  void rethrows(ExecutorService pool) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            sweep();
          } catch (Throwable t) {
            log.error("sweep", t);
            throw t;
          }
        });
  }

  private void sweepSafely() {
    try {
      sweep();
    } catch (Throwable t) {
      log.error("sweep", t);
    }
  }

  private void sweepAndHope() {
    sweep();
    log.info("swept");
  }

  void references(ExecutorService pool) {
    pool.submit(this::sweepSafely); // ok: the method handles every throwable
    pool.submit(this::sweepAndHope); // expect: DiscardedAsyncResult
    pool.submit(() -> sweepSafely()); // ok: the method handles every throwable
  }

  void scheduled(ScheduledExecutorService timer) {
    timer.scheduleAtFixedRate(this::sweepSafely, 1, 1, TimeUnit.MINUTES); // ok: the method handles every throwable
    timer.scheduleAtFixedRate(this::sweep, 1, 1, TimeUnit.MINUTES); // expect: DiscardedAsyncResult
    timer.schedule(this::sweepAndHope, 1, TimeUnit.MINUTES); // expect: DiscardedAsyncResult
    timer.scheduleWithFixedDelay(() -> sweepSafely(), 1, 1, TimeUnit.MINUTES); // ok: the method handles every throwable
  }

  void async() {
    CompletableFuture.runAsync(this::sweepSafely); // ok: the method handles every throwable
    CompletableFuture.runAsync(this::sweepAndHope); // expect: DiscardedAsyncResult
    var unused = CompletableFuture.runAsync(this::sweepAndHope); // expect: DiscardedAsyncResult
  }

  void anonymous(ExecutorService pool) {
    pool.submit( // ok: the task handles every throwable
        new Runnable() {
          @Override
          public void run() {
            try {
              sweep();
            } catch (Throwable t) {
              log.error("sweep", t);
            }
          }
        });
  }

  void anonymousNotHandled(ExecutorService pool) {
    pool.submit( // expect: DiscardedAsyncResult
        new Runnable() {
          @Override
          public void run() {
            sweep();
          }
        });
  }

  void finallyIsNoHandler(ExecutorService pool) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            sweep();
          } finally {
            log.info("swept");
          }
        });
  }

  void unknownTask(ExecutorService pool, Runnable task) {
    pool.submit(task); // expect: DiscardedAsyncResult
  }
}
