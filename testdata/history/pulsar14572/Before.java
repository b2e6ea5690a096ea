package history.pulsar14572.before;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A user of Apache Pulsar's producer that sends asynchronously and closes: the messages that are
 * still batched or in flight are cancelled, and nobody holds the futures that say so.
 *
 * <p>https://github.com/apache/pulsar/pull/14572
 */
final class Publisher {
  interface Producer {
    CompletableFuture<Long> sendAsync(byte[] message);

    void close();
  }

  void publish(Producer producer, List<byte[]> messages) {
    for (byte[] message : messages) {
      producer.sendAsync(message); // expect: FlushIgnoredBeforeClose
    }
    producer.close();
  }
}
