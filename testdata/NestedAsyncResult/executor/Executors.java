package cases.nested.executor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A task that returns a future is done when the future is made, not when it completes. */
abstract class Executors {
  private Future<?> running;

  abstract CompletableFuture<String> send(String text);

  abstract void sendNow(String text);

  void submitted(ExecutorService executor) {
    executor.submit(() -> send("a")); // expect: NestedAsyncResult
  }

  void submittedReference(ExecutorService executor, Callable<CompletableFuture<String>> task) {
    executor.submit(task); // expect: NestedAsyncResult
  }

  Future<?> submittedPlain(ExecutorService executor) {
    return executor.submit(() -> sendNow("a")); // ok: the task does its work itself
  }

  Future<String> submittedJoined(ExecutorService executor) {
    return executor.submit(() -> send("a").join()); // ok: the task waits
  }

  Future<CompletableFuture<String>> submittedDeclared(ExecutorService executor) {
    return executor.submit(() -> send("a")); // ok: the caller sees both
  }

  Future<?> submittedHidden(ExecutorService executor) {
    return executor.submit(() -> send("a")); // expect: NestedAsyncResult
  }

  void awaited(ExecutorService executor) throws Exception {
    executor.submit(() -> send("a")).get(); // expect: NestedAsyncResult
  }

  String awaitedTwice(ExecutorService executor) throws Exception {
    return executor.submit(() -> send("a")).get().get(); // ok: got twice
  }

  void field(ExecutorService executor) {
    running = executor.submit(() -> send("a")); // expect: NestedAsyncResult
  }

  void fieldJoined(ExecutorService executor) {
    running = executor.submit(() -> send("a").join()); // ok: the task waits
  }

  void stop() {
    running.cancel(true);
  }

  void local(ExecutorService executor) throws Exception {
    Future<CompletableFuture<String>> future = executor.submit(() -> send("a")); // expect: NestedAsyncResult
    future.get();
  }

  String localBoth(ExecutorService executor) throws Exception {
    Future<CompletableFuture<String>> future = executor.submit(() -> send("a")); // ok: both are awaited
    return future.get().join();
  }

  void anonymous(ExecutorService executor) {
    executor.submit( // expect: NestedAsyncResult
        new Callable<CompletableFuture<String>>() {
          @Override
          public CompletableFuture<String> call() {
            return send("a");
          }
        });
  }

  void scheduled(ScheduledExecutorService executor) throws Exception {
    executor.schedule(() -> send("a"), 1, TimeUnit.SECONDS).get(); // expect: NestedAsyncResult
  }

  void scheduledBlock(ScheduledExecutorService executor) throws Exception {
    executor
        .schedule(
            () -> { // ok: the task waits
              send("a").join();
            },
            1,
            TimeUnit.SECONDS)
        .get();
  }

  void all(ExecutorService executor) throws Exception {
    executor.invokeAll(List.of(() -> send("a"), () -> send("b"))); // expect: NestedAsyncResult
  }

  List<String> allAwaited(ExecutorService executor) throws Exception {
    List<Callable<CompletableFuture<String>>> tasks = List.of(() -> send("a"), () -> send("b"));
    List<String> answers = new ArrayList<>();
    for (Future<CompletableFuture<String>> task : executor.invokeAll(tasks)) { // ok: both are awaited
      answers.add(task.get().get());
    }
    return answers;
  }

  void allHalfAwaited(ExecutorService executor) throws Exception {
    List<Callable<CompletableFuture<String>>> tasks = List.of(() -> send("a"), () -> send("b"));
    for (Future<CompletableFuture<String>> task : executor.invokeAll(tasks)) { // expect: NestedAsyncResult
      task.get();
    }
  }

  void cast(ExecutorService executor) {
    executor.submit((Callable<Object>) () -> send("a")); // expect: NestedAsyncResult
    executor.execute((Runnable) () -> sendNow("a")); // ok: nothing is returned
  }

  String completion(CompletionService<CompletableFuture<String>> service) throws Exception {
    service.submit(() -> send("a")); // ok: taken below
    return service.take().get().get();
  }

  void kept(ExecutorService executor, Map<String, Future<?>> tasks) {
    tasks.put("a", executor.submit(() -> send("a"))); // expect: NestedAsyncResult
  }

  void keptBoth(ExecutorService executor, Map<String, Future<CompletableFuture<String>>> tasks) {
    tasks.put("a", executor.submit(() -> send("a"))); // ok: held with its full type
  }

  void supplied(ExecutorService executor) {
    CompletableFuture.supplyAsync(() -> send("a"), executor).join(); // expect: NestedAsyncResult
  }

  CompletableFuture<String> suppliedFlat(ExecutorService executor) {
    return CompletableFuture.supplyAsync(() -> send("a"), executor).thenCompose(f -> f); // ok: flat
  }

  void runs(ExecutorService executor) {
    CompletableFuture.runAsync(() -> sendNow("a"), executor).join(); // ok: nothing is returned
  }
}
