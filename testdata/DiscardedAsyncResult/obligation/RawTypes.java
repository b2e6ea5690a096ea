package cases.discarded.obligation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Raw types, annotated types, arrays and nested containers. */
@SuppressWarnings({"rawtypes", "unchecked"})
abstract class RawTypes {
  @interface Nullable {}

  abstract CompletableFuture raw();

  abstract @Nullable CompletableFuture<String> nullable();

  abstract Future<?>[] many();

  abstract CompletableFuture<Void>[][] grid();

  abstract List<List<Future<String>>> nested();

  abstract List rawList();

  abstract List<Supplier<Future<String>>> tasks();

  void dropped() {
    raw(); // expect: DiscardedAsyncResult
    nullable(); // expect: DiscardedAsyncResult
    many(); // expect: DiscardedAsyncResult
    grid(); // expect: DiscardedAsyncResult
    nested(); // expect: DiscardedAsyncResult
  }

  void nothingOwed(Supplier supplier) {
    rawList(); // ok: nothing is known about its elements
    supplier.get(); // ok: nothing is known about it
    tasks(); // ok: nothing has been started
  }

  void rawAwaited() {
    raw().join(); // ok: awaited
    raw().thenApply(x -> x); // expect: DiscardedAsyncResult
  }

  void elements() throws Exception {
    many()[0].get(); // ok: awaited
    grid()[0][0].join(); // ok: awaited
    nested().get(0).get(0).get(); // ok: awaited
  }

  int lengths() {
    CompletableFuture<?>[] all = {raw(), nullable()}; // ok: awaited below
    CompletableFuture.allOf(all).join();
    return all.length;
  }

  void started() {
    tasks().get(0).get(); // expect: DiscardedAsyncResult
  }
}
