package history.pulsar14572.after;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Closes when every message is persisted.
 *
 * <p>https://github.com/apache/pulsar/pull/14572
 */
final class Publisher {
  interface Producer {
    CompletableFuture<Long> sendAsync(byte[] message);

    void close();
  }

  void publish(Producer producer, List<byte[]> messages) {
    CompletableFuture<?>[] sent =
        messages.stream().map(producer::sendAsync).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(sent).join();
    producer.close();
  }
}
