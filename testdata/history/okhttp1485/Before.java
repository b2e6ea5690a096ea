package history.okhttp1485.before;

import java.util.concurrent.ExecutorService;

/**
 * OkHttp's background work (its SPDY readers, its connection pool's clean-up): exceptions went into
 * futures that were never asked.
 *
 * <p>https://github.com/square/okhttp/pull/1485
 */
final class ConnectionPool {
  private final ExecutorService executor;
  private int idle;

  ConnectionPool(ExecutorService executor) {
    this.executor = executor;
  }

  void recycle() {
    idle++;
    executor.submit(() -> cleanUp()); // expect: DiscardedAsyncResult
  }

  private void cleanUp() {
    if (idle-- == 0) {
      throw new IllegalStateException("nothing is idle");
    }
  }
}
