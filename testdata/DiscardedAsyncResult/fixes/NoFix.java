package cases.discarded.fixes;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Where no rewriting is right without knowing more. */
abstract class NoFix {
  abstract int read() throws Exception;

  abstract CompletableFuture<Integer> count();

  void callables(ExecutorService pool, Callable<Integer> task) {
    pool.submit(task); // expect: DiscardedAsyncResult
    pool.submit(() -> read()); // expect: DiscardedAsyncResult
  }

  CompletableFuture<Void> anotherType() {
    count(); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }
}
