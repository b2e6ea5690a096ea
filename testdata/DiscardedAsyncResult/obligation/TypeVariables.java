package cases.discarded.obligation;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A result type that is a type variable counts with what it stands for. */
abstract class TypeVariables {
  interface Work<T> {
    T perform();
  }

  abstract CompletableFuture<String> send(String text);

  static <T> T timed(Supplier<T> task) {
    long start = System.nanoTime();
    T value = task.get(); // ok: returned
    System.out.println(System.nanoTime() - start);
    return value;
  }

  static <T> T same(T value) {
    return value;
  }

  void timedFuture() {
    timed(() -> send("a")); // expect: DiscardedAsyncResult
    timed(() -> send("a")).join(); // ok: awaited
    timed(() -> send("a").join()); // ok: a string owes nothing
    timed(() -> 42); // ok: a number owes nothing
  }

  void sameFuture() {
    same(send("a")); // expect: DiscardedAsyncResult
    same("a"); // ok: a string owes nothing
  }

  CompletableFuture<String> sameReturned() {
    return same(send("a")); // ok: returned
  }

  void suppliers(Supplier<CompletableFuture<String>> future, Supplier<String> text) {
    future.get(); // expect: DiscardedAsyncResult
    future.get().join(); // ok: awaited
    text.get(); // ok: a string owes nothing
  }

  void callables(Callable<Future<String>> future, Callable<String> text) throws Exception {
    future.call(); // expect: DiscardedAsyncResult
    future.call().get(); // ok: awaited
    text.call(); // ok: a string owes nothing
  }

  void functions(Function<String, CompletableFuture<Void>> post, Function<String, Integer> count) {
    post.apply("a"); // expect: DiscardedAsyncResult
    post.apply("a").join(); // ok: awaited
    count.apply("a"); // ok: a number owes nothing
  }

  void biFunctions(BiFunction<String, Integer, Future<Void>> post) throws Exception {
    post.apply("a", 1); // expect: DiscardedAsyncResult
    post.apply("a", 1).get(); // ok: awaited
  }

  void ownInterface(Work<CompletableFuture<Void>> async, Work<Void> blocking) {
    async.perform(); // expect: DiscardedAsyncResult
    blocking.perform(); // ok: nothing to look at
  }

  void operator(UnaryOperator<CompletableFuture<String>> retry, CompletableFuture<String> first) {
    retry.apply(first); // expect: DiscardedAsyncResult
    retry.apply(first).join(); // ok: awaited
  }

  void explicit(Supplier<?> anything) {
    anything.get(); // ok: nothing is known about it
    TypeVariables.<Object>same("a"); // ok: nothing is known about it
  }
}
