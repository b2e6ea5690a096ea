package cases.discarded.exemption;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;

/** What a completion service was given comes back from it. */
class Completions {
  String first(ExecutorService pool, Callable<String> a, Callable<String> b) throws Exception {
    CompletionService<String> service = new ExecutorCompletionService<>(pool);
    service.submit(a); // ok: taken below
    service.submit(b); // ok: taken below
    return service.take().get(); // ok: awaited
  }

  void plainPool(ExecutorService pool, Callable<String> a) {
    pool.submit(a); // expect: DiscardedAsyncResult
  }

  void takenAndDropped(CompletionService<String> service) throws InterruptedException {
    service.take(); // expect: DiscardedAsyncResult
    service.poll(); // expect: DiscardedAsyncResult
  }

  void drained(CompletionService<String> service, int many) throws Exception {
    for (int i = 0; i < many; i++) {
      service.take().get(); // ok: awaited
    }
  }

  String ownTask(ExecutorService pool, Callable<String> work) throws Exception {
    FutureTask<String> task = new FutureTask<>(work); // ok: awaited below
    pool.execute(task); // ok: returns nothing
    return task.get();
  }

  void submittedInALambda(CompletionService<String> service, Iterable<Callable<String>> tasks) {
    tasks.forEach(service::submit); // ok: the caller takes them
    tasks.forEach(task -> service.submit(task)); // ok: the caller takes them
  }
}
