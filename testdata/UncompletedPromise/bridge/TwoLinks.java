package cases.promise.bridge;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import reactor.core.publisher.Mono;

/** Two stages race for one promise, and one of them ends it either way, by two links. */
final class TwoLinks {
  private static final Logger LOGGER = Logger.getLogger("race");

  private static Void log(Throwable failure) {
    LOGGER.log(Level.FINE, "the other is still there", failure);
    return null;
  }

  CompletableFuture<String> twoLinks(CompletableFuture<String> sure, CompletableFuture<String> other) {
    CompletableFuture<String> winner = new CompletableFuture<>();
    sure.thenAccept(winner::complete).exceptionally(e -> { // ok: both outcomes
      winner.completeExceptionally(e);
      return null;
    });
    other.whenComplete((value, e) -> { // ok: the first ends it in any case
      if (e == null) {
        winner.complete(value);
      } else {
        log(e);
      }
    });
    return winner;
  }

  CompletableFuture<String> failureFirst(CompletableFuture<String> sure, CompletableFuture<String> other) {
    CompletableFuture<String> winner = new CompletableFuture<>();
    other.thenAccept(winner::complete).exceptionally(TwoLinks::log); // ok: the other ends it in any case
    sure.exceptionally(e -> { // ok: both outcomes
          winner.completeExceptionally(e);
          return null;
        })
        .thenAccept(winner::complete);
    return winner;
  }

  CompletableFuture<String> twoStatements(CompletableFuture<String> sure, CompletableFuture<String> other) {
    CompletableFuture<String> winner = new CompletableFuture<>();
    other.thenAccept(winner::complete).exceptionally(TwoLinks::log); // ok: the other ends it in any case
    sure.thenAccept(winner::complete); // ok: see below
    sure.exceptionally(e -> {
      winner.completeExceptionally(e);
      return null;
    });
    return winner;
  }

  CompletableFuture<String> twoMembers(
      ListenableFuture<String> sure, CompletableFuture<String> other, Executor executor) {
    CompletableFuture<String> winner = new CompletableFuture<>();
    Futures.addCallback(
        sure,
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String value) {
            winner.complete(value);
          }

          @Override
          public void onFailure(Throwable failure) {
            winner.completeExceptionally(failure);
          }
        },
        executor);
    other.thenAccept(winner::complete).exceptionally(TwoLinks::log); // ok: the other ends it in any case
    return winner;
  }

  CompletableFuture<String> twoFunctions(Mono<String> sure, CompletableFuture<String> other) {
    CompletableFuture<String> winner = new CompletableFuture<>();
    sure.subscribe(winner::complete, winner::completeExceptionally); // ok: both outcomes
    other.thenAccept(winner::complete).exceptionally(TwoLinks::log); // ok: the other ends it in any case
    return winner;
  }

  CompletableFuture<String> failureOnly(CompletableFuture<String> guard, CompletableFuture<String> other) {
    CompletableFuture<String> winner = new CompletableFuture<>();
    guard.exceptionally(e -> {
      winner.completeExceptionally(e);
      return null;
    });
    other.thenAccept(winner::complete).exceptionally(TwoLinks::log); // expect: UncompletedPromise
    return winner;
  }

  CompletableFuture<String> ofThree(
      CompletableFuture<String> guard, CompletableFuture<String> second, CompletableFuture<String> third) {
    CompletableFuture<String> winner = new CompletableFuture<>();
    guard.exceptionally(e -> {
      winner.completeExceptionally(e);
      return null;
    });
    second.thenAccept(winner::complete).exceptionally(TwoLinks::log); // expect: UncompletedPromise
    third.thenAccept(winner::complete).exceptionally(TwoLinks::log); // expect: UncompletedPromise
    return winner;
  }

  CompletableFuture<String> oneMember(
      ListenableFuture<String> guard, CompletableFuture<String> other, Executor executor) {
    CompletableFuture<String> winner = new CompletableFuture<>();
    Futures.addCallback(
        guard,
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String value) {
            LOGGER.fine(value);
          }

          @Override
          public void onFailure(Throwable failure) {
            winner.completeExceptionally(failure);
          }
        },
        executor);
    other.thenAccept(winner::complete).exceptionally(TwoLinks::log); // expect: UncompletedPromise
    return winner;
  }
}
