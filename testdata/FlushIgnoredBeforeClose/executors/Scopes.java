package cases.flush.executors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Objects that hand their tasks to a pool of their own: a task is no flush for being handed on. */
class Scopes {
  /** Its end is abrupt. */
  static class Hasty implements AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    <T> Future<T> fork(Callable<T> work) {
      return pool.submit(work); // ok: the caller has it
    }

    boolean settle() throws InterruptedException {
      return pool.awaitTermination(1, TimeUnit.SECONDS); // ok: the caller is told
    }

    @Override
    public void close() {
      pool.shutdownNow();
    }
  }

  /** Its end is orderly. */
  static class Calm implements AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    <T> Future<T> fork(Callable<T> work) {
      return pool.submit(work); // ok: the caller has it
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  <T> Future<T> interrupted(Callable<T> work) {
    try (Hasty scope = new Hasty()) {
      return scope.fork(work); // expect: ResourceClosedBeforeCompletion
    }
  }

  <T> List<Future<T>> allInterrupted(List<Callable<T>> works) {
    List<Future<T>> all = new ArrayList<>();
    try (Hasty scope = new Hasty()) {
      for (Callable<T> work : works) {
        Future<T> each = scope.fork(work); // expect: ResourceClosedBeforeCompletion
        all.add(each);
      }
    }
    return all;
  }

  <T> int allLost(List<Callable<T>> works) {
    List<Future<T>> all = new ArrayList<>();
    try (Hasty scope = new Hasty()) {
      for (Callable<T> work : works) {
        Future<T> each = scope.fork(work); // expect: FlushIgnoredBeforeClose
        all.add(each);
      }
    }
    return works.size();
  }

  <T> void lost(Callable<T> work) {
    try (Hasty scope = new Hasty()) {
      scope.fork(work); // expect: FlushIgnoredBeforeClose
    }
  }

  <T> T waited(Callable<T> work) throws Exception {
    try (Hasty scope = new Hasty()) {
      return scope.fork(work).get(); // ok: waits
    }
  }

  boolean toldLate() throws InterruptedException {
    try (Hasty scope = new Hasty()) {
      return scope.settle(); // ok: the tasks had their time
    }
  }

  void settled() throws InterruptedException {
    try (Hasty scope = new Hasty()) {
      scope.settle(); // expect: FlushIgnoredBeforeClose
    }
  }

  <T> Future<T> finished(Callable<T> work) {
    try (Calm scope = new Calm()) {
      return scope.fork(work); // ok: accepted tasks finish
    }
  }

  <T> void unasked(Callable<T> work) {
    try (Calm scope = new Calm()) {
      scope.fork(work); // expect: DiscardedAsyncResult
    }
  }
}
