package history.pulsar25066.before;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Apache Pulsar's topic listing under a memory limit: the chain broke at a {@code thenAccept}, so
 * the permit was given back while the response was still being made, and a failure was nobody's.
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
                    .thenAccept(
                        topics -> {
                          namespace.respond(topics); // expect: DiscardedAsyncResult
                        })
                    .whenComplete((done, failure) -> limiter.release(permit)));
  }
}
