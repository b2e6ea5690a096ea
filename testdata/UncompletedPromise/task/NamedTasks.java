package cases.promise.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Tasks that are classes with a name, and have the promise in a field. */
abstract class NamedTasks {
  static final class Parse implements Runnable {
    final CompletableFuture<Integer> result = new CompletableFuture<>();
    private final String text;

    Parse(String text) {
      this.text = text;
    }

    @Override
    public void run() {
      result.complete(Integer.parseInt(text));
    }
  }

  static final class CarefulParse implements Runnable {
    final CompletableFuture<Integer> result = new CompletableFuture<>();
    private final String text;

    CarefulParse(String text) {
      this.text = text;
    }

    @Override
    public void run() {
      try {
        result.complete(Integer.parseInt(text));
      } catch (Throwable failure) {
        result.completeExceptionally(failure);
      }
    }
  }

  CompletableFuture<Integer> parse(Executor executor, String text) {
    Parse task = new Parse(text);
    executor.execute(task); // expect: UncompletedPromise
    return task.result;
  }

  CompletableFuture<Integer> parseCarefully(Executor executor, String text) {
    CarefulParse task = new CarefulParse(text);
    executor.execute(task); // ok: every end completes the promise
    return task.result;
  }

  void inThread(String text) {
    new Thread(new Parse(text)).start(); // expect: UncompletedPromise
    new Thread(new CarefulParse(text)).start(); // ok: every end completes the promise
  }

  void eachItsOwn(Executor executor, CountDownLatch latch, String text) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          Integer.parseInt(text);
          latch.countDown();
        });
    executor.execute( // ok: every end counts down
        () -> {
          try {
            Integer.parseInt(text);
          } finally {
            latch.countDown();
          }
        });
  }
}
