package cases.promise.permit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** Permits that a method of the task gives back. */
final class InHelper {
  interface Worker {
    void work(String key);
  }

  private Worker worker;
  private ExecutorService pool;
  private final Semaphore slots = new Semaphore(4);
  private final Semaphore others = new Semaphore(4);

  void safely(String key) throws InterruptedException {
    others.acquire();
    pool.execute(() -> workSafely(key)); // ok: given back whatever happens
  }

  private void workSafely(String key) {
    try {
      worker.work(key);
    } finally {
      others.release();
    }
  }

  void bare(String key) throws InterruptedException {
    slots.acquire();
    pool.execute(() -> workBare(key)); // expect: UncompletedPromise
  }

  private void workBare(String key) {
    worker.work(key);
    slots.release();
  }
}
