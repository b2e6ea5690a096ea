package cases.flush.told;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/** A helper that only logs how the future ends waits for nothing. */
class LoggingHelpers {
  interface Out {
    CompletableFuture<Void> flush();

    void close();
  }

  private final CountDownLatch latch = new CountDownLatch(1);
  private int failures;

  void joined(Out out) {
    CompletableFuture<Void> flushed = out.flush(); // ok: waited for besides
    logsFailure(flushed);
    flushed.join();
    out.close();
  }

  void logged(Out out) {
    logsFailure(out.flush()); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  private static void logsFailure(CompletionStage<?> stage) {
    stage.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            System.err.println("not flushed: " + failure);
          }
        });
  }

  interface Line {
    boolean tryFlush();

    void close();
  }

  private boolean flushed;

  void noted(Line line) {
    note(line.tryFlush()); // ok: closed only when it is flushed
    if (flushed) {
      line.close();
    }
  }

  private void note(boolean done) {
    flushed = done;
  }

  void loggedWhenThere(Out out) {
    logsWhatCame(out.flush()); // ok: what is logged is there when the wait is over
    out.close();
  }

  private static void logsWhatCame(CompletableFuture<Void> future) {
    try {
      System.out.println(future.join());
    } catch (RuntimeException failure) {
      System.err.println("not flushed: " + failure);
    }
  }

  void loggedWhenGot(Out out) throws Exception {
    logsWhatItGets(out.flush()); // ok: the same
    out.close();
  }

  private static void logsWhatItGets(CompletableFuture<Void> future) throws Exception {
    System.out.println(future.get());
  }

  void loggedAsItIs(Out out) {
    logsState(out.flush()); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  private static void logsState(CompletableFuture<Void> future) {
    System.out.println(future.isDone());
  }

  void recovered(Out out) {
    recovers(out.flush()); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  private static void recovers(CompletionStage<Void> stage) {
    stage.exceptionally(
        failure -> {
          System.err.println("not flushed: " + failure);
          return null;
        });
  }

  void released(Out out) throws InterruptedException {
    releases(out.flush()); // ok: the callback lets the wait end
    latch.await();
    out.close();
  }

  private void releases(CompletionStage<?> stage) {
    stage.whenComplete((value, failure) -> latch.countDown());
  }

  void counted(Out out) {
    counts(out.flush()); // ok: what the number is for cannot be seen here
    out.close();
  }

  private void counts(CompletionStage<?> stage) {
    stage.whenComplete((value, failure) -> failures++);
  }

  void closedBehind(Out out) {
    thenRuns(out.flush(), out::close); // ok: the helper closes behind it
  }

  private static void thenRuns(CompletionStage<?> stage, Runnable next) {
    stage.whenComplete((value, failure) -> next.run()); // expect: DiscardedAsyncResult
  }

  void handedOn(Out out) {
    logsAndReturns(out.flush()).join(); // ok: the helper hands it on
    out.close();
  }

  private static CompletableFuture<Void> logsAndReturns(CompletableFuture<Void> future) {
    return future.whenComplete((value, failure) -> System.err.println(failure));
  }
}
