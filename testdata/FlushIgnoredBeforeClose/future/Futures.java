package cases.flush.future;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Flushes that answer with a future. */
class Futures {
  interface Sink {
    CompletableFuture<Void> flush();

    CompletableFuture<Integer> write(byte[] bytes);

    Future<Void> drain();

    void close();
  }

  private CompletableFuture<Void> last;

  void dropped(Sink sink) {
    sink.flush(); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  void joined(Sink sink) {
    sink.flush().join(); // ok: waits
    sink.close();
  }

  void got(Sink sink) throws Exception {
    Future<Void> done = sink.drain(); // ok: waits
    done.get();
    sink.close();
  }

  CompletableFuture<Void> storedAndReturned(Sink sink) {
    CompletableFuture<Void> done = sink.flush(); // expect: FlushIgnoredBeforeClose
    sink.close();
    return done;
  }

  CompletableFuture<Void> sequenced(Sink sink) {
    return sink.flush().thenRun(sink::close); // ok: closes behind it
  }

  CompletableFuture<Void> sequencedByLambda(Sink sink) {
    return sink.flush().whenComplete((done, failure) -> sink.close()); // ok: closes behind it
  }

  CompletableFuture<Void> callbackAndClose(Sink sink) {
    CompletableFuture<Void> done =
        sink.flush().thenRun(() -> System.out.println("done")); // expect: FlushIgnoredBeforeClose
    sink.close();
    return done;
  }

  void swallowedTimeout(Sink sink) throws Exception {
    CompletableFuture<Void> done = sink.flush(); // expect: FlushIgnoredBeforeClose
    try {
      done.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.out.println("late");
    }
    sink.close();
  }

  void timeoutLeaves(Sink sink) throws Exception {
    CompletableFuture<Void> done = sink.flush(); // ok: a timeout leaves the method
    done.get(1, TimeUnit.SECONDS);
    sink.close();
  }

  void timeoutRethrown(Sink sink) throws Exception {
    try {
      sink.flush().get(1, TimeUnit.SECONDS); // ok: a timeout is thrown on
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
    sink.close();
  }

  void swallowedTimeoutAmongOthers(Sink sink) {
    try {
      sink.flush().get(1, TimeUnit.SECONDS); // expect: FlushIgnoredBeforeClose
    } catch (Exception e) {
      System.out.println("late or failed");
    }
    sink.close();
  }

  void failureSwallowed(Sink sink) {
    try {
      sink.flush().get(); // ok: whatever comes out, it is over
    } catch (ExecutionException | InterruptedException e) {
      System.out.println("failed");
    }
    sink.close();
  }

  void closedOnTimeout(Sink sink) throws Exception {
    try {
      sink.flush().get(1, TimeUnit.SECONDS); // ok: closing is how the timeout is handled
    } catch (TimeoutException e) {
      sink.close();
      throw e;
    }
  }

  void timeoutWithFinally(Sink sink) throws Exception {
    try {
      sink.flush().get(1, TimeUnit.SECONDS); // ok: a timeout leaves, the close tidies up
    } finally {
      sink.close();
    }
  }

  void doneAsked(Sink sink) {
    CompletableFuture<Void> done = sink.flush(); // ok: closes when done
    if (done.isDone()) {
      sink.close();
    }
  }

  void doneAskedInVain(Sink sink) {
    CompletableFuture<Void> done = sink.flush(); // expect: FlushIgnoredBeforeClose
    done.isDone();
    sink.close();
  }

  void nullAsked(Sink sink) {
    CompletableFuture<Void> done = sink.flush(); // expect: FlushIgnoredBeforeClose
    if (done != null) {
      System.out.println(done);
    }
    sink.close();
  }

  void storedInField(Sink sink) {
    last = sink.flush(); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  void storedInFieldAndJoined(Sink sink) {
    last = sink.flush(); // ok: the field is joined
    last.join();
    sink.close();
  }

  void collected(Sink sink) {
    List<CompletableFuture<?>> all = new ArrayList<>();
    all.add(sink.write(new byte[1])); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  void collectedAndJoined(Sink sink) {
    List<CompletableFuture<?>> all = new ArrayList<>();
    all.add(sink.write(new byte[1])); // ok: all of them are joined
    all.add(sink.write(new byte[2])); // ok: all of them are joined
    CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).join();
    sink.close();
  }

  void combined(Sink sink) {
    CompletableFuture<Integer> first = sink.write(new byte[1]); // ok: joined with the other
    CompletableFuture<Integer> second = sink.write(new byte[2]); // ok: joined with the other
    CompletableFuture.allOf(first, second).join();
    sink.close();
  }

  void combinedAndDropped(Sink sink) {
    CompletableFuture<Integer> first = sink.write(new byte[1]); // expect: FlushIgnoredBeforeClose
    CompletableFuture<Integer> second = sink.write(new byte[2]); // expect: FlushIgnoredBeforeClose
    CompletableFuture.allOf(first, second);
    sink.close();
  }

  void oneOfTwo(Sink sink) {
    sink.write(new byte[1]); // expect: FlushIgnoredBeforeClose
    sink.write(new byte[2]).join(); // ok: joined
    sink.close();
  }

  void flushedBehind(Sink sink) {
    // ok: the flush behind it is joined, though its own failure is lost
    sink.write(new byte[1]); // expect: DiscardedAsyncResult
    sink.flush().join(); // ok: joined
    sink.close();
  }

  void overwritten(Sink sink) {
    CompletableFuture<Integer> last = sink.write(new byte[1]); // expect: FlushIgnoredBeforeClose
    last = sink.write(new byte[2]); // ok: joined
    last.join();
    sink.close();
  }

  void bothOfTwo(Sink sink) {
    CompletableFuture<Integer> first = sink.write(new byte[1]); // ok: joined
    sink.write(new byte[2]).join(); // ok: joined
    first.join();
    sink.close();
  }

  void theOtherOfTwo(Sink sink) {
    CompletableFuture<Integer> first = sink.write(new byte[1]); // ok: joined
    sink.write(new byte[2]); // expect: FlushIgnoredBeforeClose
    first.join();
    sink.close();
  }

  void latch(Sink sink) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    // ok: the latch waits for it, though its failure is lost
    sink.flush().whenComplete((done, e) -> latch.countDown()); // expect: DiscardedAsyncResult
    latch.await();
    sink.close();
  }

  void givenAway(Sink sink) {
    await(sink.flush()); // ok: somebody else waits
    sink.close();
  }

  private static void await(CompletableFuture<Void> future) {
    future.join();
  }

  void givenAwayToALog(Sink sink) {
    log(sink.flush()); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  private static void log(Object something) {
    System.out.println(something);
  }

  void cancelled(Sink sink) {
    CompletableFuture<Void> done = sink.flush(); // ok: given up on purpose
    done.cancel(true);
    sink.close();
  }

  void joinedInChain(Sink sink) {
    sink.flush().exceptionally(failure -> null).join(); // ok: waits
    sink.close();
  }

  void joinedOnOnePathOnly(Sink sink, boolean wait) {
    CompletableFuture<Void> done = sink.flush(); // expect: FlushIgnoredBeforeClose
    if (wait) {
      done.join();
    }
    sink.close();
  }
}
