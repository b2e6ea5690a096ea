package cases.discarded.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.function.Consumer;

/** Methods that can only hand back their argument, and some that may hand back another. */
abstract class PassedThrough {
  interface Checks {
    <T> T notNull(T value, String message);

    <T> T notNull(T value, int code, Object[] words);

    <T> T either(T one, T other);

    <T> T oneOf(T one, Iterable<T> others);

    <T> T anyOf(T one, T[] others);

    <T> T told(T value, Consumer<Object> listener);
  }

  static final class Work extends RecursiveAction {
    @Override
    protected void compute() {}
  }

  abstract CompletableFuture<String> send(String text);

  /** The one that is handed back is dropped. */
  void handedBack(Checks checks) {
    checks.notNull( // ok: the call below makes what is dropped
        send("x"), // expect: DiscardedAsyncResult
        "x");
    checks.notNull( // ok: the call below makes what is dropped
        send("x"), // expect: DiscardedAsyncResult
        3,
        new Object[0]);
    Objects.requireNonNullElse( // ok: the call below makes what is dropped
        send("x"), // expect: DiscardedAsyncResult
        null);
  }

  /** What is handed back may be another one. */
  void oneOfSome(Checks checks, CompletableFuture<String> given, List<CompletableFuture<String>> all) {
    checks.either( // expect: DiscardedAsyncResult
        send("x"), given);
    checks.oneOf( // expect: DiscardedAsyncResult
        send("x"), all);
    checks.told( // expect: DiscardedAsyncResult
        send("x"), System.out::println);
  }

  void oneOfAnArray(Checks checks, CompletableFuture<String>[] all) {
    checks.anyOf( // expect: DiscardedAsyncResult
        send("x"), all);
  }

  void tasks(ForkJoinPool pool, ForkJoinTask<Void> given) {
    pool.submit( // ok: the task below is what is dropped
        new Work()); // expect: DiscardedAsyncResult
    pool.submit(given); // ok: the caller has the task
  }
}
