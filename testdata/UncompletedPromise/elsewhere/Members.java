package cases.promise.elsewhere;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/** Members of one object: a failure that one is told of is another's only where there can be two. */
abstract class Members {
  interface Connection {
    void opened(String name);

    void failed(Throwable failure);
  }

  abstract CompletableFuture<Long> write(String message);

  abstract void connect(Connection connection);

  void oneOutcome(ListenableFuture<String> asked, CompletableFuture<Long> promise, Executor runs) {
    Futures.addCallback(
        asked,
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String name) {
            write(name).thenAccept(promise::complete); // expect: UncompletedPromise
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.completeExceptionally(failure);
          }
        },
        runs);
  }

  void manyItems(Flow.Publisher<String> items, CompletableFuture<Long> promise) {
    items.subscribe(
        new Flow.Subscriber<String>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(1);
          }

          @Override
          public void onNext(String name) {
            // The promise is not lost: a failure may follow an item.
            write(name).thenAccept(promise::complete); // expect: DiscardedAsyncResult
          }

          @Override
          public void onComplete() {}

          @Override
          public void onError(Throwable failure) {
            promise.completeExceptionally(failure);
          }
        });
  }

  void aLongLife(CompletableFuture<Long> promise) {
    connect(
        new Connection() {
          @Override
          public void opened(String name) {
            // The promise is not lost: what was opened may fail.
            write(name).thenAccept(promise::complete); // expect: DiscardedAsyncResult
          }

          @Override
          public void failed(Throwable failure) {
            promise.completeExceptionally(failure);
          }
        });
  }
}
