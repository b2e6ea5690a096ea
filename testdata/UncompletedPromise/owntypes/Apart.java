package cases.promise.owntypes;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** What tells a value from a failure, and one container from another. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Apart {
  interface Reply {
    void success(String text);

    void failure(Throwable reason);
  }

  interface Log {
    void note(Object told);
  }

  static final class Journal {
    private final Log log;

    Journal(Log log) {
      this.log = log;
    }

    void accept(String text) {
      log.note(text);
    }

    void failed(Throwable reason) {
      log.note(reason);
    }
  }

  private static final CompletableFuture<String> STARTED = new CompletableFuture<>();
  private Executor executor;

  abstract CompletableFuture<String> load(String key);

  abstract Future<String> find(String key);

  static void started(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no text");
    }
    STARTED.complete(text);
  }

  static void failed(Throwable reason) {
    STARTED.completeExceptionally(reason);
  }

  CompletableFuture<String> afterAnother(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          started(key);
          promise.complete(key);
        });
    return promise;
  }

  void journal(String key, Journal journal) {
    load(key).thenAccept(text -> journal.accept(text)); // ok: nobody waits for a journal
  }

  void limitedOutcome(String key, Handler<AsyncResult<String>> handler) {
    find(key).onSuccess(t -> handler.handle(Future.succeededFuture(t))); // ok: the limit fails it
    find("limit").onSuccess(t -> handler.handle(Future.failedFuture("too late")));
  }

  void limitedReply(String key, Reply reply) {
    load(key).thenAccept(text -> reply.success(text)); // ok: the limit fails it
    load("limit").thenAccept(text -> reply.failure(new TimeoutException(text)));
  }

  void unlimitedReply(String key, Reply reply) {
    load(key).thenAccept(text -> reply.success(text)); // expect: UncompletedPromise
  }

  void noFailure(String key, Consumer<Throwable> failed) {
    load(key).thenAccept(text -> failed.accept(null)); // ok: it takes no value
  }

  static final class Waiter {
    private final CompletableFuture<String> done = new CompletableFuture<>();

    void done(String text) {
      done.complete(text);
    }

    void fail(Throwable reason) {
      done.completeExceptionally(reason);
    }
  }

  void waiter(String key, Waiter waiter) {
    find(key).onSuccess(waiter::done).onFailure(waiter::fail); // ok: both ways
  }

  void waiterOneWay(String key, Waiter waiter) {
    find(key).onSuccess(waiter::done); // expect: UncompletedPromise
  }

  abstract void keep(Promise<String> promise);

  void kept(String key, Promise<String> promise) {
    find(key).onSuccess(text -> keep(promise)); // ok: whoever keeps it completes it
  }

  interface Waiters extends Iterable<CompletableFuture<String>> {}

  /** A container of one's own. */
  abstract static class Own {
    private Waiters waiters;

    abstract CompletableFuture<String> load(String key);

    void tellOwn(String key) {
      load(key)
          .thenAccept( // ok: nobody knows what else is done with them
              text -> {
                for (CompletableFuture<String> waiting : waiters) {
                  waiting.complete(text);
                }
              });
    }
  }

  void tellGiven(String key, List<CompletableFuture<String>> given) {
    load(key)
        .thenAccept( // ok: whoever has given them can fail them
            text -> given.forEach(waiting -> waiting.complete(text)));
  }

  /** A sweeper goes through keys. */
  abstract static class SweptByKey {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private List<Long> late;

    abstract CompletableFuture<String> lookup(long id);

    void reply(long id) {
      lookup(id).thenAccept(text -> pending.remove(id).complete(text)); // ok: swept below
    }

    void sweep() {
      late.forEach(
          id -> {
            CompletableFuture<String> promise = pending.remove(id);
            promise.completeExceptionally(new TimeoutException());
          });
    }
  }

  /** Somebody else goes through what is pending. */
  abstract static class SweptByOther {
    interface Sweeper {
      void eachLate(Consumer<CompletableFuture<String>> swept);
    }

    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private Sweeper sweeper;

    abstract CompletableFuture<String> lookup(long id);

    void reply(long id) {
      lookup(id).thenAccept(text -> pending.remove(id).complete(text)); // ok: swept below
    }

    void use() {
      sweeper.eachLate(
          promise -> promise.completeExceptionally(new TimeoutException("" + pending)));
    }
  }
}
