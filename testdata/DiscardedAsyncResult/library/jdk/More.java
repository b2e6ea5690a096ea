package cases.discarded.library.jdk;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousByteChannel;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Less common corners of {@code java.util.concurrent}. */
abstract class More {
  abstract RunnableFuture<String> task();

  abstract CountedCompleter<String> completer();

  void runnableFutures() throws Exception {
    task(); // expect: DiscardedAsyncResult
    task().get(); // ok: awaited
  }

  void completers(ForkJoinPool pool) {
    pool.submit(completer()); // expect: DiscardedAsyncResult
    pool.execute(completer()); // ok: returns nothing
    pool.submit(completer()).join(); // ok: awaited
  }

  void scheduled(ScheduledThreadPoolExecutor timer, Callable<String> work) {
    timer.schedule(work, 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    timer.getQueue().clear(); // ok: returns nothing
    timer.setRemoveOnCancelPolicy(true); // ok: returns nothing
  }

  int bytes(AsynchronousByteChannel channel, ByteBuffer buffer) throws Exception {
    channel.read(buffer); // expect: DiscardedAsyncResult
    return channel.read(buffer).get(); // ok: awaited
  }

  void copies(CompletableFuture<String> kept) {
    kept.copy().thenCompose(this::next); // expect: DiscardedAsyncResult
    kept.copy().join(); // ok: awaited
  }

  abstract CompletableFuture<String> next(String after);

  void arrays(AtomicReferenceArray<CompletableFuture<String>> slots) {
    slots.set(0, next("a")); // ok: the caller has the slots
    slots.get(0).join(); // ok: awaited
  }

  Collection<? extends Future<?>> collection(List<ForkJoinTask<?>> tasks) {
    return ForkJoinTask.invokeAll(tasks); // ok: returned
  }

  void timeouts() throws Exception {
    next("a").get(1, TimeUnit.SECONDS); // ok: awaited, a timeout is thrown
    next("a").thenApply(String::length).get(); // ok: awaited
    next("a").whenComplete((r, e) -> System.out.println(r)).get(); // ok: awaited
  }
}
