package history.okhttp1485.after;

import java.util.concurrent.ExecutorService;

/**
 * {@code execute} leaves the exception to the thread's handler, which reports it.
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
    executor.execute(() -> cleanUp());
  }

  private void cleanUp() {
    if (idle-- == 0) {
      throw new IllegalStateException("nothing is idle");
    }
  }
}
