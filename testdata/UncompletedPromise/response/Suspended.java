package cases.promise.response;

import io.grpc.stub.StreamObserver;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Suspended responses of frameworks, under whatever package they stand in. */
@SuppressWarnings("DiscardedAsyncResult") // only the responses are asked about here
abstract class Suspended {
  interface AsyncContext {
    void complete();

    void dispatch(String path);

    void start(Runnable task);
  }

  interface AsyncResponse {
    boolean resume(Object response);

    boolean resume(Throwable response);
  }

  abstract static class DeferredResult<T> {
    abstract boolean setResult(T result);

    abstract boolean setErrorResult(Object result);

    abstract void onTimeout(Runnable callback);
  }

  interface Request {
    AsyncContext startAsync();
  }

  private Executor executor;

  abstract CompletableFuture<String> load(String key);

  abstract String loadNow(String key);

  abstract DeferredResult<String> deferred();

  void servlet(Request request, String key) {
    AsyncContext async = request.startAsync();
    load(key).thenAccept(text -> async.complete()); // expect: UncompletedPromise
  }

  void servletEitherWay(Request request, String key) {
    AsyncContext async = request.startAsync();
    load(key)
        .whenComplete( // ok: dispatched or completed
            (text, failure) -> {
              if (failure != null) {
                async.dispatch("/error");
              } else {
                async.complete();
              }
            });
  }

  void servletTask(Request request, String key) {
    AsyncContext async = request.startAsync();
    async.start( // expect: UncompletedPromise
        () -> {
          loadNow(key);
          async.complete();
        });
  }

  void servletTaskFinally(Request request, String key) {
    AsyncContext async = request.startAsync();
    async.start( // ok: completed in any case
        () -> {
          try {
            loadNow(key);
          } finally {
            async.complete();
          }
        });
  }

  void resume(AsyncResponse response, String key) {
    load(key).thenAccept(response::resume); // expect: UncompletedPromise
  }

  void resumeEitherWay(AsyncResponse response, String key) {
    load(key)
        .whenComplete( // ok: one call for both outcomes
            (text, failure) -> response.resume(failure != null ? failure : text));
  }

  DeferredResult<String> deferred(String key) {
    DeferredResult<String> result = deferred();
    load(key).thenAccept(result::setResult); // expect: UncompletedPromise
    return result;
  }

  DeferredResult<String> deferredEitherWay(String key) {
    DeferredResult<String> result = deferred();
    load(key)
        .whenComplete( // ok: both outcomes
            (text, failure) -> {
              if (failure == null) {
                result.setResult(text);
              } else {
                result.setErrorResult(failure);
              }
            });
    return result;
  }

  DeferredResult<String> deferredForATime(String key) {
    DeferredResult<String> result = deferred();
    result.onTimeout(() -> result.setErrorResult("too late"));
    load(key).thenAccept(result::setResult); // ok: the time-out answers
    return result;
  }

  void observer(StreamObserver<String> observer, String key) {
    executor.execute( // ok: whoever no longer listens does not wait
        () -> {
          String text;
          try {
            text = loadNow(key);
          } catch (RuntimeException e) {
            observer.onError(e);
            return;
          }
          observer.onNext(text);
          observer.onCompleted();
        });
  }

  Multi<String> emitter(String key) {
    return Multi.createFrom()
        .emitter(
            emitter ->
                load(key).thenAccept(text -> emitter.emit(text).complete())); // expect: UncompletedPromise
  }

  Multi<String> emitterEitherWay(String key) {
    return Multi.createFrom()
        .emitter(
            (MultiEmitter<? super String> emitter) ->
                load(key)
                    .whenComplete( // ok: both outcomes
                        (text, failure) -> {
                          if (failure != null) {
                            emitter.fail(failure);
                          } else {
                            emitter.emit(text).complete();
                          }
                        }));
  }
}
