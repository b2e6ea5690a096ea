package history.kroxylicious4700.after;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Whatever the supplier throws fails the caller's future.
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
    executor.schedule(
        () -> {
          try {
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
          } catch (Throwable thrown) {
            future.completeExceptionally(thrown);
          }
        },
        delay.toMillis(),
        TimeUnit.MILLISECONDS);
    return future;
  }
}
