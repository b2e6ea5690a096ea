package cases.discarded.fixes;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** Where no rewriting is right without knowing more. */
abstract class NoFix {
  abstract int read() throws Exception;

  abstract CompletableFuture<Integer> count();

  abstract int size();

  void callables(ExecutorService pool, Callable<Integer> task) {
    pool.submit(task); // expect: DiscardedAsyncResult
    pool.submit(() -> read()); // expect: DiscardedAsyncResult
  }

  /** Its {@code execute} keeps what a task throws, too, and gives it to nobody. */
  void scheduled(ScheduledExecutorService pool, Runnable task) {
    pool.submit(task); // expect: DiscardedAsyncResult
  }

  /** The value would be asked for later. */
  CompletableFuture<Integer> madeNow() {
    count(); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(size());
  }

  CompletableFuture<Integer> changes(int size) {
    size++;
    count(); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(size);
  }

  CompletableFuture<String> nameTaken(String done) {
    count(); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(done);
  }

  Supplier<CompletableFuture<String>> inALambda() {
    return () -> {
      count(); // expect: DiscardedAsyncResult
      return CompletableFuture.completedFuture("");
    };
  }

  CompletableFuture<Void> noCollection(Iterable<String> texts) {
    texts.forEach(text -> count()); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<String> allAndAnotherValue(List<String> texts) {
    texts.forEach(text -> count()); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture("");
  }

  void stored(ExecutorService pool) {
    var unused = pool.submit(() -> System.gc()); // expect: DiscardedAsyncResult
  }

  static final class Loader {
    Loader(String file) throws java.io.IOException {
      throw new java.io.IOException(file);
    }
  }

  void created(ExecutorService pool) {
    pool.submit(() -> new Loader("a")); // expect: DiscardedAsyncResult
  }
}
