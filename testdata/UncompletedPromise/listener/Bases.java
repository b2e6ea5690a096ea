package cases.promise.listener;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import java.util.concurrent.Executor;

/** Callbacks of a base class that has the promise, or another one. */
abstract class Bases {
  /** Passes a failure on. */
  abstract static class Failing implements FutureCallback<String> {
    private final SettableFuture<String> target;

    Failing(SettableFuture<String> target) {
      this.target = target;
    }

    Failing(Request request) {
      this(request.answer);
    }

    @Override
    public void onFailure(Throwable reason) {
      target.setException(reason);
    }
  }

  /** What is asked, and who waits for the answer. */
  static final class Request {
    final String key;
    final SettableFuture<String> answer = SettableFuture.create();

    Request(String key) {
      this.key = key;
    }
  }

  private Executor executor;

  abstract ListenableFuture<String> load(String key);

  void given(String key, SettableFuture<String> promise) {
    Futures.addCallback( // ok: its base fails it
        load(key),
        new Failing(promise) {
          @Override
          public void onSuccess(String text) {
            promise.set(text);
          }
        },
        executor);
  }

  void givenItsOwner(Request request) {
    Futures.addCallback( // ok: its base fails what is in the request
        load(request.key),
        new Failing(request) {
          @Override
          public void onSuccess(String text) {
            request.answer.set(text);
          }
        },
        executor);
  }

  void givenAnother(
      String key, SettableFuture<String> promise, SettableFuture<String> other) {
    Futures.addCallback( // expect: UncompletedPromise
        load(key),
        new Failing(other) {
          @Override
          public void onSuccess(String text) {
            promise.set(text);
          }
        },
        executor);
  }

  void givenAnotherOwner(Request request, Request other) {
    Futures.addCallback( // expect: UncompletedPromise
        load(request.key),
        new Failing(other) {
          @Override
          public void onSuccess(String text) {
            request.answer.set(text);
          }
        },
        executor);
  }
}
