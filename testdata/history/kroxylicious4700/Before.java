package history.kroxylicious4700.before;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Kroxylicious, which retries a call to a key management service: a supplier that throws before it
 * returns a stage fails the scheduled task, whose future is dropped, and the caller's future stays
 * pending for ever.
 *
 * <p>https://github.com/kroxylicious/kroxylicious/pull/4700
 */
final class ResilientKms {
  private final ScheduledExecutorService executor;

  ResilientKms(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  <T> CompletionStage<T> schedule(Supplier<CompletionStage<T>> operation, Duration delay) {
    CompletableFuture<T> future = new CompletableFuture<>();
    executor.schedule( // expect: UncompletedPromise
        () -> {
          operation
              .get()
              .whenComplete(
                  (value, failure) -> {
                    if (failure != null) {
                      future.completeExceptionally(failure);
                    } else {
                      future.complete(value);
                    }
                  });
        },
        delay.toMillis(),
        TimeUnit.MILLISECONDS);
    return future;
  }
}
