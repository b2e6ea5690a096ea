package history.animatedarchitecture351.before;

import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * AnimatedArchitecture's database manager: when the server stopped, {@code shutdownNow} threw away
 * the updates that had just been submitted, and the database no longer matched the world.
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

  void shutDown(List<Structure> moved) {
    for (Structure structure : moved) {
      threadPool.submit(structure::store); // expect: FlushIgnoredBeforeClose
    }
    threadPool.shutdownNow();
  }
}
