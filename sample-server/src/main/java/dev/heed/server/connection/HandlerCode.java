package dev.heed.server.connection;

import dev.heed.server.poll.Awaited;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** Calls what a handler consists of: whatever that throws is its failure, and no bug of ours. */
final class HandlerCode {
  private HandlerCode() {}

  /**
   * Calls it.
   *
   * @throws ExecutionException for all it throws, unless the JVM itself can do no more
   */
  static <T> T call(Callable<T> code) throws ExecutionException {
    try {
      return code.call();
    } catch (StackOverflowError e) {
      // The one of its kind that is over as soon as it is caught.
      throw new ExecutionException(e);
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      throw new ExecutionException(e);
    }
  }

  /** Asks it for a stage; one that has failed is given where it throws or has none. */
  static <T> CompletionStage<T> ask(Callable<CompletionStage<T>> code) {
    try {
      CompletionStage<T> stage = call(code);
      return stage != null ? stage : failed(new NullPointerException("the handler gave no stage"));
    } catch (ExecutionException e) {
      return failed(e.getCause());
    }
  }

  /** Watches a stage of its making; one that cannot be watched has failed. */
  static <T> Awaited<T> watch(CompletionStage<T> stage, Runnable wake) {
    try {
      return call(() -> Awaited.of(stage, wake));
    } catch (ExecutionException e) {
      return Awaited.of(failed(e.getCause()), wake);
    }
  }

  private static <T> CompletionStage<T> failed(Throwable failure) {
    return CompletableFuture.failedFuture(failure);
  }
}
