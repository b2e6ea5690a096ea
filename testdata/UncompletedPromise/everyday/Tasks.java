package cases.promise.everyday;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Promises completed by executors, timers, batches, retries and replies. */
final class Tasks {
  interface Loader {
    String load(String key);
  }

  interface Transport {
    CompletableFuture<Void> send(long id, String body);

    CompletableFuture<List<String>> sendAll(List<String> bodies);
  }

  record Item(String body, CompletableFuture<String> promise) {}

  private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
  private final Semaphore permits = new Semaphore(8);
  private final Loader loader;
  private final Transport transport;
  private final Executor executor;
  private final ScheduledExecutorService timer;

  Tasks(Loader loader, Transport transport, Executor executor, ScheduledExecutorService timer) {
    this.loader = loader;
    this.transport = transport;
    this.executor = executor;
    this.timer = timer;
  }

  CompletableFuture<String> executed(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(loader.load(key))); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> executedGuarded(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> { // ok: what the task throws reaches the promise
      try {
        promise.complete(loader.load(key));
      } catch (Throwable e) {
        promise.completeExceptionally(e);
      }
    });
    return promise;
  }

  CompletableFuture<String> submitted(String key, ExecutorService pool) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.submit(() -> promise.complete(loader.load(key))); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Void> finallyDone(String key) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    executor.execute(() -> {
      try {
        loader.load(key);
      } finally {
        done.complete(null); // ok: runs whatever happens
      }
    });
    return done;
  }

  CompletableFuture<String> async(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.runAsync(() -> { // expect: UncompletedPromise
      String value = loader.load(key);
      promise.complete(value);
    }, executor);
    return promise;
  }

  CompletableFuture<String> threaded(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    new Thread(() -> promise.complete(loader.load(key)), "loader").start(); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> delayed(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    timer.schedule(() -> promise.complete(loader.load(key)), 1, TimeUnit.SECONDS); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> withTimeout(CompletableFuture<String> source, long millis) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.whenComplete((value, error) -> { // ok: a bridge
      if (error != null) {
        promise.completeExceptionally(error);
      } else {
        promise.complete(value);
      }
    });
    timer.schedule(() -> promise.completeExceptionally(new TimeoutException()), millis, TimeUnit.MILLISECONDS); // ok: cannot fail
    return promise;
  }

  CompletableFuture<String> request(long id, String body) {
    CompletableFuture<String> reply = new CompletableFuture<>();
    pending.put(id, reply);
    transport.send(id, body).whenComplete((sent, error) -> { // ok: the reply comes by onReply, a failed send here
      if (error != null) {
        pending.remove(id);
        reply.completeExceptionally(error);
      }
    });
    return reply;
  }

  void onReply(long id, String body) {
    CompletableFuture<String> reply = pending.remove(id);
    if (reply != null) {
      reply.complete(body); // ok: the read loop's own call
    }
  }

  void flush(List<Item> batch) {
    List<String> bodies = batch.stream().map(Item::body).toList();
    transport.sendAll(bodies).thenAccept(replies -> { // expect: DiscardedAsyncResult
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).promise().complete(replies.get(i));
      }
    });
  }

  void flushSafely(List<Item> batch) {
    List<String> bodies = batch.stream().map(Item::body).toList();
    transport.sendAll(bodies)
        .thenAccept(replies -> { // ok: a failure fails every item of the batch
          for (int i = 0; i < batch.size(); i++) {
            batch.get(i).promise().complete(replies.get(i));
          }
        })
        .exceptionally(error -> {
          batch.forEach(item -> item.promise().completeExceptionally(error));
          return null;
        });
  }

  void retry(long id, String body, int left, CompletableFuture<Void> promise) {
    transport.send(id, body).whenComplete((sent, error) -> { // ok: the last attempt fails the promise
      if (error == null) {
        promise.complete(sent);
      } else if (left > 0) {
        retry(id, body, left - 1, promise);
      } else {
        promise.completeExceptionally(error);
      }
    });
  }

  void retryForgetful(long id, String body, int left, CompletableFuture<Void> promise) {
    transport.send(id, body).whenComplete((sent, error) -> { // expect: UncompletedPromise
      if (error == null) {
        promise.complete(sent);
      } else if (left > 0) {
        retryForgetful(id, body, left - 1, promise);
      }
    });
  }

  void retryLater(long id, String body, int left, CompletableFuture<Void> promise) {
    transport.send(id, body).whenComplete((sent, error) -> { // ok: tried again by and by, and failed in the end
      if (error == null) {
        promise.complete(sent);
        return;
      }
      if (left == 0) {
        promise.completeExceptionally(error);
        return;
      }
      CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, executor)
          .execute(() -> retryLater(id, body, left - 1, promise));
    });
  }

  CompletableFuture<Void> limited(long id, String body) throws InterruptedException {
    permits.acquire();
    return transport.send(id, body).thenRun(permits::release); // expect: UncompletedPromise
  }

  CompletableFuture<Void> limitedSafely(long id, String body) throws InterruptedException {
    permits.acquire();
    return transport.send(id, body).whenComplete((sent, error) -> permits.release()); // ok: released either way
  }

  void broadcast(List<Long> ids, String body) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(ids.size());
    for (long id : ids) {
      transport.send(id, body).thenRun(latch::countDown); // expect: UncompletedPromise
    }
    latch.await();
  }

  CompletableFuture<Integer> all(List<Long> ids, String body) {
    CompletableFuture<Integer> done = new CompletableFuture<>();
    List<CompletableFuture<Void>> sends = new ArrayList<>();
    ids.forEach(id -> sends.add(transport.send(id, body)));
    CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new)).thenRun(() -> done.complete(ids.size())); // expect: UncompletedPromise
    return done;
  }

  CompletableFuture<Integer> allSafely(List<Long> ids, String body) {
    CompletableFuture<Integer> done = new CompletableFuture<>();
    List<CompletableFuture<Void>> sends = new ArrayList<>();
    ids.forEach(id -> sends.add(transport.send(id, body)));
    CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new))
        .whenComplete((nothing, error) -> { // ok: both outcomes
          if (error == null) {
            done.complete(ids.size());
          } else {
            done.completeExceptionally(error);
          }
        });
    return done;
  }

  static final class Reply extends CompletableFuture<String> {
    private final long id;

    Reply(long id) {
      this.id = id;
    }

    long id() {
      return id;
    }
  }

  Reply ownPromise(long id, CompletableFuture<String> source) {
    Reply reply = new Reply(id);
    source.thenAcceptAsync(reply::complete, executor); // expect: UncompletedPromise
    return reply;
  }

  Reply ownPromiseHandled(long id, CompletableFuture<String> source) {
    Reply reply = new Reply(id);
    source.handleAsync((value, error) -> error == null ? reply.complete(value) : reply.completeExceptionally(error), executor); // ok: both outcomes
    return reply;
  }
}
