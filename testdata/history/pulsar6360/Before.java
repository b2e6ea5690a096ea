package history.pulsar6360.before;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * The {@code sendAsync} of Apache Pulsar's producer: a failed send kept its permit, and after
 * enough of them every sender blocked for ever.
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
    CompletableFuture<Long> sent = connection.write(message);
    sent.thenRun(permits::release); // expect: UncompletedPromise
    return sent;
  }
}
