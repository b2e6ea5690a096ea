package cases.discarded.held;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links and tasks that cannot fail, or tell of their failure by themselves, and near misses. */
class TotalBodies {
  private static final Logger log = LoggerFactory.getLogger(TotalBodies.class);

  interface Api {
    CompletableFuture<Integer> send(String request);

    void use(Object answer);

    void report(Throwable failure);

    int parse(String text);
  }

  private final AtomicInteger count = new AtomicInteger();
  private final CompletableFuture<Integer> promise = new CompletableFuture<>();

  void linksOnWhatCannotFail(Api api) {
    CompletableFuture.completedFuture(1).thenAccept(count::addAndGet); // ok: cannot throw
    CompletableFuture.completedFuture(1)
        .thenAccept( // ok: catches everything
            v -> {
              try {
                api.use(v);
              } catch (Throwable t) {
                api.report(t);
              }
            });
    CompletableFuture.completedFuture(1)
        .thenAccept( // expect: DiscardedAsyncResult
            v -> {
              try {
                api.use(v);
              } catch (IllegalStateException e) {
                api.report(e);
              }
            });
    CompletableFuture.completedFuture(1)
        .thenAccept( // expect: DiscardedAsyncResult
            v -> {
              try {
                api.use(v);
              } catch (Throwable t) {
                throw new IllegalStateException(t);
              }
            });
    CompletableFuture.completedFuture(1).thenAccept(api::use); // expect: DiscardedAsyncResult
    CompletableFuture.completedFuture("1")
        .thenApply(Integer::parseInt); // expect: DiscardedAsyncResult
    CompletableFuture.completedFuture("1")
        .thenAccept( // expect: DiscardedAsyncResult
            v -> count.set(Integer.parseInt(v)));
    CompletableFuture.completedFuture("1")
        .thenAccept(v -> count.set(v.length())); // ok: cannot throw
  }

  void linksOnWhatSuppliesWithoutFail(Api api) {
    CompletableFuture.supplyAsync(() -> 5).thenAccept(promise::complete); // ok: neither can fail
    CompletableFuture.supplyAsync(() -> api.parse("5"))
        .thenRun(count::incrementAndGet); // expect: DiscardedAsyncResult
  }

  void linksOnAnExecutor(Api api, Executor executor) {
    api.send("x")
        .exceptionally(e -> -1)
        .thenAcceptAsync(promise::complete, executor); // expect: DiscardedAsyncResult
    api.send("x")
        .exceptionally(
            e -> {
              api.report(e);
              return -1;
            })
        .thenAcceptAsync(promise::complete, executor); // ok: handled, and completing cannot fail
    api.send("x")
        .exceptionally(
            e -> {
              api.report(e);
              return -1;
            })
        .thenAcceptAsync(api::use, executor); // expect: DiscardedAsyncResult
  }

  void tasksThatCompleteAPromise(Api api, ScheduledExecutorService timer) {
    timer.schedule(() -> promise.complete(7), 1, TimeUnit.SECONDS); // ok: the promise tells
    timer.schedule( // ok: the promise tells
        () -> promise.completeExceptionally(new TimeoutException()), 1, TimeUnit.SECONDS);
    timer.schedule( // expect: DiscardedAsyncResult
        () -> api.use("late"), 1, TimeUnit.SECONDS);
  }

  void tasksThatFailAPromise(Api api, ExecutorService pool, Executor executor) {
    pool.submit( // ok: the promise is failed
        () -> {
          try {
            promise.complete(api.parse("x"));
          } catch (RuntimeException e) {
            promise.completeExceptionally(e);
          }
        });
    CompletableFuture.runAsync( // ok: the promise is failed
        () -> {
          try {
            promise.complete(api.parse("x"));
          } catch (Exception e) {
            promise.completeExceptionally(e);
          }
        },
        executor);
    CompletableFuture.runAsync( // ok: handled in the task
        () -> {
          try {
            api.use("x");
          } catch (Throwable t) {
            api.report(t);
          }
        });
    CompletableFuture.runAsync( // expect: DiscardedAsyncResult
        () -> {
          try {
            api.use("x");
          } catch (IllegalStateException e) {
            api.report(e);
          } finally {
            log.info("done");
          }
        });
  }
}
