package cases.discarded.own;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks that handle everything, given to executors that the catalog does not know. */
abstract class OwnExecutors {
  private static final Logger log = LoggerFactory.getLogger(OwnExecutors.class);

  /** Runs one task after the other. */
  abstract static class Lane implements Executor {
    <V> FutureTask<V> submit(Callable<V> task) {
      FutureTask<V> future = new FutureTask<>(task); // ok: returned
      execute(future);
      return future;
    }

    abstract Future<?> inTurn(Runnable task);
  }

  /** Is no executor itself. */
  interface Worker {
    Future<?> submit(Runnable task);

    Future<?> schedule(Runnable task, long delay, TimeUnit unit);

    Future<?> every(Duration pause, Runnable task);

    CompletableFuture<Void> runAsync(Runnable task);

    <T> CompletableFuture<T> supplyAsync(Supplier<? extends T> task);
  }

  /** Hands on what it is given. */
  static final class Jobs {
    private final ExecutorService pool;

    Jobs(ExecutorService pool) {
      this.pool = pool;
    }

    Future<?> inBackground(Runnable task) {
      return pool.submit(task); // ok: returned
    }
  }

  /** What it is given runs when the work is done; the future stands for the work. */
  interface Connection {
    CompletableFuture<Void> flush(Runnable done);

    CompletableFuture<Void> post(byte[] message, Runnable done);

    CompletableFuture<String> post(Supplier<byte[]> body);
  }

  /** A future of its own. */
  abstract static class Reply extends CompletableFuture<String> {
    abstract CompletableFuture<Void> runLater(Runnable task);
  }

  abstract void step();

  abstract byte[] body();

  abstract Reply reply();

  private void safely() {
    try {
      step();
    } catch (Throwable t) {
      log.error("step", t);
    }
  }

  private byte[] bodyOrNone() {
    try {
      return body();
    } catch (Throwable t) {
      log.error("body", t);
      return new byte[0];
    }
  }

  void onLane(Lane lane) {
    lane.inTurn(this::step); // expect: DiscardedAsyncResult
    lane.inTurn(this::safely); // ok: the method handles every throwable
    lane.submit(this::body); // expect: DiscardedAsyncResult
    lane.submit(this::bodyOrNone); // ok: the method handles every throwable
  }

  void onWorker(Worker worker) {
    worker.submit(this::step); // expect: DiscardedAsyncResult
    worker.submit(this::safely); // ok: the method handles every throwable
    worker.schedule(this::safely, 1, TimeUnit.SECONDS); // ok: the method handles every throwable
    worker.every(Duration.ofSeconds(1), this::safely); // ok: the method handles every throwable
    worker.runAsync(this::safely); // ok: the method handles every throwable
    worker.supplyAsync(this::body); // expect: DiscardedAsyncResult
    worker.supplyAsync( // ok: the task handles every throwable
        () -> {
          try {
            return body();
          } catch (Throwable t) {
            log.error("body", t);
            return null;
          }
        });
  }

  void onJobs(Jobs jobs) {
    jobs.inBackground(this::step); // expect: DiscardedAsyncResult
    jobs.inBackground(this::safely); // ok: the method handles every throwable
  }

  void whenDone(Connection connection) {
    connection.flush(this::safely); // expect: DiscardedAsyncResult
    connection.post(new byte[1], this::safely); // expect: DiscardedAsyncResult
    connection.post(this::bodyOrNone); // expect: DiscardedAsyncResult
    reply().runLater(this::safely); // expect: DiscardedAsyncResult
  }

  /** Runs a loop of its own; what it is given runs when that has ended. */
  static final class Pump {
    private final ExecutorService pool;
    private final Runnable loop;
    private final List<Runnable> atEnd = new ArrayList<>();

    Pump(ExecutorService pool, Runnable loop) {
      this.pool = pool;
      this.loop = loop;
    }

    Future<?> pumping(Runnable end) {
      atEnd.add(end);
      return pool.submit(loop); // ok: returned
    }
  }

  /** What it is given takes the answer; the future stands for the request. */
  interface Client {
    Future<?> post(Consumer<byte[]> answer);
  }

  private void take(byte[] answer) {
    try {
      step();
    } catch (Throwable t) {
      log.error("step", t);
    }
  }

  void standsForMore(Pump pump, Client client) {
    pump.pumping(this::safely); // expect: DiscardedAsyncResult
    client.post(this::take); // expect: DiscardedAsyncResult
  }
}
