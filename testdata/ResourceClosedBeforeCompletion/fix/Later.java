package cases.lifetime.fix;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/** Closes of what may be another thing later, or that somebody waits for here: no fix. */
abstract class Later {
  interface Client {
    CompletableFuture<String> fetch(String key);

    void close();
  }

  private final Client own;
  private int count;

  Later(Client own) {
    this.own = own;
  }

  abstract String describe();

  CompletableFuture<String> locked(Lock lock) {
    lock.lock();
    try {
      CompletableFuture<String> answer = own.fetch("a"); // expect: ResourceClosedBeforeCompletion
      own.close();
      return answer;
    } finally {
      lock.unlock();
    }
  }

  CompletableFuture<String> caught() {
    try {
      CompletableFuture<String> answer = own.fetch("a"); // expect: ResourceClosedBeforeCompletion
      own.close();
      return answer;
    } catch (IllegalStateException e) {
      return CompletableFuture.completedFuture("closed twice");
    }
  }

  CompletableFuture<String> behind(CompletableFuture<String> other) {
    try {
      count++;
    } finally {
      count--;
    }
    CompletableFuture<String> answer = own.fetch("a"); // expect: ResourceClosedBeforeCompletion
    own.close();
    return answer;
  }

  CompletableFuture<String> inACatch() {
    try {
      return CompletableFuture.completedFuture(describe());
    } catch (IllegalStateException e) {
      CompletableFuture<String> answer = own.fetch("a"); // expect: ResourceClosedBeforeCompletion
      own.close();
      return answer;
    }
  }

  Supplier<CompletableFuture<String>> inALambda() {
    try {
      return () -> {
        CompletableFuture<String> answer = own.fetch("a"); // expect: ResourceClosedBeforeCompletion
        own.close();
        return answer;
      };
    } finally {
      count--;
    }
  }
}
