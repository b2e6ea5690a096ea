package cases.discarded.library.jdk;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Executors and their futures. */
abstract class Executors {
  abstract int work() throws Exception;

  void submit(ExecutorService pool, Callable<Integer> task) throws Exception {
    pool.submit(task); // expect: DiscardedAsyncResult
    pool.submit(this::work); // expect: DiscardedAsyncResult
    pool.submit(this::work).get(); // ok: awaited
  }

  void subclass(ThreadPoolExecutor pool, Runnable task) {
    pool.submit(task); // expect: DiscardedAsyncResult
    pool.execute(task); // ok: returns nothing
    pool.remove(task); // ok: a boolean
    pool.prestartAllCoreThreads(); // ok: a number of threads
  }

  void scheduled(ScheduledExecutorService timer, Runnable task) {
    timer.schedule(task, 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    timer.scheduleAtFixedRate(task, 1, 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  boolean scheduledAndCancelled(ScheduledExecutorService timer, Runnable task) {
    return timer.schedule(task, 1, TimeUnit.SECONDS).cancel(false); // ok: cancelled
  }

  void forkJoin(ForkJoinPool pool, ForkJoinTask<Integer> task, List<RecursiveAction> parts) {
    pool.submit(task).join(); // ok: awaited
    pool.invoke(task); // ok: awaits the task and throws its failure
    task.invoke(); // ok: awaits the task and throws its failure
    ForkJoinTask.invokeAll(parts); // ok: awaits the tasks and throws their failure
    pool.submit(() -> parts.forEach(RecursiveAction::invoke)); // expect: DiscardedAsyncResult
  }

  String futureTask(Callable<String> call) throws Exception {
    FutureTask<String> task = new FutureTask<>(call); // ok: awaited below
    new Thread(task).start(); // ok: returns nothing
    return task.get();
  }

  void got(Future<String> future) throws Exception {
    future.get(); // ok: awaited
    future.get(1, TimeUnit.SECONDS); // ok: awaited, a timeout is thrown
    future.cancel(true); // ok: a boolean
  }

  Future<?> either(ExecutorService pool, Runnable a, Runnable b, boolean first) {
    return first ? pool.submit(a) : pool.submit(b); // ok: returned
  }

  void shutDown(ExecutorService pool) {
    pool.shutdown(); // ok: returns nothing
  }
}
