package cases.discarded.exemption;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A callback ends the obligation if its code reads the failure. */
abstract class WhenComplete {
  private static final Logger log = LoggerFactory.getLogger(WhenComplete.class);

  private final CountDownLatch latch = new CountDownLatch(1);
  private final AtomicInteger failures = new AtomicInteger();

  interface Listener {
    void onDone(String value, Throwable failure);
  }

  abstract CompletableFuture<String> send(String text);

  void logs() {
    send("a").whenComplete((r, e) -> log.warn("send", e)); // ok: the callback reads the failure
  }

  void counts() {
    send("a").whenComplete((r, e) -> latch.countDown()); // expect: DiscardedAsyncResult
  }

  void logsTheValueOnly() {
    send("a").whenComplete((r, e) -> log.info("sent {}", r)); // expect: DiscardedAsyncResult
  }

  void branches() {
    send("a")
        .whenComplete( // ok: the callback reads the failure
            (r, e) -> {
              if (e != null) {
                failures.incrementAndGet();
              }
            });
  }

  void blockThatReadsTheValueOnly() {
    send("a")
        .whenComplete( // expect: DiscardedAsyncResult
            (result, failure) -> {
              if (result != null) {
                failures.decrementAndGet();
              }
            });
  }

  void async(java.util.concurrent.Executor executor) {
    send("a").whenCompleteAsync((r, e) -> latch.countDown(), executor); // expect: DiscardedAsyncResult
    send("a").whenCompleteAsync((r, e) -> log.warn("send", e), executor); // ok: the callback reads the failure
  }

  void handles() {
    send("a").handle((r, e) -> e == null ? r : "failed"); // ok: the callback reads the failure
    send("a").handle((r, e) -> r); // expect: DiscardedAsyncResult
    send("a").handleAsync((r, e) -> latch.getCount()); // expect: DiscardedAsyncResult
  }

  void report(String value, Throwable failure) {
    log.warn("sent {}", value, failure);
  }

  void finish(String value, Throwable failure) {
    latch.countDown();
  }

  void methodReferences(Listener listener) {
    send("a").whenComplete(this::report); // ok: report reads the failure
    send("a").whenComplete(this::finish); // expect: DiscardedAsyncResult
    send("a").whenComplete(listener::onDone); // ok: the listener is told
  }

  void handedOn(BiConsumer<? super String, ? super Throwable> callback) {
    send("a").whenComplete(callback); // ok: the callback is told
  }

  void calledWithIt(Listener listener) {
    send("a").whenComplete((r, e) -> listener.onDone(r, e)); // ok: the listener is told
    send("a").whenComplete((r, e) -> listener.onDone(r, null)); // expect: DiscardedAsyncResult
  }

  void anonymous() {
    send("a")
        .whenComplete( // ok: the callback reads the failure
            new BiConsumer<String, Throwable>() {
              @Override
              public void accept(String value, Throwable failure) {
                report(value, failure);
              }
            });
  }

  void anonymousThatReadsTheValueOnly() {
    send("a")
        .whenComplete( // expect: DiscardedAsyncResult
            new BiConsumer<String, Throwable>() {
              @Override
              public void accept(String value, Throwable failure) {
                latch.countDown();
              }
            });
  }

  void readInANestedLambda(java.util.concurrent.Executor executor) {
    send("a").whenComplete((r, e) -> executor.execute(() -> log.warn("send", e))); // ok: read a little later
    send("a").whenComplete((r, e) -> executor.execute(() -> log.warn("send"))); // expect: DiscardedAsyncResult
  }

  void intoUnused() {
    var unused = send("a").whenComplete((r, e) -> latch.countDown()); // expect: DiscardedAsyncResult
    var handled = send("a").whenComplete((r, e) -> log.warn("send", e)); // ok: the callback reads the failure
  }

  CompletableFuture<String> returned() {
    return send("a").whenComplete((r, e) -> latch.countDown()); // ok: returned
  }

  void inALambda(java.util.List<String> texts) {
    texts.forEach(t -> send(t).whenComplete((r, e) -> latch.countDown())); // expect: DiscardedAsyncResult
    texts.forEach(t -> send(t).whenComplete((r, e) -> log.warn(t, e))); // ok: the callback reads the failure
  }
}
