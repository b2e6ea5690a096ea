package history.pulsar25066.after;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The permit is given back when the response is out.
 *
 * <p>https://github.com/apache/pulsar/pull/25066
 */
final class TopicLister {
  interface Limiter {
    CompletableFuture<Integer> acquire(int bytes);

    void release(int permit);
  }

  interface Namespace {
    CompletableFuture<List<String>> topics();

    CompletableFuture<Void> respond(List<String> topics);
  }

  private final Limiter limiter;

  TopicLister(Limiter limiter) {
    this.limiter = limiter;
  }

  CompletableFuture<Void> list(Namespace namespace, int estimate) {
    return limiter
        .acquire(estimate)
        .thenCompose(
            permit ->
                namespace
                    .topics()
                    .thenCompose(topics -> namespace.respond(topics))
                    .whenComplete((done, failure) -> limiter.release(permit)));
  }
}
