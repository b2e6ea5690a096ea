package cases.flush.future;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Futures that are waited for, though not until the flush is done. */
class Early {
  interface Sink {
    CompletableFuture<Void> flush();

    void close();
  }

  void givenUp(Sink sink) {
    sink.flush().completeOnTimeout(null, 1, TimeUnit.SECONDS).join(); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  void thrownOnTimeout(Sink sink) {
    sink.flush().orTimeout(1, TimeUnit.SECONDS).join(); // ok: throws when it is late
    sink.close();
  }

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
