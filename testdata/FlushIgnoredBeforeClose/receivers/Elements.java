package cases.flush.receivers;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** All elements of a collection are flushed in one loop and closed in another. */
class Elements {
  interface Out {
    boolean flush();

    CompletableFuture<Long> sync();

    boolean isExpired();

    void close();
  }

  private Out current;

  void allThenAll(List<Out> outs) {
    for (Out out : outs) {
      out.flush(); // expect: FlushIgnoredBeforeClose
    }
    for (Out out : outs) {
      out.close();
    }
  }

  void allOfAnArray(Out[] outs) {
    for (Out out : outs) {
      out.flush(); // expect: FlushIgnoredBeforeClose
    }
    for (Out out : outs) {
      out.close();
    }
  }

  void othersClosed(List<Out> outs, List<Out> old) {
    for (Out out : outs) {
      out.flush(); // ok: others are closed
    }
    for (Out out : old) {
      out.close();
    }
  }

  void allDrained(List<Out> outs) {
    for (Out out : outs) {
      while (!out.flush()) { // ok: until it is done
        Thread.onSpinWait();
      }
    }
    for (Out out : outs) {
      out.close();
    }
  }

  void someClosed(List<Out> outs) {
    for (Out out : outs) {
      out.flush(); // ok: the second loop closes those that have expired
    }
    for (Out out : outs) {
      if (out.isExpired()) {
        out.close();
      }
    }
  }

  void oneLoop(List<Out> outs) {
    for (Iterator<Out> all = outs.iterator(); all.hasNext(); ) {
      Out out = all.next();
      if (out.isExpired()) {
        out.close();
        continue;
      }
      out.flush(); // ok: the next turn is about another one
    }
  }

  void swapped(Supplier<Out> factory) {
    Out old = current;
    Out fresh = factory.get();
    CompletableFuture<Long> sync = fresh.sync(); // ok: the old one is closed
    current = fresh;
    old.close();
    sync.join();
  }

  void swappedAndLost(Supplier<Out> factory) {
    Out old = current;
    CompletableFuture<Long> sync = old.sync(); // expect: FlushIgnoredBeforeClose
    current = factory.get();
    old.close();
    sync.join();
  }
}
