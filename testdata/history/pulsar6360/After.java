package history.pulsar6360.after;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * The permit comes back on both outcomes.
 *
 * <p>https://github.com/apache/pulsar/issues/6360
 */
final class Producer {
  interface Connection {
    CompletableFuture<Long> write(byte[] message);
  }

  private final Semaphore permits = new Semaphore(1000);
  private final Connection connection;

  Producer(Connection connection) {
    this.connection = connection;
  }

  CompletableFuture<Long> sendAsync(byte[] message) throws InterruptedException {
    permits.acquire();
    return connection.write(message).whenComplete((id, failure) -> permits.release());
  }
}
