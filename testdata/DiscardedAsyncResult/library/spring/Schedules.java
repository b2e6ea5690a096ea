package cases.discarded.library.spring;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;

/** Spring's scheduler gives what a repeated task throws to its error handler only. */
class Schedules {
  void handled(TaskScheduler scheduler, Trigger nightly) {
    scheduler.schedule(this::sweep, nightly); // ok: the error handler is told
    scheduler.scheduleAtFixedRate(this::sweep, Duration.ofSeconds(1)); // ok: the same
    scheduler.scheduleWithFixedDelay(this::sweep, Duration.ofSeconds(1)); // ok: the same
  }

  void once(TaskScheduler scheduler) {
    scheduler.schedule(this::sweep, Instant.now()); // expect: DiscardedAsyncResult
  }

  void unhandled(ScheduledExecutorService scheduler) {
    scheduler.schedule(this::sweep, 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  private void sweep() {
    throw new IllegalStateException();
  }
}
