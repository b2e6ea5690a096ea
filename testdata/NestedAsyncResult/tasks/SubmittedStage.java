package cases.nested.tasks;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

class SubmittedStage {
  private final ExecutorService pool;
  private final ScheduledExecutorService timer;
  private final ListeningExecutorService listening;
  private ScheduledFuture<?> heartbeat;

  SubmittedStage(ExecutorService pool, ScheduledExecutorService timer) {
    this.pool = pool;
    this.timer = timer;
    this.listening = MoreExecutors.listeningDecorator(pool);
  }

  private CompletableFuture<String> ask(String q) {
    return CompletableFuture.supplyAsync(() -> q, pool);
  }

  private ListenableFuture<String> askGuava(String q) {
    return listening.submit(() -> q);
  }

  void submitted() throws ExecutionException, InterruptedException {
    pool.submit(() -> ask("x")).get(); // expect: NestedAsyncResult
  }

  String submittedBoth() throws ExecutionException, InterruptedException {
    return pool.submit(() -> ask("x")).get().get(); // ok: both
  }

  String submittedValue() throws ExecutionException, InterruptedException {
    return pool.submit(() -> ask("x").join()).get(); // ok: awaited in the task
  }

  void executed(Executor e, CompletableFuture<String> out) {
    e.execute(
        () ->
            ask("x")
                .whenComplete( // ok: a bridge
                    (v, t) -> {
                      if (t != null) {
                        out.completeExceptionally(t);
                      } else {
                        out.complete(v);
                      }
                    }));
  }

  Future<?> handedOut() {
    return pool.submit(() -> ask("x")); // expect: NestedAsyncResult
  }

  Future<CompletableFuture<String>> handedOutTyped() {
    return pool.submit(() -> ask("x")); // ok: the type says both
  }

  void all(List<String> qs) throws ExecutionException, InterruptedException {
    List<Future<?>> open = new ArrayList<>();
    for (String q : qs) {
      open.add(pool.submit(() -> ask(q))); // expect: NestedAsyncResult
    }
    for (Future<?> f : open) {
      f.get();
    }
  }

  void allRight(List<String> qs) throws ExecutionException, InterruptedException {
    List<Future<CompletableFuture<String>>> open = new ArrayList<>();
    for (String q : qs) {
      open.add(pool.submit(() -> ask(q)));
    }
    for (Future<CompletableFuture<String>> f : open) {
      f.get().get(); // ok: both
    }
  }

  void scheduled() throws ExecutionException, InterruptedException {
    timer.schedule(() -> ask("tick"), 1, TimeUnit.SECONDS).get(); // expect: NestedAsyncResult
  }

  String scheduledBoth() throws ExecutionException, InterruptedException {
    return timer.schedule(() -> ask("tick"), 1, TimeUnit.SECONDS).get().get(); // ok: both
  }

  void scheduledField() {
    heartbeat = timer.schedule(() -> ask("tick"), 1, TimeUnit.SECONDS); // expect: NestedAsyncResult
  }

  void cancel() {
    heartbeat.cancel(false);
  }

  void anonymous() throws ExecutionException, InterruptedException {
    pool.submit( // expect: NestedAsyncResult
            new Callable<CompletableFuture<String>>() {
              @Override
              public CompletableFuture<String> call() {
                return ask("y");
              }
            })
        .get();
  }

  void refBoth() throws Exception {
    Callable<CompletableFuture<String>> c = () -> ask("z");
    pool.submit(c).get().join(); // ok: both
  }

  void invokeAll(Collection<Callable<CompletableFuture<String>>> tasks) throws Exception {
    for (Future<CompletableFuture<String>> f : pool.invokeAll(tasks)) {
      f.get().join(); // ok: both
    }
  }

  // Guava

  ListenableFuture<Object> transformed(String q) {
    return Futures.transform(askGuava(q), a -> askGuava(a), pool); // expect: NestedAsyncResult
  }

  ListenableFuture<String> transformedAsync(String q) {
    return Futures.transformAsync(askGuava(q), a -> askGuava(a), pool); // ok: flat
  }

  void listened(String q) throws ExecutionException, InterruptedException {
    listening.submit(() -> askGuava(q)).get(); // expect: NestedAsyncResult
  }

  ListenableFuture<String> submitAsync(String q) {
    return Futures.submitAsync(() -> askGuava(q), pool); // ok: flat
  }

  ListenableFuture<?> submitGuava(String q) {
    return Futures.submit(() -> askGuava(q), pool); // expect: NestedAsyncResult
  }

  ListenableFuture<String> twoSteps(String q) {
    ListenableFuture<ListenableFuture<String>> outer = listening.submit(() -> askGuava(q));
    return Futures.transformAsync(outer, inner -> inner, pool); // ok: flattened
  }

  String gotDone(String q) throws ExecutionException, InterruptedException {
    ListenableFuture<ListenableFuture<String>> outer = listening.submit(() -> askGuava(q));
    ListenableFuture<String> inner = outer.get();
    return inner.get(); // ok: both
  }
}
