package cases.discarded.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lambdas whose functional interface has no place for the result. */
abstract class Lambdas {
  abstract CompletableFuture<Integer> save(String row);

  Runnable asRunnable() {
    return () -> save("a"); // expect: DiscardedAsyncResult
  }

  Supplier<CompletableFuture<Integer>> asSupplier() {
    return () -> save("a"); // ok: handed to the caller of the supplier
  }

  Supplier<Object> asObject() {
    return () -> save("a"); // expect: DiscardedAsyncResult
  }

  Supplier<? extends CompletableFuture<Integer>> asWildcard() {
    return () -> save("a"); // ok: the type keeps the future
  }

  Callable<Integer> awaitedInCallable() {
    return () -> save("a").get(); // ok: awaited
  }

  void each(List<String> rows) {
    rows.forEach(row -> save(row)); // expect: DiscardedAsyncResult
  }

  void eachAwaited(List<String> rows) {
    rows.forEach(row -> save(row).join()); // ok: awaited
  }

  void eachPair(Map<String, String> rows) {
    rows.forEach((key, row) -> save(key + row)); // expect: DiscardedAsyncResult
  }

  void ifPresent(Optional<String> row) {
    row.ifPresent(r -> save(r)); // expect: DiscardedAsyncResult
  }

  Optional<CompletableFuture<Integer>> mapped(Optional<String> row) {
    return row.map(r -> save(r)); // ok: the optional carries it out
  }

  void elsewhere(Executor executor) {
    executor.execute(() -> save("a")); // expect: DiscardedAsyncResult
  }

  void block(Executor executor) {
    executor.execute(
        () -> {
          save("a"); // expect: DiscardedAsyncResult
          save("b").join(); // ok: awaited
        });
  }

  Function<String, Consumer<String>> nested() {
    return prefix -> row -> save(prefix + row); // expect: DiscardedAsyncResult
  }

  Function<String, Function<String, CompletableFuture<Integer>>> nestedFunction() {
    return prefix -> row -> save(prefix + row); // ok: handed to the caller
  }

  BiConsumer<String, Integer> conditional() {
    return (row, times) -> {
      if (times > 0) save(row); // expect: DiscardedAsyncResult
    };
  }

  void lambdaInALocal(List<String> rows) {
    Consumer<String> saver = row -> save(row); // expect: DiscardedAsyncResult
    rows.forEach(saver);
  }

  void castLambda() {
    Object task = (Runnable) () -> save("a"); // expect: DiscardedAsyncResult
    System.out.println(task);
  }

  void stageInsideACallback(CompletableFuture<String> row) {
    row.thenAccept(r -> save(r)).join(); // expect: DiscardedAsyncResult
  }

  void stageComposed(CompletableFuture<String> row) {
    row.thenCompose(r -> save(r)).join(); // ok: composed and awaited
  }
}
