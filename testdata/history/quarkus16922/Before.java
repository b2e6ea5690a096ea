package history.quarkus16922.before;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The shutdown of Quarkus's main executor: it was to wait in steps until a time-out, and returned
 * after the first step whether the tasks had finished or not.
 *
 * <p>https://github.com/quarkusio/quarkus/pull/16922
 */
final class ExecutorShutdown {
  private final Duration step;

  ExecutorShutdown(Duration step) {
    this.step = step;
  }

  void run(ExecutorService executor, Runnable stopped) throws InterruptedException {
    executor.shutdown();
    executor.awaitTermination(step.toMillis(), TimeUnit.MILLISECONDS); // expect: IgnoredIoProgress
    stopped.run();
  }
}
