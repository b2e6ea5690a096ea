package history.animatedarchitecture351.after;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Accepted updates run to their end, and somebody waits for it.
 *
 * <p>https://github.com/PimvanderLoos/AnimatedArchitecture/pull/351
 */
final class DatabaseManager {
  interface Structure {
    void store();
  }

  private final ExecutorService threadPool;

  DatabaseManager(ExecutorService threadPool) {
    this.threadPool = threadPool;
  }

  void shutDown(List<Structure> moved) throws InterruptedException {
    for (Structure structure : moved) {
      threadPool.execute(structure::store);
    }
    threadPool.shutdown();
    if (!threadPool.awaitTermination(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the database is not up to date");
    }
  }
}
