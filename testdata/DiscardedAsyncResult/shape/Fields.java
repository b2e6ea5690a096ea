package cases.discarded.shape;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A private field that nobody reads is a discard; any read of it in the file is not. */
class Fields {
  private final CompletableFuture<Void> warmUp = CompletableFuture.runAsync(this::work); // expect: DiscardedAsyncResult

  private final CompletableFuture<Void> started = CompletableFuture.runAsync(this::work); // ok: awaited in ready()

  final CompletableFuture<Void> visible = CompletableFuture.runAsync(this::work); // ok: others may read it

  protected CompletableFuture<Void> inherited = CompletableFuture.runAsync(this::work); // ok: subclasses may read it

  private static final CompletableFuture<Void> SHARED = CompletableFuture.runAsync(Fields::load); // expect: DiscardedAsyncResult

  private CompletableFuture<Void> last;

  private CompletableFuture<Void> lost;

  void work() {
    load();
  }

  static void load() {
    System.loadLibrary("native");
  }

  void ready() {
    started.join();
  }

  void keep() {
    last = CompletableFuture.runAsync(this::work); // ok: returned by last()
    lost = CompletableFuture.runAsync(this::work); // expect: DiscardedAsyncResult
    this.lost = CompletableFuture.runAsync(this::work); // expect: DiscardedAsyncResult
  }

  CompletableFuture<Void> last() {
    return last;
  }

  static final class Heartbeat {
    private final ScheduledFuture<?> beat;
    private final ScheduledFuture<?> check;

    Heartbeat(ScheduledExecutorService timer) {
      beat = timer.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS); // ok: cancelled in stop()
      check = timer.schedule(this::tick, 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    }

    void tick() {
      System.out.println(check());
    }

    private String check() {
      return System.getenv("HOSTNAME").trim();
    }

    void stop() {
      beat.cancel(false);
    }
  }

  static final class Job {
    private final CompletableFuture<Void> run = CompletableFuture.runAsync(Fields::load); // ok: the outer class awaits it
  }

  void join(Job job) {
    job.run.join();
  }
}
