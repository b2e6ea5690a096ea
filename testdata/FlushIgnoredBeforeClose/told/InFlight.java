package cases.flush.told;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The callbacks count down what is in flight, and the close waits for the number. */
class InFlight {
  interface Out {
    CompletableFuture<Void> flush();

    void close();
  }

  private final AtomicInteger inFlight = new AtomicInteger();
  private final LongAdder open = new LongAdder();
  private final AtomicInteger other = new AtomicInteger();

  void counter(Out out) throws InterruptedException {
    inFlight.incrementAndGet();
    out.flush().whenComplete((v, e) -> inFlight.decrementAndGet()); // expect: DiscardedAsyncResult
    while (inFlight.get() > 0) {
      Thread.sleep(1);
    }
    out.close();
  }

  void sum(Out out) {
    open.increment();
    out.flush().whenComplete((v, e) -> open.decrement()); // expect: DiscardedAsyncResult
    if (open.sum() == 0) {
      out.close();
    }
  }

  void anotherCounter(Out out) throws InterruptedException {
    inFlight.incrementAndGet();
    out.flush().whenComplete((v, e) -> inFlight.decrementAndGet()); // expect: FlushIgnoredBeforeClose
    while (other.get() > 0) {
      Thread.sleep(1);
    }
    out.close();
  }

  void onlyLogged(Out out) {
    open.increment();
    out.flush().whenComplete((v, e) -> open.decrement()); // expect: FlushIgnoredBeforeClose
    System.out.println(open.sum());
    out.close();
  }

  void phaser(Out out, Phaser phaser) {
    phaser.register();
    out.flush().whenComplete((v, e) -> phaser.arriveAndDeregister()); // expect: DiscardedAsyncResult
    phaser.arriveAndAwaitAdvance();
    out.close();
  }
}
