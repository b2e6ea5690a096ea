package cases.discarded.fixes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Results that would be another value, or another call: no fix, or another one. */
abstract class Unreturned {
  abstract CompletableFuture<String> name(String id);

  abstract CompletableFuture<Void> send(String id);

  Object anything(String id) {
    name(id); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<String> nothing(String id) {
    name(id); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<?> number(String id) {
    send(id); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(1);
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  CompletableFuture<Void> raw(List ids) {
    ids.forEach(id -> send((String) id)); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> maybeAbsent(List<String> ids, Map<String, CompletableFuture<Void>> pending) {
    ids.forEach(id -> pending.remove(id)); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  void oneOfTwo(boolean first) {
    assertDoesNotThrow(() -> first ? send("a") : send("b")); // expect: DiscardedAsyncResult
  }

  abstract static class Lazy implements ExecutorService {
    @Override
    public void execute(Runnable task) {
      this.submit(task); // expect: DiscardedAsyncResult
    }
  }

  abstract static class Counted extends ThreadPoolExecutor {
    Counted() {
      super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    public void execute(Runnable task) {
      super.submit(task); // expect: DiscardedAsyncResult
    }
  }

  interface Both extends ExecutorService {
    <T> Future<T> execute(java.util.concurrent.Callable<T> task);
  }

  int work() {
    return 1;
  }

  void anotherExecute(Both pool) {
    pool.submit(() -> work()); // expect: DiscardedAsyncResult
  }
}
