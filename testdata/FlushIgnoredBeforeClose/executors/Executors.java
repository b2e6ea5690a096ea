package cases.flush.executors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Executors: an accepted task runs unless the end is abrupt. */
class Executors {
  void lost(ExecutorService pool, Runnable task) {
    pool.submit(task); // expect: FlushIgnoredBeforeClose
    pool.shutdownNow();
  }

  Future<?> orderly(ExecutorService pool, Callable<String> task) {
    Future<String> result = pool.submit(task); // ok: accepted tasks finish
    pool.shutdown();
    return result;
  }

  boolean onlyItsStateIsHandedOut(ExecutorService pool, Runnable task) {
    boolean done = pool.submit(task).isDone(); // expect: FlushIgnoredBeforeClose
    pool.shutdownNow();
    return done;
  }

  void waitsForTheOther(ExecutorService pool, Runnable task, Callable<String> other)
      throws Exception {
    pool.submit(task); // expect: FlushIgnoredBeforeClose
    pool.submit(other).get(); // ok: waits
    pool.shutdownNow();
  }

  void waited(ExecutorService pool, Callable<String> task) throws Exception {
    pool.submit(task).get(); // ok: waits
    pool.shutdownNow();
  }

  void awaited(ExecutorService pool, Callable<String> task) throws Exception {
    Future<String> result = pool.submit(task); // ok: the pool is waited for
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.SECONDS)) { // ok: abrupt only when the wait failed
      pool.shutdownNow();
    }
    result.get();
  }

  Future<String> forcedAfterAWait(ExecutorService pool, Callable<String> task)
      throws InterruptedException {
    Future<String> result = pool.submit(task); // ok: the wait is what counts
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.SECONDS); // expect: FlushIgnoredBeforeClose
    pool.shutdownNow();
    return result;
  }

  Future<String> forcedBeforeTheWait(ExecutorService pool, Callable<String> task)
      throws InterruptedException {
    Future<String> result = pool.submit(task); // expect: ResourceClosedBeforeCompletion
    pool.shutdownNow();
    if (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running");
    }
    return result;
  }

  void interrupted(ExecutorService pool) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(1, TimeUnit.SECONDS)) { // ok: abrupt only when the wait failed
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  List<Runnable> abruptInFinally(ExecutorService pool, Callable<String> task) throws Exception {
    try {
      return pool.submit(task).get().isEmpty() ? List.of() : null; // ok: waits
    } finally {
      pool.shutdownNow();
    }
  }

  void awaitedByTheCaller(ExecutorService pool, List<Callable<String>> tasks) throws Exception {
    List<Future<String>> started = new ArrayList<>();
    try {
      startAwaited(pool, tasks, started);
      for (Future<String> each : started) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void startAwaited(
      ExecutorService pool, List<Callable<String>> tasks, List<Future<String>> started) {
    for (Callable<String> task : tasks) {
      Future<String> result = pool.submit(task); // ok: the caller waits for what it is given
      started.add(result);
    }
  }

  int countedByTheCaller(ExecutorService pool, List<Callable<String>> tasks) {
    List<Future<String>> started = new ArrayList<>();
    try {
      startCounted(pool, tasks, started);
      return started.size();
    } finally {
      pool.shutdownNow();
    }
  }

  private void startCounted(
      ExecutorService pool, List<Callable<String>> tasks, List<Future<String>> started) {
    for (Callable<String> task : tasks) {
      Future<String> result = pool.submit(task); // expect: FlushIgnoredBeforeClose
      started.add(result);
    }
  }
}
