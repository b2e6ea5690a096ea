package cases.discarded.java22;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Unnamed variables: the shortest way to drop a result, and no better than the others. */
abstract class Unnamed {
  private final CountDownLatch latch = new CountDownLatch(1);

  abstract CompletableFuture<String> send(String text);

  abstract void step() throws IOException;

  abstract int number();

  void unnamedLocal() {
    var _ = send("a"); // expect: DiscardedAsyncResult
    var _ = number(); // ok: a number owes nothing
    var _ = send("a").join(); // ok: awaited
  }

  void typedLocal() {
    CompletableFuture<String> _ = send("a"); // expect: DiscardedAsyncResult
    Object _ = send("a"); // expect: DiscardedAsyncResult
  }

  void lambdaParameter(List<String> texts) {
    texts.forEach(_ -> send("a")); // expect: DiscardedAsyncResult
    texts.forEach(_ -> send("a").join()); // ok: awaited
    texts.forEach(text -> { var _ = send(text); }); // expect: DiscardedAsyncResult
  }

  void failureUnnamed() {
    send("a").exceptionally(_ -> ""); // expect: DiscardedAsyncResult
    send("a").whenComplete((_, _) -> latch.countDown()); // expect: DiscardedAsyncResult
    send("a").whenComplete((r, _) -> System.out.println(r)); // expect: DiscardedAsyncResult
  }

  void valueUnnamed() {
    send("a").whenComplete((_, e) -> System.out.println(e)); // ok: the callback reads the failure
    send("a").handle((_, e) -> e == null); // ok: the callback reads the failure
  }

  void streamOfUnnamed(List<String> texts) {
    texts.stream().map(this::send).forEach(_ -> {}); // expect: DiscardedAsyncResult
    texts.stream().map(this::send).forEach(f -> f.join()); // ok: awaited
  }

  int loop(ExecutorService pool, List<Callable<String>> tasks) throws Exception {
    int done = 0;
    for (var _ : pool.invokeAll(tasks)) { // expect: DiscardedAsyncResult
      done++;
    }
    return done;
  }

  void loopAwaited(ExecutorService pool, List<Callable<String>> tasks) throws Exception {
    for (Future<String> future : pool.invokeAll(tasks)) { // ok: awaited
      var _ = future.get(); // ok: a string owes nothing
    }
  }

  void caught() {
    try {
      step();
    } catch (IOException _) {
      send("failed"); // expect: DiscardedAsyncResult
    }
  }

  void forInit(int n) {
    for (var _ = send("a"); n > 0; n--) { // expect: DiscardedAsyncResult
      number(); // ok: a number owes nothing
    }
  }
}
