package cases.promise.task;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  void refusedAtOnce(Step step, boolean closed) {
    executor.execute( // ok: somebody may refuse it
        () -> {
          if (closed) {
            step.done.completeExceptionally(new IllegalStateException("closed"));
          } else {
            step.run();
          }
        });
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

  private void unlessClosed(CompletableFuture<String> promise, Supplier<String> source) {
    if (pool.isShutdown()) {
      promise.completeExceptionally(new IllegalStateException("closed"));
      return;
    }
    promise.complete(source.get());
  }

  CompletableFuture<String> refused(Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> unlessClosed(promise, source)); // ok: the helper knows how to fail it
    return promise;
  }

  private void thrice(CompletableFuture<String> promise, Supplier<String> source) {
    twice(promise, source);
  }

  private void fourTimes(CompletableFuture<String> promise, Supplier<String> source) {
    thrice(promise, source);
  }

  CompletableFuture<String> fourDeep(Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> fourTimes(promise, source)); // ok: nobody looks that deep
    return promise;
  }

  private final Queue<Job> queue = new ConcurrentLinkedQueue<>();

  private void enlist(Job job) {
    System.out.println("no. " + job.number());
    queue.add(job);
  }

  void enlisted(Job job) {
    executor.execute( // ok: whoever takes it from the queue has its promise
        () -> {
          enlist(job);
          job.promise.complete("no. " + job.number());
        });
  }

  static final class Registry {
    private final Queue<Job> jobs = new ConcurrentLinkedQueue<>();

    void enlist(Job job) {
      jobs.add(job);
    }
  }

  void registered(Registry registry, Job job) {
    executor.execute( // ok: the registry has its promise
        () -> {
          registry.enlist(job);
          job.promise.complete("no. " + job.number());
        });
  }

  interface Listener {
    void onDone(String text);

    void onError(Throwable failure);
  }

  CompletableFuture<String> twoCompleted(Listener listener) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: to tell a listener of the outcome does not fail
        () -> {
          listener.onDone("done");
          promise.complete("done");
        });
    return promise;
  }

  private static void tell(Supplier<String> report, CompletableFuture<String> promise) {
    promise.complete("done");
    System.out.println(report.get());
  }

  CompletableFuture<String> told(Supplier<String> report) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> tell(report, promise)); // ok: it is complete by then
    return promise;
  }

  private static void finish(String name, Job job) {
    job.promise.complete(name + job.number());
  }

  void named(String name, Job job) {
    executor.execute(() -> finish(name, job)); // expect: UncompletedPromise
  }

  /** A text that is put together by a helper, of any number of words. */
  static final class Greeting {
    private final CompletableFuture<String> text = new CompletableFuture<>();

    void start(Executor executor, Supplier<String> name) {
      executor.execute(() -> say(name, "good", "morning")); // expect: UncompletedPromise
    }

    private void say(Supplier<String> name, String... words) {
      text.complete(String.join(" ", words) + name.get());
    }
  }

  /** What all objects of a class complete is not one of each of them. */
  static final class Boot {
    static final CompletableFuture<String> READY = new CompletableFuture<>();

    private Supplier<String> source;

    void run() {
      READY.complete(source.get());
    }
  }

  void boot(Boot boot) {
    executor.execute(() -> boot.run()); // ok: failed below
  }

  void failed(Throwable failure) {
    Boot.READY.completeExceptionally(failure);
  }
}
