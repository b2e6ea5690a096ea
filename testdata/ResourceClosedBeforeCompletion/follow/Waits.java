package cases.resource.follow;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a time, waits on some ways, and waits in code that runs elsewhere. */
abstract class Waits {
  private static final Logger log = LoggerFactory.getLogger(Waits.class);

  interface Conn extends AutoCloseable {
    Reading read();

    String query();

    @Override
    void close();
  }

  static class Reading extends CompletableFuture<String> {
    void check() {
      join();
    }
  }

  abstract Conn open();

  abstract void run(Runnable task);

  abstract <T> void later(Supplier<T> task);

  Future<String> timeoutIsThrown() throws Exception {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // ok: without an answer nothing is returned
      try {
        answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        throw new IllegalStateException(e);
      }
      return answer;
    }
  }

  Future<String> timeoutReturns() throws Exception {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // ok: without an answer another is returned
      try {
        answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        return CompletableFuture.failedFuture(e);
      }
      return answer;
    }
  }

  Future<String> timeoutGivesUp() throws Exception {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // ok: given up
      try {
        answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        answer.cancel(true);
      }
      return answer;
    }
  }

  Future<String> timeoutIsLogged() throws Exception {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // expect: ResourceClosedBeforeCompletion
      try {
        answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        log.warn("read", e);
      }
      return answer;
    }
  }

  Future<String> timeoutIsLoggedAsOneOfTwo() throws Exception {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // expect: ResourceClosedBeforeCompletion
      try {
        answer.get(1, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        log.warn("read", e);
      }
      return answer;
    }
  }

  Future<String> failureIsLogged() throws Exception {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // ok: a timeout leaves
      try {
        answer.get(1, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        log.warn("read", e);
      }
      return answer;
    }
  }

  Future<String> failuresAreLogged() throws Exception {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // ok: a timeout leaves
      try {
        answer.get(1, TimeUnit.SECONDS);
      } catch (ExecutionException | InterruptedException e) {
        log.warn("read", e);
      }
      return answer;
    }
  }

  Future<String> waitsForATimeInATask() {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // ok: nobody knows when the task waits
      try {
        Callable<String> task =
            new Callable<>() {
              @Override
              public String call() throws Exception {
                return answer.get(1, TimeUnit.SECONDS);
              }
            };
        later(() -> task);
      } catch (Exception e) {
        log.warn("read", e);
      }
      return answer;
    }
  }

  Future<String> waitsInAClass() throws Exception {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // ok: nobody knows when the class waits
      try {
        later(
            new Supplier<String>() {
              @Override
              public String get() {
                return await(answer);
              }

              private String await(Future<String> any) {
                return answer.getNow("");
              }
            });
      } catch (RuntimeException e) {
        log.warn("read", e);
      }
      return answer;
    }
  }

  Future<String> waitsForATimeInAClass() {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // ok: nobody knows when the class waits
      try {
        later(
            new Supplier<String>() {
              @Override
              public String get() {
                try {
                  return answer.get(1, TimeUnit.SECONDS);
                } catch (InterruptedException | ExecutionException e) {
                  return "";
                } catch (TimeoutException e) {
                  throw new IllegalStateException(e);
                }
              }
            });
      } catch (Exception e) {
        log.warn("read", e);
      }
      return answer;
    }
  }

  Future<String> classInABranch(boolean waits) {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // ok: nobody knows when the class waits
      if (waits) {
        run(
            new Runnable() {
              @Override
              public void run() {
                answer.join();
              }
            });
      }
      return answer;
    }
  }

  Future<String> waitsInABranch(boolean waits) {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // expect: ResourceClosedBeforeCompletion
      if (waits) {
        answer.join();
      }
      return answer;
    }
  }

  void returnedByAClass() {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // ok: nobody knows who asks the class
      later(
          new Supplier<Future<String>>() {
            @Override
            public Future<String> get() {
              return answer;
            }
          });
    }
  }

  CompletableFuture<String> inACallback(CompletableFuture<String> before) {
    return before.thenCompose(
        text -> {
          try (Conn conn = open()) {
            Reading answer = conn.read(); // ok: awaited
            answer.join();
            return answer;
          }
        });
  }

  CompletableFuture<String> inACallbackOfItsOwn() {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // expect: ResourceClosedBeforeCompletion
      return answer.thenApply(text -> answer.join() + text);
    }
  }

  Future<String> checked() {
    try (Conn conn = open()) {
      Reading answer = conn.read(); // ok: its own method may wait
      answer.check();
      return answer;
    }
  }

  Future<?> taskIsAwaited(ExecutorService pool) throws Exception {
    try (Conn conn = open()) {
      FutureTask<String> task = new FutureTask<>(() -> conn.query());
      Future<?> ran = pool.submit(task); // ok: the task is awaited
      task.get();
      return ran;
    }
  }

  abstract static class Starts {
    final Reading first;

    Reading second;

    abstract Conn open();

    {
      try (Conn conn = open()) {
        first = conn.read(); // ok: awaited
        first.join();
        second = conn.read(); // ok: awaited, and a timeout leaves
        second.get(1, TimeUnit.SECONDS);
      }
    }

    Starts() throws Exception {}
  }
}
