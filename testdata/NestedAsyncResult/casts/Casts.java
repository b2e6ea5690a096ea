package cases.nested.casts;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A variable's type does not say that it holds a future of a future, but its reader knows. */
abstract class Casts {
  ExecutorService pool;

  abstract CompletableFuture<Void> send(String text);

  abstract void settle(Object sent);

  void cast() throws Exception {
    Future<?> task = pool.submit(() -> send("a")); // ok: cast back to what it is
    ((CompletionStage<?>) task.get()).toCompletableFuture().join();
  }

  void castToElse() throws Exception {
    Future<?> task = pool.submit(() -> send("a")); // expect: NestedAsyncResult
    ((Runnable) task.get()).run();
  }

  void tested() throws Exception {
    Future<?> task = pool.submit(() -> send("a")); // ok: asked whether it is one, and given on
    Object sent = task.get();
    if (sent instanceof CompletionStage) {
      settle(sent);
    }
  }

  void testedForElse() throws Exception {
    Future<?> task = pool.submit(() -> send("a")); // expect: NestedAsyncResult
    Object sent = task.get();
    if (sent instanceof Runnable) {
      settle(sent);
    }
  }
}
