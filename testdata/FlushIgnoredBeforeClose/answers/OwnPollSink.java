package cases.flush.answers;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

class OwnPollSink {
  sealed interface Poll permits Ready, Pending, Failed {
    default boolean isReady() {
      return this instanceof Ready;
    }

    default void orThrow() throws IOException {
      if (this instanceof Failed f) {
        throw f.cause();
      }
    }
  }

  record Ready() implements Poll {}

  record Pending() implements Poll {}

  record Failed(IOException cause) implements Poll {}

  interface Sink {
    Poll pollFlush();

    Poll pollWrite(byte[] bytes);

    Poll pollClose();

    void shutdown();
  }

  private final Sink sink;
  private final Deque<Sink> idle = new ArrayDeque<>();
  private Poll last = new Pending();

  OwnPollSink(Sink sink) {
    this.sink = sink;
  }

  void hyper() throws IOException {
    sink.pollFlush().orThrow(); // expect: FlushIgnoredBeforeClose
    sink.shutdown();
  }

  void named() {
    var ignored = sink.pollFlush(); // expect: FlushIgnoredBeforeClose
    sink.shutdown();
  }

  void onlyFailed() throws IOException {
    Poll p = sink.pollFlush(); // expect: FlushIgnoredBeforeClose
    if (p instanceof Failed failed) {
      throw failed.cause();
    }
    sink.shutdown();
  }

  void gated() {
    Poll p = sink.pollFlush();
    if (p.isReady()) {
      sink.shutdown(); // ok: only when ready
    }
  }

  Poll propagate() {
    Poll p = sink.pollFlush();
    if (p instanceof Pending) {
      return p; // ok: not done yet, come again
    }
    sink.shutdown();
    return p;
  }

  void spin() {
    while (!(sink.pollFlush() instanceof Ready)) {
      Thread.onSpinWait();
    }
    sink.shutdown(); // ok: spins until ready
  }

  void parkUntil() throws IOException {
    for (;;) {
      Poll p = sink.pollFlush();
      p.orThrow();
      if (p.isReady()) {
        break;
      }
      LockSupport.parkNanos(1_000);
    }
    sink.shutdown(); // ok: left only when ready
  }

  void negated() {
    if (!sink.pollFlush().isReady()) {
      return; // ok: early exit while pending
    }
    sink.shutdown();
  }

  void wrongWay() {
    if (sink.pollFlush() instanceof Pending) { // ok: branched on
      System.out.println("will be back");
    } else {
      sink.shutdown();
    }
  }

  void field() {
    last = sink.pollFlush();
    if (last.isReady()) {
      sink.shutdown(); // ok: the field is asked
    }
  }

  void logged() {
    Poll p = sink.pollFlush(); // expect: FlushIgnoredBeforeClose
    System.out.println("flush says " + p);
    sink.shutdown();
  }

  void nullChecked() {
    Poll p = sink.pollFlush(); // expect: FlushIgnoredBeforeClose
    if (p == null) {
      throw new IllegalStateException();
    }
    sink.shutdown();
  }

  void inLoop() {
    for (Sink s : idle) {
      s.pollFlush(); // expect: FlushIgnoredBeforeClose
      s.shutdown();
    }
  }

  void inLoopRight() {
    for (Sink s : idle) {
      if (s.pollFlush().isReady()) {
        s.shutdown(); // ok: only what is ready
      }
    }
    idle.removeIf(s -> s.pollFlush().isReady());
  }

  void written(byte[] bytes) throws IOException {
    sink.pollWrite(bytes).orThrow(); // expect: FlushIgnoredBeforeClose
    sink.shutdown();
  }

  Poll closing() {
    Poll flushed = sink.pollFlush();
    return flushed.isReady() ? sink.pollClose() : flushed; // ok: closes only when ready
  }

  void twice() {
    sink.pollFlush(); // expect: FlushIgnoredBeforeClose
    sink.pollFlush(); // expect: FlushIgnoredBeforeClose
    sink.shutdown();
  }

  void tryFinally(byte[] bytes) throws IOException {
    try {
      Poll w = sink.pollWrite(bytes);
      if (!w.isReady()) {
        throw new IOException("not written");
      }
      sink.pollFlush(); // expect: FlushIgnoredBeforeClose
    } finally {
      sink.shutdown();
    }
  }
}
