package cases.discarded.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Results kept in a container: somebody must take them out again. */
class LocalContainers {
  private final Map<String, Future<?>> running = new HashMap<>();

  void listNobodyReads(ExecutorService pool, List<Runnable> tasks) {
    List<Future<?>> futures = new ArrayList<>();
    for (Runnable task : tasks) {
      futures.add(pool.submit(task)); // expect: DiscardedAsyncResult
    }
  }

  void listAwaited(ExecutorService pool, List<Runnable> tasks) throws Exception {
    List<Future<?>> futures = new ArrayList<>();
    for (Runnable task : tasks) {
      futures.add(pool.submit(task)); // ok: awaited in the loop below
    }
    for (Future<?> future : futures) {
      future.get();
    }
  }

  List<Future<?>> listReturned(ExecutorService pool, Runnable task) {
    var futures = new ArrayList<Future<?>>();
    futures.add(pool.submit(task)); // ok: the list is returned
    return futures;
  }

  void mapNobodyReads(ExecutorService pool, Map<String, Runnable> tasks) {
    Map<String, Future<?>> futures = new HashMap<>();
    tasks.forEach((name, task) -> futures.put(name, pool.submit(task))); // expect: DiscardedAsyncResult
  }

  void mapPassedOn(ExecutorService pool, Map<String, Runnable> tasks) {
    Map<String, Future<?>> futures = new HashMap<>();
    tasks.forEach((name, task) -> futures.put(name, pool.submit(task))); // ok: the map goes to another method
    keep(futures);
  }

  private void keep(Map<String, Future<?>> futures) {
    running.putAll(futures);
  }

  void mapInAField(ExecutorService pool, String name, Runnable task) {
    running.put(name, pool.submit(task)); // ok: cancel() reads the field
  }

  void cancel(String name) {
    running.get(name).cancel(true);
  }

  void dequeNobodyReads(ExecutorService pool, Runnable task) {
    var futures = new ArrayDeque<Future<?>>();
    futures.push(pool.submit(task)); // expect: DiscardedAsyncResult
    futures.addLast(pool.submit(task)); // expect: DiscardedAsyncResult
  }

  void dequeDrained(ExecutorService pool, Runnable task) throws Exception {
    var futures = new ArrayDeque<Future<?>>();
    futures.push(pool.submit(task)); // ok: popped and awaited
    while (!futures.isEmpty()) {
      futures.pop().get();
    }
  }

  void arrayNobodyReads(ExecutorService pool, Runnable... tasks) {
    Future<?>[] futures = new Future<?>[tasks.length];
    for (int i = 0; i < tasks.length; i++) {
      futures[i] = pool.submit(tasks[i]); // expect: DiscardedAsyncResult
    }
  }

  void arrayAwaited(List<Runnable> tasks) {
    CompletableFuture<?>[] futures = new CompletableFuture<?>[tasks.size()];
    for (int i = 0; i < tasks.size(); i++) {
      futures[i] = CompletableFuture.runAsync(tasks.get(i)); // ok: awaited together
    }
    CompletableFuture.allOf(futures).join();
  }

  void methodReferenceIntoAList(List<Runnable> tasks) {
    List<CompletableFuture<Void>> futures = new ArrayList<>();
    tasks.stream().map(CompletableFuture::runAsync).forEach(futures::add); // ok: awaited below
    futures.forEach(CompletableFuture::join);
  }

  Runnable capturedList(ExecutorService pool, Runnable task) {
    List<Future<?>> futures = new ArrayList<>();
    futures.add(pool.submit(task)); // ok: the lambda cancels it
    return () -> futures.forEach(f -> f.cancel(true));
  }
}
