package cases.promise.chain;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What stands beside the callback, and what it covers. */
abstract class Beside {
  abstract CompletableFuture<String> lookup();

  abstract void note(String text);

  CompletableFuture<String> siblingCoversTheStage() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> found = lookup();
    found.thenAccept(promise::complete); // ok: only the stage can fail, and the sibling is told
    found.exceptionally(
        failure -> {
          promise.completeExceptionally(failure);
          return null;
        });
    return promise;
  }

  CompletableFuture<Integer> siblingOfOneThatMayThrow() {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    CompletableFuture<String> found = lookup();
    found.thenAccept(text -> promise.complete(Integer.parseInt(text))); // expect: UncompletedPromise
    found.exceptionally(
        failure -> {
          promise.completeExceptionally(failure);
          return null;
        });
    return promise;
  }

  CompletableFuture<Integer> linkBehindCoversBoth() {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    lookup() // ok: the link behind is told of both failures
        .thenAccept(text -> promise.complete(Integer.parseInt(text)))
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  void eitherCallback(CompletableFuture<String> promise, boolean wanted) {
    lookup().thenAccept(wanted ? promise::complete : this::note); // expect: UncompletedPromise
  }

  void neitherCompletes(boolean wanted, Consumer<String> other) {
    lookup() // ok: no promise, and the failure is told
        .thenAccept(wanted ? other : this::note)
        .exceptionally(
            failure -> {
              note(failure.toString());
              return null;
            });
  }

  void completedAlready(CompletableFuture<String> promise) {
    CompletableFuture<String> ready = new CompletableFuture<>();
    ready.complete("ready");
    ready.thenAccept(promise::complete); // ok: it has its value
  }

  CompletableFuture<String> completedOnlySometimes(
      CompletableFuture<String> promise, boolean wanted) {
    CompletableFuture<String> ready = new CompletableFuture<>();
    if (wanted) {
      ready.complete("ready");
    }
    ready.thenAccept(promise::complete); // expect: UncompletedPromise
    return ready;
  }

  CompletableFuture<String> helperBothWays() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    lookup().whenComplete((text, failure) -> bothWays(promise, text, failure)); // ok: both ways
    return promise;
  }

  CompletableFuture<String> helperOneWay() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    lookup()
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> oneWay(promise, text, failure));
    return promise;
  }

  private static void bothWays(CompletableFuture<String> promise, String text, Throwable failure) {
    if (failure != null) {
      promise.completeExceptionally(failure);
    } else {
      promise.complete(text);
    }
  }

  private static void oneWay(CompletableFuture<String> promise, String text, Throwable failure) {
    if (failure == null) {
      promise.complete(text);
    }
  }
}
