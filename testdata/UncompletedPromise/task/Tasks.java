package cases.promise.task;

import java.util.concurrent.ScheduledFuture;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tasks that are to complete a promise and can throw before they do. */
class Tasks {
  interface Store {
    String load(String key);

    String getName();

    void audit(String key);
  }

  private Store store;
  private Executor executor;
  private ExecutorService pool;
  private ScheduledExecutorService scheduler;
  private int size;

  CompletableFuture<String> computed(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(store.load(key))); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> constant() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete("done")); // ok: a constant
    return promise;
  }

  CompletableFuture<Integer> field() {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(size)); // ok: a field
    return promise;
  }

  CompletableFuture<String> getter() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(store.getName())); // ok: a getter
    return promise;
  }

  CompletableFuture<Integer> visibleGetter() {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(currentSize())); // ok: its body cannot throw
    return promise;
  }

  private int currentSize() {
    return size;
  }

  CompletableFuture<Integer> visibleThrower() {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(checkedSize())); // expect: UncompletedPromise
    return promise;
  }

  private int checkedSize() {
    if (size < 0) {
      throw new IllegalStateException("closed");
    }
    return size;
  }

  CompletableFuture<String> caught(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: catches everything and fails the promise
        () -> {
          try {
            promise.complete(store.load(key));
          } catch (Throwable t) {
            promise.completeExceptionally(t);
          }
        });
    return promise;
  }

  CompletableFuture<String> caughtAndLogged(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          try {
            promise.complete(store.load(key));
          } catch (RuntimeException e) {
            System.err.println("cannot load " + key + ": " + e);
          }
        });
    return promise;
  }

  CompletableFuture<String> caughtWithDefault(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: the last statement is reached either way
        () -> {
          String value = "";
          try {
            value = store.load(key);
          } catch (RuntimeException e) {
            System.err.println(e);
          }
          promise.complete(value);
        });
    return promise;
  }

  CompletableFuture<Void> finallyCompletes(String key) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    executor.execute( // ok: completed in finally
        () -> {
          try {
            store.audit(key);
          } finally {
            promise.complete(null);
          }
        });
    return promise;
  }

  CompletableFuture<String> finallyFailsWhatIsOpen(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: what is still open fails in finally
        () -> {
          boolean done = false;
          try {
            promise.complete(store.load(key));
            done = true;
          } finally {
            if (!done) {
              promise.completeExceptionally(new IllegalStateException(key));
            }
          }
        });
    return promise;
  }

  CompletableFuture<Void> statementBefore(String key) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          store.audit(key);
          promise.complete(null);
        });
    return promise;
  }

  CompletableFuture<Void> statementAfter(String key) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    executor.execute( // ok: completed first
        () -> {
          promise.complete(null);
          store.audit(key);
        });
    return promise;
  }

  CompletableFuture<String> scheduled(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    scheduler.schedule( // expect: UncompletedPromise
        () -> promise.complete(store.load(key)), 1, TimeUnit.SECONDS);
    return promise;
  }

  @SuppressWarnings("DiscardedAsyncResult") // only the promise is asked about here
  CompletableFuture<String> scheduledSignal() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    scheduler.schedule(() -> promise.complete("late"), 1, TimeUnit.SECONDS); // ok: cannot throw
    return promise;
  }

  Future<?> taskReturned(String key, CompletableFuture<String> promise) {
    return pool.submit(() -> promise.complete(store.load(key))); // ok: the task is returned
  }

  void taskAwaited(String key, CompletableFuture<String> promise)
      throws InterruptedException, ExecutionException {
    Future<?> task = pool.submit(() -> promise.complete(store.load(key))); // ok: awaited below
    task.get();
  }

  void taskDropped(String key, CompletableFuture<String> promise) {
    pool.submit(() -> promise.complete(store.load(key))); // expect: UncompletedPromise
  }

  CompletableFuture<String> asynchronous(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.runAsync( // expect: UncompletedPromise
        () -> promise.complete(store.load(key)));
    return promise;
  }

  CompletableFuture<String> asynchronousHandled(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.runAsync(() -> promise.complete(store.load(key))) // ok: failed behind it
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> completeAsync(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    promise.completeAsync(() -> store.load(key)); // ok: completes with the supplier's failure too
    return promise;
  }

  CompletableFuture<String> thread(Callable<String> work) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    new Thread( // expect: UncompletedPromise
            () -> {
              try {
                promise.complete(work.call());
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            })
        .start();
    return promise;
  }

  CompletableFuture<String> threadThatFails(Callable<String> work) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    new Thread( // ok: fails the promise before it throws
            () -> {
              try {
                promise.complete(work.call());
              } catch (Exception e) {
                promise.completeExceptionally(e);
                throw new IllegalStateException(e);
              }
            })
        .start();
    return promise;
  }

  CompletableFuture<String> timerTask(Timer timer, Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    timer.schedule( // expect: UncompletedPromise
        new TimerTask() {
          @Override
          public void run() {
            promise.complete(source.get());
          }
        },
        1000);
    return promise;
  }

  CompletableFuture<String> timerTaskSignal(Timer timer) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    timer.schedule( // ok: only a signal
        new TimerTask() {
          @Override
          public void run() {
            promise.complete("tick");
          }
        },
        1000);
    return promise;
  }

  <T> CompletableFuture<T> retried(Supplier<CompletionStage<T>> operation) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    scheduler.schedule( // expect: UncompletedPromise
        () -> {
          operation.get().whenComplete((value, failure) -> settle(promise, value, failure));
        },
        1,
        TimeUnit.SECONDS);
    return promise;
  }

  @SuppressWarnings("DiscardedAsyncResult") // only the promise is asked about here
  <T> CompletableFuture<T> retriedSafely(Supplier<CompletionStage<T>> operation) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    scheduler.schedule( // ok: an operation that throws fails the promise
        () -> {
          try {
            operation.get().whenComplete((value, failure) -> settle(promise, value, failure));
          } catch (RuntimeException e) {
            promise.completeExceptionally(e);
          }
        },
        1,
        TimeUnit.SECONDS);
    return promise;
  }

  private static <T> void settle(CompletableFuture<T> promise, T value, Throwable failure) {
    if (failure == null) {
      promise.complete(value);
    } else {
      promise.completeExceptionally(failure);
    }
  }

  CompletableFuture<String> polled(Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ScheduledFuture<?> poll =
        scheduler.scheduleWithFixedDelay( // expect: UncompletedPromise
            () -> {
              String found = source.get();
              if (found != null) {
                promise.complete(found);
              }
            },
            0,
            1,
            TimeUnit.SECONDS);
    promise.whenComplete((found, failure) -> poll.cancel(false));
    return promise;
  }

  CompletableFuture<String> polledUntilItFails(Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ScheduledFuture<?> poll =
        scheduler.scheduleWithFixedDelay( // ok: the task fails it
            () -> {
              try {
                String found = source.get();
                if (found != null) {
                  promise.complete(found);
                }
              } catch (RuntimeException e) {
                promise.completeExceptionally(e);
              }
            },
            0,
            1,
            TimeUnit.SECONDS);
    promise.whenComplete((found, failure) -> poll.cancel(false));
    return promise;
  }

  String polledAndAwaited(Supplier<String> source) throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Future<?> poll =
        pool.submit( // ok: whoever waits for the task learns of its failure
            () -> {
              promise.complete(source.get());
            });
    poll.get();
    return promise.join();
  }
}
