package cases.uncompleted.app;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Permits that come back only when all goes well, and permits that always come back. */
class Permits {
  private static final Logger log = LoggerFactory.getLogger(Permits.class);
  private final Semaphore permits = new Semaphore(16);

  interface Client {
    CompletableFuture<String> send(String s);
  }

  void send(Client client, String s) throws InterruptedException {
    permits.acquire();
    client.send(s).thenRun(permits::release); // expect: UncompletedPromise
  }

  void sendRight(Client client, String s) throws InterruptedException {
    permits.acquire();
    client.send(s).whenComplete((r, e) -> { // ok: released either way
      permits.release();
      if (e != null) {
        log.warn("not sent", e);
      }
    });
  }

  CompletionStage<String> sendReturned(Client client, String s) throws InterruptedException {
    permits.acquire();
    return client.send(s).whenComplete((r, e) -> permits.release()); // ok
  }

  void sendAccept(Client client, String s) throws InterruptedException {
    permits.acquire();
    client.send(s).thenAccept(answer -> { // expect: UncompletedPromise
      log.info("answer {}", answer);
      permits.release();
    });
  }

  void sendReported(Client client, String s) throws InterruptedException {
    permits.acquire();
    client.send(s).thenAccept(a -> permits.release()).exceptionally(e -> { // expect: UncompletedPromise
      log.error("not sent", e);
      return null;
    });
  }

  void sendReportedRight(Client client, String s) throws InterruptedException {
    permits.acquire();
    client.send(s).thenAccept(a -> permits.release()).exceptionally(e -> { // ok: released there too
      log.error("not sent", e);
      permits.release();
      return null;
    });
  }

  boolean trySend(Client client, String s) throws InterruptedException {
    if (!permits.tryAcquire(1, TimeUnit.SECONDS)) {
      return false;
    }
    client.send(s).whenComplete((r, e) -> { // expect: UncompletedPromise
      if (e == null) {
        permits.release();
      } else {
        log.error("not sent", e);
      }
    });
    return true;
  }

  <T> CompletableFuture<T> limited(Supplier<CompletableFuture<T>> call) throws InterruptedException {
    permits.acquire();
    try {
      return call.get().whenComplete((v, e) -> permits.release()); // ok
    } catch (RuntimeException e) {
      permits.release();
      throw e;
    }
  }

  void run(ExecutorService pool, Runnable task) throws InterruptedException {
    permits.acquire();
    pool.execute(() -> { // ok: finally gives it back
      try {
        task.run();
      } finally {
        permits.release();
      }
    });
  }

  void runLost(ExecutorService pool, Runnable task) throws InterruptedException {
    permits.acquire();
    pool.execute(() -> { // expect: UncompletedPromise
      task.run();
      permits.release();
    });
  }

  static class Limiter {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private int running;

    synchronized void submit(Client client, String s, CompletableFuture<String> result) {
      Runnable job = () -> client.send(s).whenComplete((r, e) -> { // ok: bridge, and the next is started
        if (e != null) {
          result.completeExceptionally(e);
        } else {
          result.complete(r);
        }
        done();
      });
      if (running < 4) {
        running++;
        job.run();
      } else {
        queue.add(job);
      }
    }

    synchronized void submitLost(Client client, String s, CompletableFuture<String> result) {
      queue.add(() -> client.send(s).thenAccept(result::complete)); // expect: UncompletedPromise
    }

    private synchronized void done() {
      Runnable next = queue.poll();
      if (next == null) {
        running--;
      } else {
        next.run();
      }
    }
  }
}
