package cases.discarded.library.guava;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.AsyncCallable;
import com.google.common.util.concurrent.Callables;
import com.google.common.util.concurrent.ExecutionSequencer;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListenableFutureTask;
import com.google.common.util.concurrent.ListeningScheduledExecutorService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** More of Guava's futures. */
interface More {
  ListenableFuture<Integer> index(String document);

  Executor executor();

  default void sequenced(ExecutionSequencer sequencer, Callable<String> task, AsyncCallable<String> async) {
    sequencer.submit(task, executor()); // expect: DiscardedAsyncResult
    sequencer.submitAsync(async, executor()); // expect: DiscardedAsyncResult
  }

  default void scheduled(ListeningScheduledExecutorService timer, ScheduledExecutorService plain, Runnable task) {
    timer.schedule(task, Duration.ofSeconds(1)); // expect: DiscardedAsyncResult
    Futures.withTimeout(index("a"), Duration.ofSeconds(1), plain); // expect: DiscardedAsyncResult
  }

  default ListenableFuture<List<Integer>> collected(List<String> documents) {
    ImmutableList.Builder<ListenableFuture<Integer>> all = ImmutableList.builder();
    documents.forEach(document -> all.add(index(document))); // ok: built and returned
    return Futures.allAsList(all.build()); // ok: returned
  }

  default List<ListenableFuture<Integer>> inOrder(List<String> documents) {
    Futures.inCompletionOrder(documents.stream().map(this::index).toList()); // expect: DiscardedAsyncResult
    return Futures.inCompletionOrder(documents.stream().map(this::index).toList()); // ok: returned
  }

  default void tasks(Callable<String> work) {
    ListenableFutureTask<String> task = ListenableFutureTask.create(work); // ok: run and asked below
    executor().execute(task);
    Futures.getUnchecked(task); // ok: awaits and throws
    Callables.returning("a"); // ok: a callable is no result
  }

  default void failed() {
    Futures.immediateFailedFuture(new IllegalStateException()); // expect: DiscardedAsyncResult
  }

  default ListenableFuture<Integer> failedReturned() {
    return Futures.immediateFailedFuture(new IllegalStateException()); // ok: returned
  }

  default void listened(ListenableFuture<Integer> kept, Runnable listener) {
    kept.addListener(listener, executor()); // ok: returns nothing, the caller has the future
  }
}
