package cases.discarded.shape;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;

/** Control flow that decides whether a value is read before it is gone. */
abstract class Flow {
  abstract CompletableFuture<String> load(String key);

  abstract void step();

  CompletableFuture<String> overwrittenOnBothBranches(boolean fresh) {
    var loading = load("a"); // expect: DiscardedAsyncResult
    if (fresh) {
      loading = load("b"); // ok: returned
    } else {
      loading = load("c"); // ok: returned
    }
    return loading;
  }

  CompletableFuture<String> fallsThrough(int kind) {
    CompletableFuture<String> loading;
    switch (kind) {
      case 0:
        loading = load("zero"); // expect: DiscardedAsyncResult
      case 1:
        loading = load("one"); // ok: returned
        break;
      default:
        loading = load("other"); // ok: returned
    }
    return loading;
  }

  CompletableFuture<String> doesNotFallThrough(int kind) {
    CompletableFuture<String> loading;
    switch (kind) {
      case 0:
        loading = load("zero"); // ok: returned
        break;
      default:
        loading = load("other"); // ok: returned
    }
    return loading;
  }

  void forEver(Iterator<String> keys) {
    while (true) {
      var loading = load(keys.next()); // ok: awaited in each turn, though the loop never ends
      loading.join();
    }
  }

  void forEverUnread(Iterator<String> keys) {
    while (true) {
      var loading = load(keys.next()); // expect: DiscardedAsyncResult
      step();
    }
  }

  void alwaysThrows() {
    var reason = load("reason"); // ok: awaited, though the method always throws
    throw new IllegalStateException(reason.join());
  }

  void alwaysThrowsUnread() {
    var reason = load("reason"); // expect: DiscardedAsyncResult
    throw new IllegalStateException("no reason");
  }

  CompletableFuture<Void> bothNames() {
    var first = load("a"); // ok: read through its second name
    var kept = first;
    first = load("b"); // ok: combined
    return CompletableFuture.allOf(first, kept); // ok: returned
  }

  String inAnExpression(boolean cached) {
    CompletableFuture<String> loading;
    return cached ? "cached" : (loading = load("a")).join(); // ok: awaited
  }

  void innerBlock() {
    var loading = load("a"); // ok: awaited by its second name
    {
      var same = loading;
      same.join();
    }
  }

  CompletableFuture<String> labelledBreak(boolean stop) {
    CompletableFuture<String> loading = null;
    loading:
    {
      loading = load("a"); // ok: returned
      if (stop) {
        break loading;
      }
      step();
    }
    return loading;
  }

  void afterABarrier() {
    var loading = load("a"); // expect: DiscardedAsyncResult
    synchronized (this) {
      loading = null;
    }
    step();
  }

  CompletableFuture<String> nestedTry() {
    CompletableFuture<String> loading = null;
    try {
      try {
        loading = load("a"); // ok: returned
        step();
      } finally {
        step();
      }
    } catch (IllegalStateException e) {
      step();
    }
    return loading;
  }

  Runnable inALambda() {
    return () -> {
      var loading = load("a"); // expect: DiscardedAsyncResult
      loading = load("b"); // ok: awaited
      loading.join();
    };
  }

  final String value;

  Flow() {
    var loading = load("a"); // ok: awaited in the constructor
    value = loading.join();
    var unread = load("b"); // expect: DiscardedAsyncResult
  }
}
