package history.accumulo2520.before;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Apache Accumulo's servers: a periodic task that throws is never run again, and only its future
 * knows; a tablet server with a broken class path stayed up without its critical threads.
 *
 * <p>https://github.com/apache/accumulo/issues/2520
 */
final class TabletServer {
  private final ScheduledExecutorService pool;

  TabletServer(ScheduledExecutorService pool) {
    this.pool = pool;
  }

  void start(Runnable marker) {
    pool.scheduleAtFixedRate(marker, 0, 5, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }
}
