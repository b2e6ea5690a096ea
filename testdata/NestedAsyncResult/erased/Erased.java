package cases.nested.erased;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** A type that forgets what the outer future holds forgets the inner one. */
abstract class Erased {
  abstract CompletableFuture<String> send(String text);

  abstract String sendNow(String text);

  CompletableFuture<Object> supplied() {
    return CompletableFuture.supplyAsync(() -> send("a")); // expect: NestedAsyncResult
  }

  CompletableFuture<Object> suppliedValue() {
    return CompletableFuture.supplyAsync(() -> sendNow("a")); // ok: a value
  }

  Future<Object> submitted(ExecutorService executor) {
    return executor.submit(() -> send("a")); // expect: NestedAsyncResult
  }

  void viaSupplier(ExecutorService executor) {
    Supplier<Object> task = () -> send("a");
    CompletableFuture<Object> done = CompletableFuture.supplyAsync(task, executor); // expect: NestedAsyncResult
    done.join();
  }

  void viaSupplierOfValue(ExecutorService executor) {
    Supplier<Object> task = () -> sendNow("a");
    CompletableFuture<Object> done = CompletableFuture.supplyAsync(task, executor); // ok: a value
    done.join();
  }

  void viaCallable(ExecutorService executor) throws Exception {
    Callable<?> task = () -> send("a");
    executor.submit(task).get(); // expect: NestedAsyncResult
  }

  void viaCallableOfValue(ExecutorService executor) throws Exception {
    Callable<?> task = () -> sendNow("a");
    executor.submit(task).get(); // ok: a value
  }

  void viaTypedCallable(ExecutorService executor) throws Exception {
    Callable<CompletableFuture<String>> task = () -> send("a");
    executor.submit(task).get().get(); // ok: got twice
  }
}
