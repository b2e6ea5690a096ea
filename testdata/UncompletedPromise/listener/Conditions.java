package cases.promise.listener;

import io.vertx.core.Future;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The ways in which a handler asks whether there is a failure. */
abstract class Conditions {
  abstract boolean isOpen();

  abstract Throwable lastProblem();

  void reversed(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          if (null == failure) {
            promise.complete(value);
          }
        });
  }

  void inParentheses(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          if (!((failure) != null)) {
            promise.complete(value);
          }
        });
  }

  void askedForNone(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          if (Objects.isNull(failure)) {
            promise.complete(value);
          }
        });
  }

  void askedForOne(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          if (Objects.nonNull(failure)) {
            System.err.println(failure);
          } else {
            promise.complete(value);
          }
        });
  }

  void askedAndBoth(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: both branches
        (value, failure) -> {
          if (Objects.isNull(failure)) {
            promise.complete(value);
          } else {
            promise.completeExceptionally(failure);
          }
        });
  }

  void neither(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // expect: UncompletedPromise
        (value, failure) -> {
          if (value != null || failure == null) {
            promise.complete(value);
          }
        });
  }

  void eitherHolds(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: a failure leaves no value
        (value, failure) -> {
          if (value == null || failure == null) {
            promise.complete(value);
          }
        });
  }

  void alsoSomethingElse(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: it may complete
        (value, failure) -> {
          if (isOpen() && failure != null) {
            promise.complete("none");
          } else if (failure == null) {
            promise.complete(value);
          }
        });
  }

  void onlySomethingElse(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: the condition is not about the failure
        (value, failure) -> {
          if (isOpen()) {
            promise.complete(value);
          }
        });
  }

  void onlySomethingElseFirst(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: the condition is not about the failure
        (value, failure) -> {
          if (!isOpen()) {
            return;
          }
          promise.complete(value);
        });
  }

  void onlyAnotherFailure(CompletionStage<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete( // ok: the condition is about another failure
        (value, failure) -> {
          Throwable problem = lastProblem();
          if (problem == null) {
            promise.complete(value);
          }
        });
  }

  void failed(Future<String> stage, CompletableFuture<String> promise) {
    stage.onComplete( // expect: UncompletedPromise
        answer -> {
          if (answer.failed()) {
            System.err.println(answer.cause());
          } else {
            promise.complete(answer.result());
          }
        });
  }

  void failedOrNot(Future<String> stage, CompletableFuture<String> promise) {
    stage.onComplete( // ok: both branches
        answer -> {
          if (answer.failed()) {
            promise.completeExceptionally(answer.cause());
          } else {
            promise.complete(answer.result());
          }
        });
  }
}
