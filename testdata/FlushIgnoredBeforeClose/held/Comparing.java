package cases.flush.held;

import java.util.concurrent.CompletableFuture;

/** Other ways to hold and compare results. */
class Comparing {
  enum State {
    READY,
    PENDING
  }

  interface Out {
    CompletableFuture<Void> write(String line);

    boolean tryFlush();

    State pollFlush();

    int flush(int most);

    boolean awaitFlush(long millis);

    void flush();

    void close();
  }

  void array(Out out, String[] lines) {
    CompletableFuture<?>[] writes = new CompletableFuture<?>[lines.length];
    for (int i = 0; i < lines.length; i++) {
      writes[i] = out.write(lines[i]); // ok: all of the array are joined
    }
    CompletableFuture.allOf(writes).join();
    out.close();
  }

  void arrayForgotten(Out out, String[] lines) {
    CompletableFuture<?>[] writes = new CompletableFuture<?>[lines.length];
    for (int i = 0; i < lines.length; i++) {
      writes[i] = out.write(lines[i]); // expect: FlushIgnoredBeforeClose
    }
    out.close();
    System.out.println(writes.length);
  }

  void lastOfThem(Out out, String[] lines) {
    CompletableFuture<Void> last = null;
    for (String line : lines) {
      last = out.write(line); // expect: DiscardedAsyncResult
    }
    if (last != null) {
      last.join();
    }
    out.close();
  }

  void equalToTrue(Out out) {
    if (Boolean.TRUE.equals(out.tryFlush())) { // ok: only when it is done
      out.close();
    }
  }

  void equalToFalse(Out out) {
    if (Boolean.FALSE.equals(out.tryFlush())) { // expect: FlushIgnoredBeforeClose
      System.out.println("not done");
    }
    out.close();
  }

  void equalToReady(Out out) {
    State state = out.pollFlush(); // ok: only when it is ready
    if (state.equals(State.READY)) {
      out.close();
    }
  }

  void readyEquals(Out out) {
    State state = out.pollFlush(); // ok: only when it is ready
    if (State.READY.equals(state)) {
      out.close();
    }
  }

  void untilNoMore(Out out) {
    int flushed;
    do {
      flushed = out.flush(10); // ok: until there is no more of it
    } while (flushed > 0);
    out.close();
  }

  void notBelowZero(Out out) {
    int flushed = out.flush(10); // expect: FlushIgnoredBeforeClose
    if (flushed < 0) {
      throw new IllegalStateException();
    }
    out.close();
  }

  void timeUp(Out out) {
    out.awaitFlush(100); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void timeNotUp(Out out) {
    if (!out.awaitFlush(100)) { // ok: closes only in time
      throw new IllegalStateException();
    }
    out.close();
  }

  void pushedOut(Out out) {
    CompletableFuture<Void> write = out.write("bye"); // ok: a flush that gives nothing back waits
    out.flush();
    out.close();
    write.join();
  }
}
