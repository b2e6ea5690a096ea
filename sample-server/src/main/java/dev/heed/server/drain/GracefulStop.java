package dev.heed.server.drain;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Stops a server: no new connections, {@code Connection: close} on what is in flight, a deadline,
 * then an end with resets and a count of what these cut.
 */
public final class GracefulStop {
  private static final long LOOK_MILLIS = 10;

  /** How long the server's threads may take for the resets, and to end. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Drainable server;
  private final long deadline;
  private final long connections;
  private final CompletableFuture<DrainReport> report = new CompletableFuture<>();
  private final ScheduledExecutorService timer;

  private GracefulStop(Drainable server, Duration patience) {
    this.server = server;
    this.deadline = System.nanoTime() + patience.toNanos();
    this.connections = server.openConnections();
    this.timer = Executors.newSingleThreadScheduledExecutor(threads());
  }

  /**
   * Begins to stop.
   *
   * @param patience how long connections may take to end in order
   * @return completes when the last connection and the threads have ended, and three seconds after
   *     the patience in any case; what is open then counts as cut
   */
  public static CompletionStage<DrainReport> begin(Drainable server, Duration patience) {
    GracefulStop stop = new GracefulStop(server, patience);
    server.beginDrain();
    stop.lookLater();
    return stop.report;
  }

  private void lookLater() {
    timer.schedule(this::lookSafely, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException | Error e) {
      timer.shutdown();
      report.completeExceptionally(e);
    }
  }

  private void look() {
    long late = System.nanoTime() - deadline;
    if (late >= GRACE.toNanos()) {
      // A thread that a handler blocks must not block this one as well.
      end(server.finish() ? 0 : server.openConnections());
    } else if (server.openConnections() > 0) {
      if (late >= 0) {
        // Each time: one that was being accepted when the deadline came is late as well.
        server.abortRest();
      }
      lookLater();
    } else if (server.finish()) {
      end(0);
    } else {
      lookLater();
    }
  }

  private void end(long left) {
    timer.shutdown();
    long cut = server.abortedConnections() + left;
    report.complete(new DrainReport(connections, cut, server.cutResponses()));
  }

  private static ThreadFactory threads() {
    return task -> {
      Thread thread = new Thread(task, "drain");
      thread.setDaemon(true);
      return thread;
    };
  }
}
