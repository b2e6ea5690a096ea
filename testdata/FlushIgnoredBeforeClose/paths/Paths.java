package cases.flush.paths;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The ways from a flush to a close. */
class Paths {
  interface Pipe extends AutoCloseable {
    boolean flush() throws IOException;

    CompletableFuture<Void> drain();

    void work() throws IOException;

    @Override
    void close();
  }

  void inFinally(Pipe pipe) throws IOException {
    try {
      pipe.flush(); // expect: FlushIgnoredBeforeClose
    } finally {
      pipe.close();
    }
  }

  void inFinallyWithAGate(Pipe pipe) throws IOException {
    try {
      if (!pipe.flush()) { // ok: the normal way knows that it is done
        throw new IOException("not flushed");
      }
    } finally {
      pipe.close();
    }
  }

  void resource(Pipe given) throws IOException {
    try (Pipe pipe = given) {
      pipe.work();
      pipe.flush(); // expect: FlushIgnoredBeforeClose
    }
  }

  void resourceWithAGate(Pipe given) throws IOException {
    try (Pipe pipe = given) {
      while (!pipe.flush()) { // ok: until it is done
        pipe.work();
      }
    }
  }

  void earlyReturn(Pipe pipe, boolean keep) throws IOException {
    pipe.flush(); // expect: FlushIgnoredBeforeClose
    if (keep) {
      return;
    }
    pipe.close();
  }

  void closeOnAnotherWay(Pipe pipe, boolean keep) throws IOException {
    if (keep) {
      pipe.flush(); // ok: this way does not close
      return;
    }
    pipe.close();
  }

  void oneBranch(Pipe pipe, boolean last) throws IOException {
    if (last) {
      pipe.flush(); // expect: FlushIgnoredBeforeClose
    }
    pipe.close();
  }

  void awaitedInOneBranch(Pipe pipe, boolean wait) {
    CompletableFuture<Void> done = pipe.drain(); // expect: FlushIgnoredBeforeClose
    if (wait) {
      done.join();
    } else {
      System.out.println("not waiting");
    }
    pipe.close();
  }

  void awaitedInBothBranches(Pipe pipe, boolean wait) throws Exception {
    CompletableFuture<Void> done = pipe.drain(); // ok: waits either way
    if (wait) {
      done.join();
    } else {
      done.get();
    }
    pipe.close();
  }

  void breakOut(Pipe pipe, int turns) throws IOException {
    while (true) {
      if (pipe.flush()) { // expect: FlushIgnoredBeforeClose
        break;
      }
      if (turns-- == 0) {
        break;
      }
    }
    pipe.close();
  }

  void throwOut(Pipe pipe, int turns) throws IOException {
    while (!pipe.flush()) { // ok: the other way out throws
      if (turns-- == 0) {
        throw new IOException("slow");
      }
    }
    pipe.close();
  }

  void catchAndGoOn(Pipe pipe) throws Exception {
    CompletableFuture<Void> done = pipe.drain(); // expect: FlushIgnoredBeforeClose
    try {
      done.get(5, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println("flush is slow");
    } finally {
      pipe.close();
    }
  }

  void catchAndLeave(Pipe pipe) throws Exception {
    CompletableFuture<Void> done = pipe.drain(); // ok: the timeout leaves
    try {
      done.get(5, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IOException("flush is slow", e);
    } finally {
      pipe.close();
    }
  }

  void failureOfAnotherCall(Pipe pipe) throws IOException {
    try {
      pipe.work();
    } catch (IOException e) {
      pipe.close();
      throw e;
    }
    while (!pipe.flush()) { // ok: the close was for a failure before
      pipe.work();
    }
  }

  void closeInCatch(Pipe pipe) {
    try {
      if (!pipe.flush()) { // ok: closed because something failed
        pipe.work();
      }
    } catch (IOException e) {
      pipe.close();
    }
  }

  void nested(Pipe outer, Pipe inner) throws IOException {
    try {
      try {
        outer.flush(); // expect: FlushIgnoredBeforeClose
      } finally {
        inner.close();
      }
    } finally {
      outer.close();
    }
  }

  void labelled(Pipe pipe) throws IOException {
    out:
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        if (pipe.flush()) { // expect: FlushIgnoredBeforeClose
          break out;
        }
      }
    }
    pipe.close();
  }

  void lambda(Pipe pipe, java.util.concurrent.Executor executor) {
    executor.execute(
        () -> {
          pipe.drain(); // expect: FlushIgnoredBeforeClose
          pipe.close();
        });
  }

  void lambdaThatWaits(Pipe pipe, java.util.concurrent.Executor executor) {
    executor.execute(
        () -> {
          pipe.drain().join(); // ok: waits
          pipe.close();
        });
  }

  void closedBefore(Pipe old, Pipe pipe) throws IOException {
    pipe.close();
    while (!pipe.flush()) { // ok: nothing is closed behind it
      pipe.work();
    }
  }

  Runnable anonymous(Pipe pipe) {
    return new Runnable() {
      @Override
      public void run() {
        pipe.drain(); // expect: FlushIgnoredBeforeClose
        pipe.close();
      }
    };
  }

  void flag(Pipe pipe) throws IOException {
    boolean done = false;
    try {
      done = pipe.flush(); // ok: the flag decides
    } finally {
      if (done) {
        pipe.close();
      }
    }
  }
}
