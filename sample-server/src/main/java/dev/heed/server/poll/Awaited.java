package dev.heed.server.poll;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/**
 * A future seen as something to poll: the bridge from handlers, which complete whenever and
 * wherever they like, to a connection, which looks when it is woken.
 *
 * @param <T> what the future brings
 */
public final class Awaited<T> {
  private volatile Outcome<T> outcome;
  private volatile boolean returned;

  private record Outcome<T>(T value, Throwable failure) {}

  private Awaited() {}

  /**
   * Watches a stage.
   *
   * @param wake run when the outcome comes, on the thread that completed the stage; not run for an
   *     outcome that the first {@link #poll} after this finds already
   */
  public static <T> Awaited<T> of(CompletionStage<T> stage, Runnable wake) {
    Awaited<T> awaited = new Awaited<>();
    if (isHere(stage)) {
      awaited.outcome = new Outcome<>(stage.toCompletableFuture().join(), null);
      return awaited;
    }
    stage.whenComplete(
        (value, failure) -> {
          awaited.outcome = new Outcome<>(value, failure);
          if (awaited.returned) {
            wake.run();
          }
        });
    awaited.returned = true;
    return awaited;
  }

  /**
   * The outcome, if it is here.
   *
   * @throws ExecutionException if the stage failed; the cause is what it failed with
   */
  public Poll<T> poll() throws ExecutionException {
    Outcome<T> seen = outcome;
    if (seen == null) {
      return Poll.pending();
    }
    if (seen.failure != null) {
      throw new ExecutionException(unwrap(seen.failure));
    }
    return Poll.ready(seen.value);
  }

  /** Whether the value can be had at once. Stages of other classes may refuse to say. */
  private static boolean isHere(CompletionStage<?> stage) {
    return stage.getClass() == CompletableFuture.class
        && stage.toCompletableFuture().isDone()
        && !stage.toCompletableFuture().isCompletedExceptionally();
  }

  private static Throwable unwrap(Throwable failure) {
    boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
    return wrapped ? failure.getCause() : failure;
  }
}
