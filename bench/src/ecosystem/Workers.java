package ecosystem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things, some at a time, and says how far it is. */
final class Workers {
  private final int atATime;
  private final long start = System.nanoTime();

  Workers(int atATime) {
    this.atATime = atATime;
  }

  /** Returns the results in the order of the things. */
  <T, R> List<R> each(List<T> things, Function<T, R> work)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(atATime);
    try {
      List<Future<R>> running = new ArrayList<>();
      for (T thing : things) {
        running.add(pool.submit(() -> work.apply(thing)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : running) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Seconds since this was made. */
  long seconds() {
    return (System.nanoTime() - start) / 1_000_000_000;
  }
}
