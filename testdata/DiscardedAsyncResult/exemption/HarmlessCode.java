package cases.discarded.exemption;

import static java.lang.Math.max;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Links on what cannot fail, whose code cannot plausibly throw, and near misses. */
abstract class HarmlessCode {
  interface Api {
    void use(Object answer);

    int parse(String text);
  }

  static final class Session {
    Session(Api api) {
      api.use("new");
    }
  }

  private final AtomicInteger count = new AtomicInteger();
  private final AtomicReference<Object> last = new AtomicReference<>();

  abstract void unknown(int n);

  private void note(int n) {
    count.addAndGet(n);
    second(n);
  }

  private void second(int n) {
    third(n);
  }

  private void third(int n) {
    fourth(n);
  }

  private void fourth(int n) {
    count.set(n);
  }

  private void noteAndMore(int n) {
    count.addAndGet(n);
    unknown(n);
  }

  private void down(int n) {
    count.set(n);
    if (n > 0) {
      down(n - 1);
    }
  }

  private void through(List<Integer> all) {
    all.forEach(each -> through(List.of()));
  }

  void helpers() {
    CompletableFuture.completedFuture(1).thenAccept(n -> note(n)); // ok: it counts
    CompletableFuture.completedFuture(1).thenAccept(this::note); // ok: it counts
    CompletableFuture.completedFuture(1).thenAccept(n -> noteAndMore(n)); // expect: DiscardedAsyncResult
    CompletableFuture.completedFuture(1).thenAccept(n -> down(n)); // ok: it counts
    CompletableFuture.completedFuture(List.of(1)).thenAccept(all -> through(all)); // ok: it does nothing
    CompletableFuture.completedFuture(1).thenAccept(n -> unknown(n)); // expect: DiscardedAsyncResult
  }

  void elements(Api api, Consumer<Integer> given) {
    CompletableFuture.completedFuture(List.of(1))
        .thenAccept(all -> all.forEach(count::addAndGet)); // ok: it counts
    CompletableFuture.completedFuture(List.of(1))
        .thenAccept( // expect: DiscardedAsyncResult
            all -> all.forEach(api::use));
    CompletableFuture.completedFuture(List.of(1))
        .thenAccept( // expect: DiscardedAsyncResult
            all -> all.forEach(given));
    Consumer<Integer> counts = n -> count.addAndGet(n);
    CompletableFuture.completedFuture(List.of(1))
        .thenAccept(all -> all.forEach(counts)); // ok: it counts
  }

  void imported() {
    CompletableFuture.completedFuture(1).thenAccept(n -> count.set(max(n, 3))); // ok: it counts
  }

  void made(Api api) {
    CompletableFuture.completedFuture(1)
        .thenAccept(n -> last.set(new AtomicInteger(n))); // ok: a counter is made
    CompletableFuture.completedFuture(1)
        .thenAccept( // expect: DiscardedAsyncResult
            n -> last.set(new Session(api)));
  }

  void thrown() {
    CompletableFuture.completedFuture(1)
        .thenAccept( // expect: DiscardedAsyncResult
            n -> {
              if (n > 3) {
                throw new IllegalArgumentException();
              }
              count.set(n);
            });
  }

  void handled(Api api) {
    CompletableFuture.completedFuture(1)
        .thenAccept( // ok: what is thrown is caught, and the rest cannot throw
            n -> {
              count.set(n);
              try {
                api.use(n);
              } catch (Throwable ignored) {
                count.set(0);
              }
            });
  }

  void combined(Api api, CompletableFuture<Integer> given) {
    CompletableFuture.completedFuture(1)
        .thenApply(n -> n + 1)
        .thenAccept(count::addAndGet); // ok: nothing in the chain can fail
    CompletableFuture.completedFuture(1)
        .thenApply(n -> api.parse("1"))
        .thenAccept(count::addAndGet); // expect: DiscardedAsyncResult
    CompletableFuture.completedFuture(1)
        .thenAcceptBoth( // expect: DiscardedAsyncResult
            CompletableFuture.supplyAsync(() -> api.parse("1")), (a, b) -> count.addAndGet(b));
    CompletableFuture.completedFuture(1)
        .thenAcceptBoth( // expect: DiscardedAsyncResult
            given, (a, b) -> count.addAndGet(b));
    CompletableFuture.completedFuture(1)
        .thenAcceptBoth( // ok: neither can fail
            CompletableFuture.completedFuture(2), (a, b) -> count.addAndGet(b));
    CompletableFuture.completedFuture(1)
        .thenAcceptBoth( // ok: none of them can fail
            CompletableFuture.completedFuture(2).thenApply(n -> n + 1),
            (a, b) -> count.addAndGet(b));
  }

  interface Remote {
    CompletableFuture<Integer> send(String text);
  }

  void afterwards(Remote remote) {
    CompletableFuture.completedFuture(remote)
        .join()
        .send("x"); // expect: DiscardedAsyncResult
  }
}
