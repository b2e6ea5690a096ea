package cases.flush.future;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Futures that are waited for, though not until the flush is done. */
class Early {
  interface Sink {
    CompletableFuture<Void> flush();

    void close();
  }

  private final System.Logger logger = System.getLogger("sinks");

  void givenUp(Sink sink) {
    sink.flush().completeOnTimeout(null, 1, TimeUnit.SECONDS).join(); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  void thrownOnTimeout(Sink sink) {
    sink.flush().orTimeout(1, TimeUnit.SECONDS).join(); // ok: throws when it is late
    sink.close();
  }

  void lateIsFine(Sink sink) {
    sink.flush().orTimeout(1, TimeUnit.SECONDS).exceptionally(late -> null).join(); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  void lateIsLogged(Sink sink) {
    CompletableFuture<Void> done = sink.flush().orTimeout(1, TimeUnit.SECONDS); // expect: FlushIgnoredBeforeClose
    CompletableFuture<Void> told =
        done.handle(
            (v, late) -> {
              logger.log(System.Logger.Level.INFO, "late", late);
              return v;
            });
    told.join();
    sink.close();
  }

  void lateOfBoth(Sink sink, boolean patient) {
    CompletableFuture<Void> done = sink.flush(); // expect: FlushIgnoredBeforeClose
    CompletableFuture<Void> soon = patient ? done : done.orTimeout(1, TimeUnit.SECONDS);
    soon.exceptionally(late -> null).join();
    sink.close();
  }

  void lateIsThrown(Sink sink) {
    sink.flush() // ok: throws when it is late
        .orTimeout(1, TimeUnit.SECONDS)
        .exceptionally(
            late -> {
              throw new IllegalStateException(late);
            })
        .join();
    sink.close();
  }

  void lateIsHandled(Sink sink) {
    sink.flush() // ok: who is late is reset
        .orTimeout(1, TimeUnit.SECONDS)
        .exceptionally(
            late -> {
              reset(sink);
              return null;
            })
        .join();
    sink.close();
  }

  void lateIsLookedAt(Sink sink) {
    sink.flush() // ok: throws when it is late
        .orTimeout(1, TimeUnit.SECONDS)
        .whenComplete((v, late) -> logger.log(System.Logger.Level.INFO, "late", late))
        .join();
    sink.close();
  }

  boolean lateIsAnswered(Sink sink) {
    boolean done =
        sink.flush() // ok: closed only when it is done
            .orTimeout(1, TimeUnit.SECONDS)
            .handle((v, late) -> late == null)
            .join();
    if (done) {
      sink.close();
    }
    return done;
  }

  void failedIsFine(Sink sink) {
    sink.flush().exceptionally(failure -> null).join(); // ok: done or failed
    sink.close();
  }

  void reset(Sink sink) {}

  void anyOfTwo(Sink sink, CompletableFuture<Void> stop) {
    CompletableFuture<Void> done = sink.flush(); // expect: FlushIgnoredBeforeClose
    CompletableFuture.anyOf(done, stop).join();
    sink.close();
  }

  void both(Sink sink, CompletableFuture<Void> stop) {
    CompletableFuture<Void> done = sink.flush(); // ok: waits for both
    done.thenCombine(stop, (a, b) -> a).join();
    sink.close();
  }

  void slept(Sink sink) throws InterruptedException {
    CompletableFuture<Void> done = sink.flush(); // expect: FlushIgnoredBeforeClose
    Thread.sleep(100);
    sink.close();
    done.join();
  }

  void nowOrNever(Sink sink) {
    Void now = sink.flush().getNow(null); // expect: FlushIgnoredBeforeClose
    sink.close();
  }
}
