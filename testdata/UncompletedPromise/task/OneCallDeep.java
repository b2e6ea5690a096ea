package cases.promise.task;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tasks that leave it to another method to complete the promise. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
final class OneCallDeep {
  private Executor executor;
  private ExecutorService pool;
  private final Map<String, CompletableFuture<String>> kept = new ConcurrentHashMap<>();

  private static void settle(CompletableFuture<String> promise, Supplier<String> source) {
    try {
      promise.complete(source.get());
    } catch (Throwable failure) {
      promise.completeExceptionally(failure);
    }
  }

  CompletableFuture<String> settled(Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> settle(promise, source)); // ok: the helper fails it, too
    return promise;
  }

  private static void finish(CompletableFuture<String> promise, Supplier<String> source) {
    promise.complete(source.get());
  }

  CompletableFuture<String> caughtAround(Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: fails it with what the helper throws
        () -> {
          try {
            finish(promise, source);
          } catch (RuntimeException | Error failure) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  private static void label(CompletableFuture<String> promise, int number) {
    promise.complete("no. " + number);
  }

  CompletableFuture<String> cannotFail() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> label(promise, 1)); // ok: nothing in the helper can fail
    return promise;
  }

  private void keep(CompletableFuture<String> promise, Supplier<String> key) {
    kept.put(key.get(), promise);
  }

  CompletableFuture<String> keptOnly(Supplier<String> key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> keep(promise, key)); // ok: completed by whoever takes it out
    return promise;
  }

  CompletableFuture<String> submitted(Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.submit(() -> finish(promise, source)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> executed(Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> finish(promise, source)); // expect: UncompletedPromise
    return promise;
  }

  private static void logged(CompletableFuture<String> promise, Supplier<String> source) {
    try {
      promise.complete(source.get());
    } catch (RuntimeException e) {
      System.err.println(e);
    }
  }

  CompletableFuture<String> swallowed(Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> logged(promise, source)); // expect: UncompletedPromise
    return promise;
  }

  private void twice(CompletableFuture<String> promise, Supplier<String> source) {
    finish(promise, source);
  }

  CompletableFuture<String> twoDeep(Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> twice(promise, source)); // expect: UncompletedPromise
    return promise;
  }

  /** A job that carries its promise; who runs it bare settles its failure. */
  static final class Job {
    final CompletableFuture<String> promise = new CompletableFuture<>();
    final Callable<String> body;

    Job(Callable<String> body) {
      this.body = body;
    }

    void run() {
      try {
        promise.complete(body.call());
      } catch (Throwable failure) {
        promise.completeExceptionally(failure);
      }
    }

    void runBare() throws Exception {
      promise.complete(body.call());
    }

    long number() {
      return Long.parseLong(body.toString());
    }

    CompletableFuture<String> promise() {
      return promise;
    }
  }

  void safeReference(Job job) {
    executor.execute(job::run); // ok: settles its own promise
  }

  void settledByGetter(Job job) {
    executor.execute( // ok: the getter gives the promise out, and it is failed
        () -> {
          try {
            job.runBare();
          } catch (Exception e) {
            job.promise().completeExceptionally(e);
          }
        });
  }

  void settledByField(Job job) {
    executor.execute( // ok: the promise is failed
        () -> {
          try {
            job.runBare();
          } catch (Throwable t) {
            job.promise.completeExceptionally(t);
          }
        });
  }

  void bounded(Job job) {
    job.promise.orTimeout(1, TimeUnit.SECONDS);
    pool.submit( // ok: the time is over at some time
        () -> {
          job.runBare();
          return null;
        });
  }

  void rethrown(Job job) {
    CompletableFuture.runAsync( // expect: UncompletedPromise
        () -> {
          try {
            job.runBare();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  void called(Job job) {
    pool.submit( // expect: UncompletedPromise
        () -> {
          job.runBare();
          return null;
        });
  }

  void parsed(Job job) {
    executor.execute(() -> job.promise.complete("no. " + job.number())); // expect: UncompletedPromise
  }

  private static void finish(Job job) {
    job.promise.complete("no. " + job.number());
  }

  void given(Job job) {
    executor.execute(() -> finish(job)); // expect: UncompletedPromise
  }

  /** A step that whoever knows of it can refuse. */
  static final class Step {
    private final CompletableFuture<String> done = new CompletableFuture<>();
    private Supplier<String> source;

    void run() {
      done.complete(source.get());
    }

    void refuse(Throwable failure) {
      done.completeExceptionally(failure);
    }
  }

  void refusable(Step step) {
    executor.execute(step::run); // ok: somebody may refuse it
  }

  /** A step that nobody can refuse. */
  static final class Bare {
    private final CompletableFuture<String> done = new CompletableFuture<>();
    private Supplier<String> source;

    void run() {
      done.complete(source.get());
    }
  }

  void bare(Bare step) {
    executor.execute(step::run); // expect: UncompletedPromise
  }
}
