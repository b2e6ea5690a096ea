package cases.uncompleted.owntypes;

import java.util.concurrent.CompletableFuture;

/** A callback with one member that is told both outcomes, as an object. */
class ToldBoth {
  interface Done<T> {
    void done(T value, Exception failure);
  }

  interface Work {
    void start(Done<String> done);
  }

  CompletableFuture<String> lost(Work work) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    work.start(new Done<>() { // expect: UncompletedPromise
      @Override
      public void done(String value, Exception failure) {
        if (failure == null) {
          promise.complete(value);
        }
      }
    });
    return promise;
  }

  CompletableFuture<String> kept(Work work) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    work.start(new Done<>() { // ok
      @Override
      public void done(String value, Exception failure) {
        if (failure == null) {
          promise.complete(value);
          return;
        }
        promise.completeExceptionally(failure);
      }
    });
    return promise;
  }
}
