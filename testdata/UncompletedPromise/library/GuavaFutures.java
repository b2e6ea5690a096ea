package cases.promise.library;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/** Guava's settable futures and callbacks. */
class GuavaFutures {
  interface Rpc {
    ListenableFuture<String> call(String request);

    CompletableFuture<String> callAsync(String request);
  }

  private Rpc rpc;
  private Executor executor;

  CompletableFuture<String> failureIsLogged(String request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Futures.addCallback( // expect: UncompletedPromise
        rpc.call(request),
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String answer) {
            promise.complete(answer);
          }

          @Override
          public void onFailure(Throwable failure) {
            System.err.println("call failed: " + failure);
          }
        },
        executor);
    return promise;
  }

  CompletableFuture<String> failureIsPassedOn(String request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Futures.addCallback( // ok: both members complete it
        rpc.call(request),
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String answer) {
            promise.complete(answer);
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.completeExceptionally(failure);
          }
        },
        executor);
    return promise;
  }

  ListenableFuture<String> settable(String request) {
    SettableFuture<String> promise = SettableFuture.create();
    rpc.callAsync(request).thenAccept(promise::set); // expect: UncompletedPromise
    return promise;
  }

  ListenableFuture<String> settableBothWays(String request) {
    SettableFuture<String> promise = SettableFuture.create();
    rpc.callAsync(request)
        .whenComplete( // ok: both outcomes reach it
            (answer, failure) -> {
              if (failure != null) {
                promise.setException(failure);
              } else {
                promise.set(answer);
              }
            });
    return promise;
  }

  ListenableFuture<String> settableFromFuture(String request) {
    SettableFuture<String> promise = SettableFuture.create();
    promise.setFuture(rpc.call(request)); // ok: takes the outcome, whatever it is
    return promise;
  }

  ListenableFuture<Integer> listenerThatGets(String request) {
    SettableFuture<Integer> promise = SettableFuture.create();
    ListenableFuture<String> answer = rpc.call(request);
    answer.addListener( // expect: UncompletedPromise
        () -> {
          try {
            promise.set(answer.get().length());
          } catch (InterruptedException | ExecutionException e) {
            System.err.println(e);
          }
        },
        MoreExecutors.directExecutor());
    return promise;
  }

  ListenableFuture<Integer> listenerThatGetsAndFails(String request) {
    SettableFuture<Integer> promise = SettableFuture.create();
    ListenableFuture<String> answer = rpc.call(request);
    answer.addListener( // ok: get's exceptions fail it
        () -> {
          try {
            promise.set(answer.get().length());
          } catch (InterruptedException | ExecutionException e) {
            promise.setException(e);
          }
        },
        MoreExecutors.directExecutor());
    return promise;
  }

  ListenableFuture<Void> listenerThatSignals(String request) {
    SettableFuture<Void> promise = SettableFuture.create();
    rpc.call(request)
        .addListener( // ok: runs on either outcome and cannot throw
            () -> promise.set(null), MoreExecutors.directExecutor());
    return promise;
  }

  ListenableFuture<String> transformed(String request, SettableFuture<String> promise) {
    return Futures.transform( // ok: the result is returned
        rpc.call(request),
        answer -> {
          promise.set(answer);
          return answer;
        },
        executor);
  }

  ListenableFuture<String> listenerThatRethrows(ListenableFuture<String> answer) {
    SettableFuture<String> promise = SettableFuture.create();
    answer.addListener( // expect: UncompletedPromise
        () -> promise.set(Futures.getUnchecked(answer)), executor);
    return promise;
  }

  ListenableFuture<String> listenerThatCatches(ListenableFuture<String> answer) {
    SettableFuture<String> promise = SettableFuture.create();
    answer.addListener( // ok: the failure fails the promise
        () -> {
          try {
            promise.set(Futures.getUnchecked(answer));
          } catch (RuntimeException failure) {
            promise.setException(failure);
          }
        },
        executor);
    return promise;
  }
}
