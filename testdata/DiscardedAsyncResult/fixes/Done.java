package cases.discarded.fixes;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Methods that return a future that is done, beside one that is not. */
abstract class Done {
  abstract CompletableFuture<Void> send(String text);

  abstract CompletionStage<Void> stage(String text);

  abstract CompletableFuture<Integer> count();

  static void assertDoesNotThrow(Runnable code) {
    code.run();
  }

  void assertedByAVoid() {
    assertDoesNotThrow(() -> send("a")); // expect: DiscardedAsyncResult
  }

  void assertedStage() {
    assertDoesNotThrow(() -> stage("a")); // expect: DiscardedAsyncResult
  }

  void ran(Consumer<Runnable> runner) {
    runner.accept(() -> send("a")); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> nameDeclared(String done) {
    count(); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture("");
  }

  CompletableFuture<String> inALambda(Consumer<Supplier<CompletionStage<String>>> later) {
    later.accept(
        () -> {
          count(); // expect: DiscardedAsyncResult
          return CompletableFuture.completedFuture("later");
        });
    return count().thenApply(String::valueOf);
  }

  CompletableFuture<String> notAStage(ExecutorService pool, Runnable task) {
    pool.submit(task, ""); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture("");
  }

  Future<String> ofAWiderType() {
    count(); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture("");
  }

  CompletableFuture<Object> allAsObjects(List<String> texts) {
    texts.forEach(this::send); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> allStages(List<String> texts) {
    texts.forEach(text -> stage(text)); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  void elements(CompletableFuture<Integer>[] promises) {
    count().thenAccept(promises[0]::complete); // expect: DiscardedAsyncResult
    count().thenAccept(number -> promises[1].complete(number)); // expect: DiscardedAsyncResult
  }

  void obtruded(CompletableFuture<Integer> promise) {
    count().thenAccept(number -> promise.obtrudeValue(number)); // expect: DiscardedAsyncResult
  }

  Supplier<Object> later(ExecutorService pool, Runnable task) {
    return () -> pool.submit(task); // expect: DiscardedAsyncResult
  }

  /** Texts that can be gone through. */
  abstract static class Texts implements Iterable<String> {
    abstract CompletableFuture<Void> send(String text);

    CompletableFuture<Void> all() {
      forEach(text -> send(text)); // expect: DiscardedAsyncResult
      return CompletableFuture.completedFuture(null);
    }
  }
}
