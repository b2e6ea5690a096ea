package cases.flush.receivers;

import java.util.concurrent.CompletableFuture;

/** A call that hands back what it is made on is another name for it. */
class HandedBack {
  interface Sink extends AutoCloseable {
    Sink header(String name);

    Sink begin();

    Sink fork(String name);

    CompletableFuture<Void> send(long[] run);

    boolean tryFlush();

    boolean isDrained();

    @Override
    void close();
  }

  /** Its code is in sight. */
  static final class Lines {
    private String name = "";
    private int left;

    Lines header(String name) {
      this.name = name;
      return this;
    }

    Lines titled(String title) {
      return header("# " + title);
    }

    Lines another(String name) {
      Lines other = new Lines();
      other.name = name;
      return other;
    }

    boolean tryFlush() {
      left -= name.length();
      return left <= 0;
    }

    void close() {
      left = 0;
    }
  }

  abstract static class Leveled<S extends Leveled<S>> {
    abstract S level(int level);

    abstract boolean flush();

    abstract void close();
  }

  abstract static class Steps extends Leveled<Steps> {}

  void anotherByItsName(Sink sink) {
    sink.fork("run").tryFlush();
    sink.close();
  }

  void anotherByItsCode(Lines lines) {
    lines.another("run").tryFlush();
    lines.close();
  }

  void gated(Sink sink) {
    if (sink.header("run").tryFlush()) {
      sink.close();
    }
  }

  void untilDone(Sink sink) {
    while (!sink.header("run").tryFlush()) {
      Thread.onSpinWait();
    }
    sink.close();
  }

  void untilDrained(Sink sink) {
    do {
      sink.header("run").tryFlush();
    } while (!sink.isDrained());
    sink.close();
  }

  void awaited(Sink sink, long[] run) {
    sink.header("run").send(run).join();
    sink.close();
  }

  void composed(Sink sink, long[] run) {
    sink.header("run")
        .send(run)
        .whenComplete(
            (done, failure) -> {
              System.out.println(failure);
              sink.close();
            });
  }

  void nothingSent(Sink sink) {
    sink.header("empty");
    sink.close();
  }

  void byItsType(Sink sink, long[] run) {
    sink.header("run").send(run); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  void byItsCode(Lines lines) {
    lines.header("run").tryFlush(); // expect: FlushIgnoredBeforeClose
    lines.close();
  }

  void byTheCodeItCalls(Lines lines) {
    lines.titled("run").tryFlush(); // expect: FlushIgnoredBeforeClose
    lines.close();
  }

  void chained(Sink sink) {
    sink.begin().header("run").header("more").tryFlush(); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  void ofItsOwnType(Steps steps) {
    steps.level(1).flush(); // expect: FlushIgnoredBeforeClose
    steps.close();
  }

  void kept(Sink sink) {
    Sink same = sink.header("run");
    same.tryFlush(); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  void closedSo(Sink sink) {
    sink.tryFlush(); // expect: FlushIgnoredBeforeClose
    sink.header("end").close();
  }
}
