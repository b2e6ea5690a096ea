package history.pulsar14947.before;

import java.util.concurrent.CompletableFuture;

/**
 * The {@code doReconsumeLater} of Apache Pulsar's consumer: when the acknowledgement failed, the
 * promise that the caller waits for was never completed.
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
        .thenAccept(
            sent -> {
              broker
                  .acknowledge(id)
                  .thenAccept(v -> result.complete(null)); // expect: UncompletedPromise
            })
        .exceptionally(
            failure -> {
              result.completeExceptionally(failure);
              return null;
            });
    return result;
  }
}
