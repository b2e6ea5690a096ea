package cases.promise.task;

import io.vertx.core.Promise;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Observable;
import java.util.Observer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jdk.net.UnixDomainPrincipal;
import org.slf4j.Logger;

/** The ways through a task, and what may throw on them. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Paths {
  interface Store {
    String load(String key);

    void audit(String key);

    CompletableFuture<String> fetch(String key);
  }

  record User(String email) {}

  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final CompletableFuture<String> checked = new CompletableFuture<>();
  private Store store;
  private Executor executor;
  private Executor other;
  private ScheduledExecutorService scheduler;
  private Logger logger;
  private ScheduledFuture<?> task;
  ScheduledFuture<?> shared;

  abstract String read(String key) throws IOException;

  CompletableFuture<String> swallowsAndReturns(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          String value;
          try {
            value = store.load(key);
          } catch (RuntimeException e) {
            System.err.println(e);
            return;
          }
          promise.complete(value);
        });
    return promise;
  }

  CompletableFuture<String> swallowsAndReturnsThroughFinally(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: completed in finally
        () -> {
          try {
            try {
              store.audit(key);
            } catch (RuntimeException e) {
              System.err.println(e);
              return;
            }
          } finally {
            promise.complete(key);
          }
        });
    return promise;
  }

  CompletableFuture<String> foreseesAnotherKind(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          try {
            try {
              promise.complete(read(key));
            } catch (IllegalStateException e) {
              promise.completeExceptionally(e);
            }
          } catch (IOException e) {
            System.err.println(e);
          }
        });
    return promise;
  }

  CompletableFuture<String> auditedBehindBoth(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: completed before the finally, one way or the other
        () -> {
          try {
            promise.complete(store.load(key));
          } catch (Throwable e) {
            promise.completeExceptionally(e);
          } finally {
            store.audit(key);
          }
        });
    return promise;
  }

  CompletableFuture<String> auditedBefore(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          String value;
          try {
            value = key.trim();
          } finally {
            store.audit(key);
          }
          promise.complete(value);
        });
    return promise;
  }

  interface Asked {
    void onSuccess(String value);

    void onFailure(Throwable failure);
  }

  void tellsWhatBecameOfIt(io.netty.util.concurrent.Future<String> future, Asked asked) {
    executor.execute( // ok: what became of it is only looked at
        () -> {
          if (future.isSuccess()) {
            asked.onSuccess(future.getNow());
          } else {
            asked.onFailure(future.cause());
          }
        });
  }

  void tellsWhatItMakesOfIt(io.netty.util.concurrent.Future<String> future, Asked asked) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          if (future.isSuccess()) {
            asked.onSuccess(store.load(future.getNow()));
          } else {
            asked.onFailure(future.cause());
          }
        });
  }

  CompletableFuture<String> throwsBehindTheTry(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          try {
            store.audit(key);
          } catch (RuntimeException e) {
            promise.completeExceptionally(e);
            return;
          }
          promise.complete(store.load(key));
        });
    return promise;
  }

  CompletableFuture<String> clauseThatDecides(String key, boolean told) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: the clause knows what it does
        () -> {
          try {
            promise.complete(store.load(key));
          } catch (Exception e) {
            if (told) {
              promise.completeExceptionally(e);
            }
          }
        });
    return promise;
  }

  CompletableFuture<String> interrupted(BlockingQueue<String> queue) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: an interruption ends the program
        () -> {
          try {
            promise.complete(queue.take());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return promise;
  }

  CompletableFuture<String> inBranch(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          if (key.isEmpty()) {
            promise.complete("none");
          } else {
            promise.complete(store.load(key));
          }
        });
    return promise;
  }

  CompletableFuture<String> inLoop(List<String> keys) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          for (String key : keys) {
            store.audit(key);
          }
          promise.complete("audited");
        });
    return promise;
  }

  CompletableFuture<String> handsOn(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: the inner task completes it
        () -> {
          other.execute(() -> promise.complete(key));
          store.audit(key);
        });
    return promise;
  }

  CompletableFuture<String> handsOnClass(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: the inner task completes it
        () -> {
          other.execute(
              new Runnable() {
                @Override
                public void run() {
                  promise.complete(key);
                }
              });
          store.audit(key);
        });
    return promise;
  }

  CompletableFuture<String> handsOnReference(List<String> keys) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: what is handed on completes it
        () -> {
          each(promise::complete);
          store.audit("all");
        });
    return promise;
  }

  abstract void each(java.util.function.Consumer<String> told);

  CompletableFuture<String> handsOnOther(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          other.execute(() -> System.out.println(key));
          store.audit(key);
          promise.complete(key);
        });
    return promise;
  }

  CompletableFuture<String> startsStage(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: what gives a future does not throw
        () -> {
          store
              .fetch(key)
              .whenComplete(
                  (text, failure) -> {
                    if (failure == null) {
                      promise.complete(text);
                    } else {
                      promise.completeExceptionally(failure);
                    }
                  });
        });
    return promise;
  }

  CompletableFuture<String> logsFirst(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: a logger does not throw
        () -> {
          logger.info("running");
          promise.complete(key);
        });
    return promise;
  }

  CompletableFuture<String> component(User user) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(user.email())); // ok: a component of a record
    return promise;
  }

  CompletableFuture<String> reversedOrder(Comparator<String> order) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: nothing is compared
        () -> promise.complete(order.reversed().toString()));
    return promise;
  }

  @SuppressWarnings("deprecation")
  CompletableFuture<String> observed(Observer observer, Observable subject) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: to tell somebody does not throw
        () -> {
          observer.update(subject, "running");
          promise.complete("done");
        });
    return promise;
  }

  CompletableFuture<Promise<String>> makesAnother(Executor pool) {
    CompletableFuture<Promise<String>> promise = new CompletableFuture<>();
    pool.execute(() -> promise.complete(Promise.promise())); // ok: to make one does not throw
    return promise;
  }

  CompletableFuture<ByteBuffer> sliced(ByteBuffer buffer) {
    CompletableFuture<ByteBuffer> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> promise.complete(buffer.slice(1, 2)));
    return promise;
  }

  void ownTask() {
    executor.execute(this::loadReady); // expect: UncompletedPromise
  }

  private void loadReady() {
    ready.complete(store.load("ready"));
  }

  void ownTaskThatChecks() {
    executor.execute(this::loadChecked); // expect: UncompletedPromise
  }

  private void loadChecked() {
    if (store == null) {
      checked.completeExceptionally(new IllegalStateException("no store"));
      return;
    }
    checked.complete(store.load("checked"));
  }

  CompletableFuture<String> onlyCancelled(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    task =
        scheduler.schedule( // expect: UncompletedPromise
            () -> promise.complete(store.load(key)), 1, TimeUnit.SECONDS);
    return promise;
  }

  CompletableFuture<String> seenByOthers(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    shared =
        scheduler.schedule( // ok: others can ask how it ended
            () -> promise.complete(store.load(key)), 1, TimeUnit.SECONDS);
    return promise;
  }

  void stop() {
    task.cancel(false);
    shared.cancel(false);
  }

  CompletableFuture<String> interruptedWait(CountDownLatch latch, String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: an interruption ends the program
        () -> {
          try {
            latch.await();
            promise.complete(key);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return promise;
  }

  CompletableFuture<String> interruptedOrFailed(CountDownLatch latch, String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: all else fails the promise
        () -> {
          try {
            latch.await();
            promise.complete(store.load(key));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (Exception e) {
            promise.completeExceptionally(e);
          }
        });
    return promise;
  }

  CompletableFuture<String> throwsAfterTheWait(CountDownLatch latch, String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          try {
            latch.await();
            promise.complete(store.load(key));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return promise;
  }

  CompletableFuture<String> returnsWithoutAnything(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: whoever comes to the audit has completed it
        () -> {
          if (key.isEmpty()) {
            return;
          } else {
            promise.complete(key);
          }
          store.audit(key);
        });
    return promise;
  }

  CompletableFuture<String> throwsToItself(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: whoever comes to the audit has completed it
        () -> {
          try {
            if (key.isEmpty()) {
              throw new IllegalStateException("no key");
            } else {
              promise.complete(key);
            }
          } catch (IllegalStateException e) {
            promise.completeExceptionally(e);
          }
          store.audit(key);
        });
    return promise;
  }

  abstract CompletionStage<String> stage(String key);

  CompletableFuture<String> startsOther(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: what gives a stage does not throw
        () -> {
          stage(key)
              .whenComplete(
                  (text, failure) -> {
                    if (failure == null) {
                      promise.complete(text);
                    } else {
                      promise.completeExceptionally(failure);
                    }
                  });
        });
    return promise;
  }

  CompletableFuture<Object> componentOfAnother(UnixDomainPrincipal principal) {
    CompletableFuture<Object> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(principal.user())); // ok: a component of a record
    return promise;
  }
}
