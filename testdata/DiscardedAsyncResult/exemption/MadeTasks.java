package cases.discarded.exemption;

import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;

/** A task that a method of the file makes is looked into, as one that stands in the call is. */
abstract class MadeTasks {
  private final Logger log;
  private final boolean safe;
  private final Runnable other;

  MadeTasks(Logger log, boolean safe, Runnable other) {
    this.log = log;
    this.safe = safe;
    this.other = other;
  }

  abstract void work();

  abstract Runnable unseen(Runnable task);

  void submits(ExecutorService pool) {
    pool.submit(quietly(this::work)); // ok: the lambda that is made handles every throwable
    pool.submit((quietly(this::work))); // ok: the same
    pool.submit(guarded(this::work)); // ok: the class that is made does
    pool.submit(safely()); // ok: the method that is named does
    pool.submit(timed(this::work)); // expect: DiscardedAsyncResult
    pool.submit(sometimes(this::work)); // expect: DiscardedAsyncResult
    pool.submit(either(this::work)); // expect: DiscardedAsyncResult
    pool.submit(other()); // expect: DiscardedAsyncResult
    pool.submit(unseen(this::work)); // expect: DiscardedAsyncResult
  }

  private Runnable quietly(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (Throwable failure) {
        log.warn("failed", failure);
      }
    };
  }

  private Runnable guarded(Runnable task) {
    return new Runnable() {
      @Override
      public void run() {
        try {
          task.run();
        } catch (Throwable failure) {
          log.warn("failed", failure);
        }
      }
    };
  }

  private Runnable safely() {
    return this::workSafely;
  }

  private void workSafely() {
    try {
      work();
    } catch (Throwable failure) {
      log.warn("failed", failure);
    }
  }

  private Runnable timed(Runnable task) {
    return () -> {
      try {
        task.run();
      } finally {
        log.info("done");
      }
    };
  }

  /** Gives the task itself back, now and then. */
  private Runnable sometimes(Runnable task) {
    if (safe) {
      return task;
    }
    return this::workSafely;
  }

  private Runnable either(Runnable task) {
    if (safe) {
      return this::workSafely;
    }
    return () -> task.run();
  }

  private Runnable other() {
    return other;
  }
}
