package cases.discarded.exemption;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks that handle everything, in other words. */
abstract class MoreTasks {
  private static final Logger log = LoggerFactory.getLogger(MoreTasks.class);

  private volatile boolean running = true;

  abstract void step();

  abstract int compute() throws Exception;

  void eventLoop(ExecutorService pool) {
    pool.submit( // ok: every turn handles every throwable
        () -> {
          while (running) {
            try {
              step();
            } catch (Throwable t) {
              log.error("step", t);
            }
          }
        });
  }

  void eventLoopWithAGap(ExecutorService pool) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          while (running) {
            step();
            try {
              step();
            } catch (Throwable t) {
              log.error("step", t);
            }
          }
        });
  }

  void twoClauses(ExecutorService pool) {
    pool.submit( // ok: the two clauses together handle every throwable
        () -> {
          try {
            step();
          } catch (Exception e) {
            log.error("step", e);
          } catch (Error e) {
            log.error("step, badly", e);
          }
        });
  }

  void oneNarrowClause(ExecutorService pool) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            step();
          } catch (IllegalStateException e) {
            log.error("step", e);
          }
        });
  }

  void callable(ExecutorService pool) {
    pool.submit( // ok: the task handles every throwable
        () -> {
          try {
            return compute();
          } catch (Throwable t) {
            log.error("compute", t);
            return -1;
          }
        });
  }

  void callableThatWraps(ExecutorService pool) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            return compute();
          } catch (Throwable t) {
            throw new IllegalStateException("compute", t);
          }
        });
  }

  void supplied() {
    CompletableFuture.supplyAsync( // ok: the task handles every throwable
        () -> {
          try {
            return compute();
          } catch (Throwable t) {
            log.error("compute", t);
            return -1;
          }
        });
  }

  void finallyThatFails(ExecutorService pool) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            step();
          } catch (Throwable t) {
            log.error("step", t);
          } finally {
            step();
          }
        });
  }

  void taskInALocal(ExecutorService pool) {
    Runnable safe =
        () -> {
          try {
            step();
          } catch (Throwable t) {
            log.error("step", t);
          }
        };
    Runnable unsafe = () -> step();
    pool.submit(safe); // ok: the task handles every throwable
    pool.submit(unsafe); // expect: DiscardedAsyncResult
  }

  private void guarded() {
    try {
      step();
    } catch (Throwable t) {
      log.error("step", t);
    }
  }

  void throughAHelper(ExecutorService pool) {
    pool.submit(() -> { guarded(); guarded(); }); // ok: the helper handles every throwable
    pool.submit(() -> { guarded(); step(); }); // expect: DiscardedAsyncResult
  }

  void unknownCallable(ExecutorService pool, Callable<Integer> task) {
    CompletableFuture.runAsync(() -> log.info("start")).thenRunAsync(this::step, pool); // expect: DiscardedAsyncResult
    pool.submit(task); // expect: DiscardedAsyncResult
  }

  private static final class Sweep implements Runnable {
    private final MoreTasks owner;

    Sweep(MoreTasks owner) {
      this.owner = owner;
    }

    @Override
    public void run() {
      owner.step();
    }
  }

  void namedTask(ExecutorService pool) {
    pool.submit(new Sweep(this)); // expect: DiscardedAsyncResult
    pool.execute(new Sweep(this)); // ok: the thread's handler gets the failure
  }

  interface Source {
    String read() throws IOException;

    String parse(String text);
  }

  CompletableFuture<String> checkedBridge(ExecutorService pool, Source source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.submit( // ok: what reading throws goes to the promise
        () -> {
          try {
            promise.complete(source.read());
          } catch (IOException e) {
            promise.completeExceptionally(e);
          }
        });
    return promise;
  }

  CompletableFuture<String> checkedButLogged(ExecutorService pool, Source source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.submit( // expect: UncompletedPromise
        () -> {
          try {
            promise.complete(source.read());
          } catch (IOException e) {
            log.warn("not read", e);
          }
        });
    return promise;
  }

  CompletableFuture<String> uncheckedBeside(ExecutorService pool, Source source, String text) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.submit( // expect: UncompletedPromise
        () -> {
          String parsed = source.parse(text);
          try {
            promise.complete(parsed + source.read());
          } catch (IOException e) {
            promise.completeExceptionally(e);
          }
        });
    return promise;
  }
}
