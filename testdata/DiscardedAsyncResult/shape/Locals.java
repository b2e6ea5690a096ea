package cases.discarded.shape;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A local that nobody reads is a discard, whatever it is called. */
abstract class Locals {
  abstract CompletableFuture<String> load(String id);

  abstract void use(Object value);

  void unused() {
    var unused = load("a"); // expect: DiscardedAsyncResult
  }

  void ignored() {
    CompletableFuture<String> ignored = load("a"); // expect: DiscardedAsyncResult
  }

  void ordinaryName() {
    final CompletableFuture<String> future = load("a"); // expect: DiscardedAsyncResult
  }

  void underscores(ExecutorService pool, Runnable task) {
    Future<?> __ = pool.submit(task); // expect: DiscardedAsyncResult
  }

  void widened() {
    Object result = load("a"); // expect: DiscardedAsyncResult
  }

  void assignedLater() {
    CompletableFuture<String> future;
    future = load("a"); // expect: DiscardedAsyncResult
  }

  void chainedAssignment() {
    CompletableFuture<String> first, second;
    first = second = load("a"); // ok: read through the second name
    use(second);
  }

  String namedUnusedButRead() {
    var unused = load("a"); // ok: awaited below, the name means nothing
    return unused.join();
  }

  void passedOn() {
    var future = load("a"); // ok: passed as an argument
    use(future);
  }

  Runnable captured() {
    var future = load("a"); // ok: the lambda awaits it
    return () -> use(future.join());
  }

  Object capturedByAnonymousClass() {
    var future = load("a"); // ok: the anonymous class awaits it
    return new Object() {
      @Override
      public String toString() {
        return future.join();
      }
    };
  }

  CompletableFuture<String> readOnOneOfTwoPaths(boolean wanted) {
    var future = load("a"); // ok: returned when it is wanted
    if (wanted) {
      return future;
    }
    return load("b"); // ok: returned
  }

  void reassignedThenUnread() {
    var future = load("a"); // ok: chained below
    future = future.thenApply(String::trim); // expect: DiscardedAsyncResult
  }

  void combined() {
    var a = load("a"); // ok: combined below
    var b = load("b"); // ok: an argument of the combination
    use(a.thenCombine(b, String::concat)); // ok: passed on
  }

  void inAnInnerBlock(boolean wanted) {
    if (wanted) {
      var result = load("a"); // expect: DiscardedAsyncResult
    }
  }

  void compound() {
    var a = load("a"); var b = a.thenApply(String::trim); // expect: DiscardedAsyncResult
  }

  void parenthesised() {
    CompletableFuture<String> f = (load("a")); // expect: DiscardedAsyncResult
    CompletableFuture<String> g = (load("b")); // ok: passed on below
    use((g));
  }
}
