package cases.flush.helpers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What helpers keep in fields, ask of fields, and give up waiting for. */
class Kept {
  interface Out {
    CompletableFuture<Void> write(String line);

    boolean flush();

    boolean isOpen();

    void close();
  }

  private final Out out;
  private final List<CompletableFuture<Void>> inFlight = new ArrayList<>();
  private boolean flushed;
  private boolean keepAlive;

  Kept(Out out) {
    this.out = out;
  }

  private void start(String line) {
    inFlight.add(out.write(line)); // ok: whoever calls this waits for all of the list
  }

  void startAndWaitForAll() {
    start("bye");
    CompletableFuture.allOf(inFlight.toArray(new CompletableFuture<?>[0])).join();
    out.close();
  }

  private void startOnly(String line) {
    inFlight.add(out.write(line)); // expect: FlushIgnoredBeforeClose
  }

  void startAndCount() {
    startOnly("bye");
    System.out.println(inFlight.size());
    out.close();
  }

  private void stopIfFlushed() {
    if (flushed) {
      out.close();
    }
  }

  void theFieldIsTheGate() {
    flushed = out.flush(); // ok: the helper asks the field
    stopIfFlushed();
  }

  private void finish() {
    if (!keepAlive) {
      out.close();
    }
  }

  void anotherFlagIsNoGate() {
    out.flush(); // expect: FlushIgnoredBeforeClose
    finish();
  }

  private void inTime(CompletableFuture<Void> write) throws InterruptedException {
    try {
      write.get(1, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      System.out.println("late " + e);
    }
  }

  private boolean isInTime(CompletableFuture<Void> write)
      throws InterruptedException, ExecutionException {
    try {
      write.get(1, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private void inTimeOrThrow(CompletableFuture<Void> write) throws InterruptedException {
    try {
      write.get(1, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  void helperSwallowsTheTimeout() throws InterruptedException {
    inTime(out.write("bye")); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void helperThrowsTheTimeout() throws InterruptedException {
    inTimeOrThrow(out.write("bye")); // ok: goes on only when it was in time
    out.close();
  }

  void helperTellsTheTimeout() throws InterruptedException, ExecutionException {
    if (isInTime(out.write("bye"))) { // ok: closes only when it was in time
      out.close();
    }
  }

  void helperTellsTheTimeoutToNobody() throws InterruptedException, ExecutionException {
    isInTime(out.write("bye")); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void closeThenThrow(String why) {
    out.flush(); // ok: a farewell, and the caller hears of the failure
    out.close();
    throw new IllegalStateException(why);
  }

  void throwElsewhere(String why) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
    if (why != null) {
      throw new IllegalStateException(why);
    }
  }
}
