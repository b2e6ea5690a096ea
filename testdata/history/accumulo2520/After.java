package history.accumulo2520.after;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The futures of critical tasks are kept and looked at, and the first that ended ends the server.
 *
 * <p>https://github.com/apache/accumulo/issues/2520
 */
final class TabletServer {
  private final ScheduledExecutorService pool;
  private final Queue<Future<?>> critical = new ConcurrentLinkedQueue<>();

  TabletServer(ScheduledExecutorService pool) {
    this.pool = pool;
  }

  void start(Runnable marker) {
    critical.add(pool.scheduleAtFixedRate(marker, 0, 5, TimeUnit.SECONDS));
  }

  void checkCriticalTasks() throws ExecutionException, InterruptedException {
    for (Future<?> task : critical) {
      if (task.isDone()) {
        task.get();
      }
    }
  }
}
