package cases.discarded.exemption;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** More ways to keep a future while something else listens to it. */
abstract class MoreKept {
  private final AtomicInteger active = new AtomicInteger();
  private final CompletableFuture<Void> ready = CompletableFuture.runAsync(this::start); // ok: returned by ready()

  abstract void start();

  abstract CompletableFuture<String> ask(String question);

  CompletableFuture<Void> ready() {
    return ready;
  }

  void listensThroughTheGetter() {
    ready().thenRun(() -> active.incrementAndGet()); // ok: the getter hands out a kept future
  }

  void listensToFreshWork() {
    ask("a").thenRun(() -> active.incrementAndGet()); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> namedListener() {
    var answer = ask("a"); // ok: returned below
    CompletableFuture<Void> listener = answer.thenRun(() -> active.decrementAndGet()); // ok: the future itself is returned
    return answer;
  }

  CompletableFuture<String> namedReceiver() {
    var answer = ask("a"); // ok: returned below
    var same = answer.orTimeout(1, TimeUnit.SECONDS); // ok: its receiver is returned
    return answer;
  }

  CompletableFuture<String> timedOut(ScheduledExecutorService timer) {
    CompletableFuture<String> answer = ask("a"); // ok: returned below
    ScheduledFuture<?> timeout = timer.schedule(this::start, 1, TimeUnit.SECONDS); // ok: the listener cancels it
    answer.whenComplete((r, e) -> timeout.cancel(false)); // ok: the future itself is returned
    return answer;
  }

  void combined(CompletableFuture<String> other) {
    CompletableFuture<String> answer = ask("a"); // ok: told of at the links
    answer.thenCombine(other, (a, b) -> a + b); // expect: DiscardedAsyncResult
    answer.thenRun(() -> active.decrementAndGet()); // expect: DiscardedAsyncResult
  }

  void timedOutFresh(ScheduledExecutorService timer) {
    ScheduledFuture<?> timeout = timer.schedule(this::start, 1, TimeUnit.SECONDS); // ok: the listener cancels it
    ask("a").whenComplete((r, e) -> timeout.cancel(false)); // expect: DiscardedAsyncResult
  }

  void cancelled(java.util.Queue<Future<?>> queue) {
    for (Future<?> f; (f = queue.poll()) != null; ) { // ok: each is cancelled
      f.cancel(true);
    }
  }

  String lazily() {
    CompletableFuture<String> answer = null;
    while (answer == null) {
      answer = ask("a"); // ok: awaited below
    }
    return answer.join();
  }

  void passedToAConstructor() {
    new Holder(ask("a")); // ok: passed to a constructor
  }

  static class Holder {
    final CompletableFuture<String> held;

    Holder(CompletableFuture<String> held) {
      this.held = held;
    }
  }

  static class Answered extends Holder {
    Answered(MoreKept source) {
      super(source.ask("a")); // ok: passed to the constructor of the superclass
      source.ask("b"); // expect: DiscardedAsyncResult
    }
  }
}
