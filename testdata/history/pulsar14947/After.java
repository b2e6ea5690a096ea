package history.pulsar14947.after;

import java.util.concurrent.CompletableFuture;

/**
 * One chain: the failure of either step reaches the promise.
 *
 * <p>https://github.com/apache/pulsar/pull/14947
 */
final class Consumer {
  interface Broker {
    CompletableFuture<Long> send(byte[] message);

    CompletableFuture<Void> acknowledge(long id);
  }

  private final Broker broker;

  Consumer(Broker broker) {
    this.broker = broker;
  }

  CompletableFuture<Void> reconsumeLater(byte[] message, long id) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    broker
        .send(message)
        .thenCompose(sent -> broker.acknowledge(id))
        .thenAccept(v -> result.complete(null))
        .exceptionally(
            failure -> {
              result.completeExceptionally(failure);
              return null;
            });
    return result;
  }
}
