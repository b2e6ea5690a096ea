package cases.promise.listener;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A promise that a constructor or a helper stores is somebody else's to complete. */
abstract class Stores {
  private CompletableFuture<String> kept;

  abstract void run(Runnable task);

  record Finisher(CompletableFuture<String> promise) implements Runnable {
    @Override
    public void run() {
      promise.complete("none");
    }
  }

  static final class Explicit implements Runnable {
    private final CompletableFuture<String> promise;

    Explicit(CompletableFuture<String> promise) {
      this.promise = promise;
    }

    @Override
    public void run() {
      promise.complete("none");
    }
  }

  static final class Forgetful implements Runnable {
    Forgetful(CompletableFuture<String> promise) {
      System.out.println("asked for " + promise);
    }

    @Override
    public void run() {}
  }

  void inARecord(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: the record has the promise
        (value, failure) -> {
          if (failure == null) {
            promise.complete(value);
          } else {
            run(new Finisher(promise));
          }
        });
  }

  void inAnObject(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: the object has the promise
        (value, failure) -> {
          if (failure == null) {
            promise.complete(value);
          } else {
            run(new Explicit(promise));
          }
        });
  }

  void inNothing(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          if (failure == null) {
            promise.complete(value);
          } else {
            run(new Forgetful(promise));
          }
        });
  }

  void inAField(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: the field has the promise
        (value, failure) -> {
          if (failure == null) {
            promise.complete(value);
          } else {
            keep(promise);
          }
        });
  }

  void inAFieldHere(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: the field has the promise
        (value, failure) -> {
          if (failure == null) {
            promise.complete(value);
          } else {
            kept = promise;
          }
        });
  }

  private void keep(CompletableFuture<String> promise) {
    kept = promise;
  }

  void finishKept() {
    kept.complete("none");
  }
}
