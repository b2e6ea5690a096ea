package cases.promise.chain;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Promises that are taken out of something by the callback that completes them. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class TakenOut {
  interface Registry {
    CompletableFuture<String> remove(long id);
  }

  private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
  private Registry registry;
  private Executor executor;

  abstract CompletableFuture<String> lookup(long id);

  abstract void audit(String text) throws IllegalStateException;

  abstract Map<Long, CompletableFuture<String>> shard(long id);

  void lost(long id) {
    lookup(id).thenAccept(text -> pending.remove(id).complete(text)); // expect: UncompletedPromise
  }

  void lostInVariable(long id) {
    lookup(id)
        .thenAccept( // expect: UncompletedPromise
            text -> {
              CompletableFuture<String> promise = pending.get(id);
              promise.complete(text);
            });
  }

  void cannotFail(long id, String known) {
    CompletableFuture.completedFuture(known)
        .thenAccept(text -> pending.remove(id).complete(text)); // ok: the stage cannot fail
  }

  void cannotThrow(long id, String known) {
    executor.execute(() -> pending.remove(id).complete(known)); // ok: nothing can fail
  }

  void throwsAfterwards(long id, String known) {
    executor.execute( // ok: completed first
        () -> {
          pending.remove(id).complete(known);
          audit(known);
        });
  }

  void throwsBefore(long id, String known) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          audit(known);
          pending.remove(id).complete(known);
        });
  }

  void fromRegistry(long id) {
    lookup(id)
        .thenAccept(text -> registry.remove(id).complete(text)); // ok: nobody knows the registry
  }

  void fromShard(long id) {
    lookup(id).thenAccept(text -> shard(id).remove(id).complete(text)); // ok: nor which map it is
  }

  void replaced(long id, CompletableFuture<String> next) {
    lookup(id)
        .thenAccept(
            text -> pending.put(id, next).complete(text)); // ok: it stays until then
  }

  void givenToTheCallback(long id) {
    lookup(id)
        .thenAccept(
            text -> {
              CompletableFuture<String> promise;
              promise = pending.remove(id);
              promise.complete(text); // ok: nobody can see where it is from
            });
  }
}
