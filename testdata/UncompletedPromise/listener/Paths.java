package cases.promise.listener;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The paths that a failure takes through a handler. */
abstract class Paths {
  abstract boolean isOpen();

  abstract void run(Consumer<String> task);

  void shortAnd(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          boolean done = failure == null && promise.complete(value);
          System.out.println(done);
        });
  }

  void shortOr(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          boolean done = failure != null || promise.complete(value);
          System.out.println(done);
        });
  }

  void shortAndRuns(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: it runs on a failure too
        (value, failure) -> {
          boolean done = failure != null && promise.complete("none");
          System.out.println(done || promise.complete(value));
        });
  }

  void shortOrRuns(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: it runs on a failure too
        (value, failure) -> {
          boolean done = failure == null || promise.complete("none");
          System.out.println(done && promise.complete(value));
        });
  }

  void shortOnSomethingElse(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: it may complete
        (value, failure) -> {
          boolean done = isOpen() && promise.complete(value);
          System.out.println(done);
        });
  }

  void choice(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          boolean done = failure == null ? promise.complete(value) : false;
          System.out.println(done);
        });
  }

  void choiceOfBoth(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: both arms
        (value, failure) -> {
          boolean done =
              failure == null ? promise.complete(value) : promise.completeExceptionally(failure);
          System.out.println(done);
        });
  }

  void leavesInABlock(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          try {
            if (failure != null) {
              return;
            }
          } finally {
            System.out.println(value);
          }
          promise.complete(value);
        });
  }

  void mayCatch(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: it may go on behind the try
        (value, failure) -> {
          try {
            if (failure != null) {
              throw new IllegalStateException(failure);
            }
          } catch (IllegalStateException e) {
            System.out.println(e);
          }
          promise.complete(value);
        });
  }

  void leavesOnOneOfTwo(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: it may go on
        (value, failure) -> {
          if (isOpen()) {
            return;
          }
          promise.complete(value);
        });
  }

  void leavesOnBoth(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          if (failure != null) {
            if (isOpen()) {
              return;
            } else {
              throw new IllegalStateException(failure);
            }
          }
          promise.complete(value);
        });
  }

  void givenToAnObject(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: the object has the promise
        (value, failure) -> {
          if (failure == null) {
            promise.complete(value);
          } else {
            new Thread(new Finisher(promise)).start();
          }
        });
  }

  void givenByReference(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: the code behind the reference completes it
        (value, failure) -> {
          if (failure == null) {
            promise.complete(value);
          } else {
            run(promise::complete);
          }
        });
  }

  record Finisher(CompletableFuture<String> promise) implements Runnable {
    @Override
    public void run() {
      promise.complete("none");
    }
  }
}
