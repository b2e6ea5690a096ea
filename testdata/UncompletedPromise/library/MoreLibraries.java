package cases.promise.library;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.DisposableSingleObserver;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import reactor.core.publisher.Mono;

/** Callbacks, helpers and siblings with the types of libraries. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class MoreLibraries {
  private Executor executor;

  abstract ListenableFuture<String> call(String key);

  abstract CompletableFuture<String> load(String key);

  abstract Future<String> resolve(String host);

  abstract io.vertx.core.Future<String> find(String key);

  abstract Single<String> single(String key);

  abstract void query(String key, Handler<AsyncResult<String>> told);

  abstract void note(Object told);

  ListenableFuture<String> cannotFail(String text) {
    SettableFuture<String> promise = SettableFuture.create();
    Futures.addCallback(
        Futures.immediateFuture(text),
        new FutureCallback<String>() { // ok: it never fails
          @Override
          public void onSuccess(String answer) {
            promise.set(answer);
          }

          @Override
          public void onFailure(Throwable failure) {
            note(failure);
          }
        },
        executor);
    return promise;
  }

  void nobodyWaits(String key) {
    SettableFuture<String> promise = SettableFuture.create();
    Futures.addCallback(
        call(key),
        new FutureCallback<String>() { // ok: nobody waits for it
          @Override
          public void onSuccess(String answer) {
            promise.set(answer);
          }

          @Override
          public void onFailure(Throwable failure) {
            note(promise.isDone());
          }
        },
        executor);
  }

  ListenableFuture<String> otherFails(String key) {
    SettableFuture<String> promise = SettableFuture.create();
    Futures.addCallback( // expect: UncompletedPromise
        call(key),
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String answer) {
            promise.set(answer);
          }

          @Override
          public void onFailure(Throwable failure) {
            note(failure);
          }
        },
        executor);
    Futures.addCallback(
        call("other"),
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String answer) {
            note(answer);
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.setException(failure);
          }
        },
        executor);
    return promise;
  }

  CompletableFuture<String> nettyHelperOneWay(String host) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    resolve(host).addListener(f -> oneWay(promise, f)); // expect: UncompletedPromise
    return promise;
  }

  private static void oneWay(CompletableFuture<String> promise, Future<?> resolved) {
    if (resolved.isSuccess()) {
      promise.complete(resolved.toString());
    }
  }

  CompletableFuture<String> nettyHelperBothWays(String host) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    resolve(host).addListener(f -> bothWays(promise, f)); // ok: both ways
    return promise;
  }

  private static void bothWays(CompletableFuture<String> promise, Future<?> resolved) {
    if (resolved.isSuccess()) {
      promise.complete(resolved.toString());
    } else {
      promise.completeExceptionally(resolved.cause());
    }
  }

  CompletableFuture<String> nettyTwoQuestions(String host) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    resolve(host)
        .addListener( // ok: one of them holds
            f -> {
              if (f.isSuccess()) {
                promise.complete(host);
              }
              if (f.cause() != null) {
                promise.completeExceptionally(f.cause());
              }
            });
    return promise;
  }

  CompletableFuture<String> nettyCauseFirst(String host) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    resolve(host)
        .addListener( // ok: one of them holds
            f -> {
              if (f.cause() == null) {
                promise.complete(host);
              }
              if (!f.isSuccess()) {
                promise.completeExceptionally(f.cause());
              }
            });
    return promise;
  }

  void nettyCauseInVariable(String host, Promise<String> promise) {
    resolve(host)
        .addListener( // expect: UncompletedPromise
            f -> {
              Throwable cause = f.cause();
              if (cause == null) {
                promise.setSuccess(host);
              }
            });
  }

  CompletableFuture<String> ownCallOfVertx(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    query( // expect: UncompletedPromise
        key,
        found -> {
          if (found.succeeded()) {
            promise.complete(found.result());
          }
        });
    return promise;
  }

  io.vertx.core.Future<String> siblingHandsOver(String key) {
    io.vertx.core.Promise<String> promise = io.vertx.core.Promise.promise();
    io.vertx.core.Future<String> found = find(key);
    found.onSuccess(promise::complete); // ok: the sibling hands every outcome over
    found.onComplete(outcome -> promise.handle(outcome));
    return promise.future();
  }

  void helperEnds(String key, HttpServerResponse response) {
    find(key).onSuccess(text -> end(response, text)); // expect: UncompletedPromise
  }

  private static void end(HttpServerResponse response, String text) {
    response.end(text);
  }

  void helperReleases(String key, Semaphore permits) throws InterruptedException {
    permits.acquire();
    load(key).thenAccept(text -> done(permits, text)); // expect: UncompletedPromise
  }

  private void done(Semaphore permits, String text) {
    note(text);
    permits.release();
  }

  void otherTaskReleases(String key, Semaphore permits) throws InterruptedException {
    permits.acquire();
    executor.execute(() -> permits.release());
    load(key).thenAccept(text -> permits.release()); // expect: UncompletedPromise
  }

  io.vertx.core.Future<String> goesOn(String key) {
    io.vertx.core.Promise<String> promise = io.vertx.core.Promise.promise();
    find(key).onSuccess(promise::complete).onSuccess(text -> note(text)); // expect: UncompletedPromise
    return promise.future();
  }

  CompletableFuture<String> rxSiblings(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Single<String> found = single(key).cache();
    found.subscribe(promise::complete); // ok: the sibling's second function completes it
    found.subscribe(text -> note(text), failure -> promise.complete("none"));
    return promise;
  }

  CompletableFuture<String> combined(String key, CompletableFuture<String> other) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<Void> both = CompletableFuture.allOf(promise, other);
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return both.thenApply(done -> key);
  }

  Mono<String> viewed(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Mono<String> view = Mono.fromFuture(promise);
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return view;
  }

  CompletableFuture<String> vertxTwoFunctions(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    find(key).onComplete(promise::complete, failure -> note(failure)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> vertxTwoFunctionsThatTell(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    find(key).onComplete(promise::complete, promise::completeExceptionally); // ok: both
    return promise;
  }

  CompletableFuture<String> rxClass(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    single(key)
        .subscribeWith( // expect: UncompletedPromise
            new DisposableSingleObserver<String>() {
              @Override
              public void onSuccess(String text) {
                promise.complete(text);
              }

              @Override
              public void onError(Throwable failure) {
                note(failure);
              }
            });
    return promise;
  }

  CompletableFuture<Void> rxClassThatStarts(String key) {
    CompletableFuture<Void> started = new CompletableFuture<>();
    single(key)
        .subscribeWith(
            new DisposableSingleObserver<String>() { // ok: it starts in any case
              @Override
              protected void onStart() {
                started.complete(null);
              }

              @Override
              public void onSuccess(String text) {
                note(text);
              }

              @Override
              public void onError(Throwable failure) {
                note(failure);
              }
            });
    return started;
  }

  abstract Mono<String> mono(String key);

  CompletableFuture<String> monoOnNext(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    mono(key).doOnNext(promise::complete).subscribe(); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> monoOnSuccess(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    mono(key)
        .doOnSuccess(promise::complete) // expect: UncompletedPromise
        .subscribe(text -> note(text));
    return promise;
  }
}
