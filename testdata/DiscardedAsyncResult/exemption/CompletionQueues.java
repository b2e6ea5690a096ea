package cases.discarded.exemption;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;

/** A completion service hands its futures out again to whoever asks it. */
abstract class CompletionQueues {
  private final CompletionService<Integer> taken;
  private final CompletionService<Integer> never;

  CompletionQueues(Executor executor) {
    this.taken = new ExecutorCompletionService<>(executor);
    this.never = new ExecutorCompletionService<>(executor);
  }

  abstract void await(CompletionService<Integer> service) throws InterruptedException;

  void intoFields(Callable<Integer> task) {
    taken.submit(task); // ok: taken below
    never.submit(task); // expect: DiscardedAsyncResult
  }

  Integer take() throws Exception {
    return taken.take().get();
  }

  void intoLocals(Executor executor, Callable<Integer> task) throws Exception {
    CompletionService<Integer> asked = new ExecutorCompletionService<>(executor);
    asked.submit(task); // ok: taken below
    asked.take().get();
    CompletionService<Integer> passedOn = new ExecutorCompletionService<>(executor);
    passedOn.submit(task); // ok: somebody else takes it
    await(passedOn);
    CompletionService<Integer> later;
    later = new ExecutorCompletionService<>(executor);
    later.submit(task); // expect: DiscardedAsyncResult
    CompletionService<Integer> renamed;
    CompletionService<Integer> source = new ExecutorCompletionService<>(executor);
    renamed = source;
    source.submit(task); // ok: taken below under another name
    renamed.take().get();
  }

  void fresh(Executor executor, Callable<Integer> task) {
    new ExecutorCompletionService<Integer>(executor).submit(task); // expect: DiscardedAsyncResult
  }

  void given(CompletionService<Integer> service, Callable<Integer> task) {
    service.submit(task); // ok: the caller takes it
  }

  void byReference(Executor executor, List<Callable<Integer>> tasks) throws Exception {
    CompletionService<Integer> asked = new ExecutorCompletionService<>(executor);
    tasks.forEach(asked::submit); // ok: taken below
    for (Callable<Integer> task : tasks) {
      asked.take().get();
    }
    CompletionService<Integer> dropped = new ExecutorCompletionService<>(executor);
    tasks.forEach(dropped::submit); // expect: DiscardedAsyncResult
    CompletionService<Integer> droppedTwice = new ExecutorCompletionService<>(executor);
    tasks.forEach(task -> droppedTwice.submit(task)); // expect: DiscardedAsyncResult
  }

  static final class Counting extends ExecutorCompletionService<Integer> {
    Counting(ExecutorService pool) {
      super(pool);
    }

    void twice(Callable<Integer> task) {
      submit(task); // ok: whoever has the service takes it
      submit(task); // ok: whoever has the service takes it
    }
  }
}
