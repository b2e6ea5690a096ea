package history.quarkus16922.after;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Waits step by step until the tasks have finished.
 *
 * <p>https://github.com/quarkusio/quarkus/pull/16922
 */
final class ExecutorShutdown {
  private final Duration step;

  ExecutorShutdown(Duration step) {
    this.step = step;
  }

  void run(ExecutorService executor, int steps, Runnable stopped) throws InterruptedException {
    executor.shutdown();
    for (int i = 0; i < steps; i++) {
      if (executor.awaitTermination(step.toMillis(), TimeUnit.MILLISECONDS)) {
        stopped.run();
        return;
      }
    }
    throw new IllegalStateException("tasks still run after " + steps + " times " + step);
  }
}
