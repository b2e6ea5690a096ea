package cases.discarded.library.spring;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.TaskScheduler;

/** Spring's scheduler gives what a task throws to its error handler. */
class Schedules {
  void handled(TaskScheduler scheduler) {
    scheduler.schedule(this::sweep, Instant.now()); // ok: the error handler is told
    scheduler.scheduleAtFixedRate(this::sweep, Duration.ofSeconds(1)); // ok: the same
    scheduler.scheduleWithFixedDelay(this::sweep, Duration.ofSeconds(1)); // ok: the same
  }

  void unhandled(ScheduledExecutorService scheduler) {
    scheduler.schedule(this::sweep, 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  private void sweep() {
    throw new IllegalStateException();
  }
}
