package cases.promise.forgotten;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.Queue;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Flux;

/** The failure is handed on, but a branch of the success, or of a task, forgets the promise. */
abstract class Branches {
  private Executor executor;
  private ScheduledExecutorService scheduler;
  private Timer timer;

  abstract CompletableFuture<String> load(String key);

  abstract Future<String> find(String key);

  abstract ListenableFuture<String> ask(String key);

  abstract void note(String text);

  CompletableFuture<String> eitherValue(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .thenAccept( // ok: every value completes it
            value -> {
              if (value.isEmpty()) {
                promise.complete("none");
              } else {
                promise.complete(value);
              }
            })
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> laterLink(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .thenAccept( // ok: the next link completes what is left
            value -> {
              if (!value.isEmpty()) {
                promise.complete(value);
              }
            })
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete("none");
              }
            });
    return promise;
  }

  CompletableFuture<String> emptyValue(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .thenAccept( // expect: UncompletedPromise
            value -> {
              if (!value.isEmpty()) {
                promise.complete(value);
              }
            })
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  Future<String> earlyReturn(String key) {
    Promise<String> promise = Promise.promise();
    find(key)
        .onSuccess( // expect: UncompletedPromise
            value -> {
              if (value == null) {
                return;
              }
              promise.complete(value);
            })
        .onFailure(promise::fail);
    return promise.future();
  }

  CompletableFuture<String> nullIsFailure(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            })
        .thenAccept( // ok: null stands for the failure that was told
            value -> {
              if (value != null) {
                promise.complete(value);
              }
            });
    return promise;
  }

  ListenableFuture<String> member(String key) {
    SettableFuture<String> promise = SettableFuture.create();
    Futures.addCallback( // expect: UncompletedPromise
        ask(key),
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String value) {
            switch (value) {
              case "a" -> promise.set(value);
              case "b" -> promise.set("c");
              default -> note(value);
            }
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.setException(failure);
          }
        },
        executor);
    return promise;
  }

  CompletableFuture<Integer> readOn(AsynchronousFileChannel file, ByteBuffer buffer) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    file.read( // ok: it is called once more
        buffer,
        0,
        null,
        new CompletionHandler<Integer, Void>() {
          @Override
          public void completed(Integer count, Void nothing) {
            if (count > 0) {
              file.read(buffer, 0, null, this);
            } else {
              promise.complete(count);
            }
          }

          @Override
          public void failed(Throwable failure, Void nothing) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  CompletableFuture<Integer> readOnce(AsynchronousFileChannel file, ByteBuffer buffer) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    file.read( // expect: UncompletedPromise
        buffer,
        0,
        null,
        new CompletionHandler<Integer, Void>() {
          @Override
          public void completed(Integer count, Void nothing) {
            if (count >= 0) {
              promise.complete(count);
            }
          }

          @Override
          public void failed(Throwable failure, Void nothing) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  CompletableFuture<String> manyValues(Flux<String> values, String wanted) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    values.subscribe( // ok: one of many values, or the end
        value -> {
          if (value.equals(wanted)) {
            promise.complete(value);
          }
        },
        promise::completeExceptionally,
        () -> promise.complete(""));
    return promise;
  }

  CompletableFuture<String> task(Queue<String> queue) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          String head = queue.poll();
          if (head != null) {
            promise.complete(head);
          }
        });
    return promise;
  }

  CompletableFuture<String> repeated(Queue<String> queue) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ScheduledFuture<?> task =
        scheduler.scheduleAtFixedRate( // ok: it comes again
            () -> {
              String head = queue.poll();
              if (head != null) {
                promise.complete(head);
              }
            },
            0,
            1,
            TimeUnit.SECONDS);
    promise.whenComplete((value, failure) -> task.cancel(false));
    return promise;
  }

  CompletableFuture<String> repeatedTimer(Queue<String> queue) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    timer.schedule( // ok: it comes again
        new TimerTask() {
          @Override
          public void run() {
            String head = queue.poll();
            if (head != null) {
              promise.complete(head);
              cancel();
            }
          }
        },
        0,
        1_000);
    return promise;
  }

  CompletableFuture<String> twoTasks(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: the next task completes it
        () -> {
          String text = key.trim();
          if (!text.isEmpty()) {
            promise.complete(text);
          }
        });
    executor.execute(() -> promise.complete("none")); // ok: it cannot fail
    return promise;
  }

  void perhapsNobody(Queue<CompletableFuture<String>> waiting) {
    CompletableFuture<String> promise = waiting.poll();
    executor.execute( // ok: where there is no promise, nobody waits
        () -> {
          if (promise != null) {
            promise.complete("now");
          }
        });
  }
}
