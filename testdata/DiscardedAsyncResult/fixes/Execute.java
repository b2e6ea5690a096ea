package cases.discarded.fixes;

import io.netty.util.concurrent.EventExecutor;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** A task whose future nobody has: its failure should reach the thread's handler. */
abstract class Execute {
  abstract void work();

  abstract int compute();

  abstract int read() throws Exception;

  void plain(ExecutorService pool) {
    pool.submit(this::work); // expect: DiscardedAsyncResult
    pool.submit(() -> compute()); // expect: DiscardedAsyncResult
  }

  void forInitAndUpdate(ExecutorService pool, int n) {
    int i = 0;
    for (pool.submit(this::work); i < n; i++) { // expect: DiscardedAsyncResult
      work();
    }
    for (; i > 0; pool.submit(this::work)) { // expect: DiscardedAsyncResult
      i--;
    }
  }

  void arrow(ExecutorService pool, int n) {
    switch (n) {
      case 1 -> pool.submit(this::work); // expect: DiscardedAsyncResult
      default -> work();
    }
  }

  void labelled(ExecutorService pool) {
    label:
    pool.submit(this::work); // expect: DiscardedAsyncResult
  }

  void unbraced(ExecutorService pool, boolean now, List<Runnable> tasks) {
    if (now) pool.submit(this::work); // expect: DiscardedAsyncResult
    else pool.submit(this::work); // expect: DiscardedAsyncResult
    for (Runnable task : tasks) pool.submit(task); // expect: DiscardedAsyncResult
  }

  Consumer<Runnable> lambda(ExecutorService pool) {
    return task -> pool.submit(task); // expect: DiscardedAsyncResult
  }

  /** It logs what a task throws. */
  void netty(EventExecutor loop) {
    loop.submit(this::work); // expect: DiscardedAsyncResult
  }

  static final class Loader {
    Loader(String file) throws IllegalArgumentException {
      if (file.isEmpty()) {
        throw new IllegalArgumentException(file);
      }
    }
  }

  void created(ExecutorService pool) {
    pool.submit(() -> new Loader("a")); // expect: DiscardedAsyncResult
  }
}
