package cases.flush.receivers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** All elements of a collection are closed by a function. */
class ForEach {
  interface Out {
    boolean flush();

    CompletableFuture<Void> flushLater();

    void close();
  }

  private final List<Out> outs;
  private final List<Out> others;

  ForEach(List<Out> outs, List<Out> others) {
    this.outs = outs;
    this.others = others;
  }

  void byReference() {
    for (Out out : outs) {
      out.flush(); // expect: FlushIgnoredBeforeClose
    }
    outs.forEach(Out::close);
  }

  void byLambda() {
    for (Out out : outs) {
      out.flushLater(); // expect: FlushIgnoredBeforeClose
    }
    outs.stream().forEach(out -> out.close());
  }

  void valuesOfAMap(Map<String, Out> named) {
    for (Out out : named.values()) {
      out.flush(); // expect: FlushIgnoredBeforeClose
    }
    named.values().forEach(Out::close);
  }

  void others() {
    for (Out out : outs) {
      if (!out.flush()) { // ok: others are closed
        System.err.println("not flushed");
      }
    }
    others.forEach(Out::close);
  }

  void drained() {
    for (Out out : outs) {
      while (!out.flush()) { // ok: until it is done
        Thread.onSpinWait();
      }
    }
    outs.forEach(Out::close);
  }

  void joined() {
    List<CompletableFuture<Void>> flushes = outs.stream().map(Out::flushLater).toList();
    flushes.forEach(CompletableFuture::join); // ok: all are awaited
    outs.forEach(Out::close);
  }

  void notNull(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    Objects.requireNonNull(out).close();
  }

  void flushedByReference() {
    outs.forEach(Out::flush); // expect: FlushIgnoredBeforeClose
    outs.forEach(Out::close);
  }

  void flushedByLambda() {
    outs.forEach(out -> out.flushLater()); // expect: FlushIgnoredBeforeClose
    for (Out out : outs) {
      out.close();
    }
  }

  void othersFlushed() {
    outs.forEach(Out::flush); // ok: others are closed
    others.forEach(Out::close);
  }

  void someClosed() {
    outs.forEach(Out::flush); // ok: those that are closed were picked
    for (Out out : outs) {
      if (out.hashCode() == 0) {
        out.close();
      }
    }
  }

  void flushedUntilAllAre() {
    while (!outs.stream().allMatch(Out::flush)) { // ok: until all are done
      Thread.onSpinWait();
    }
    outs.forEach(Out::close);
  }
}
