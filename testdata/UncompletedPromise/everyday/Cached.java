package cases.promise.everyday;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A promise that is taken out of its container is not completed by that. */
abstract class Cached {
  abstract CompletableFuture<String> load(String key);

  abstract static class Forgetful extends Cached {
    private final Map<String, CompletableFuture<String>> cache = new ConcurrentHashMap<>();

    CompletableFuture<String> get(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      CompletableFuture<String> other = cache.putIfAbsent(key, mine);
      if (other != null) {
        return other;
      }
      load(key).whenComplete((value, failure) -> { // expect: UncompletedPromise
        if (failure != null) {
          cache.remove(key, mine);
        } else {
          mine.complete(value);
        }
      });
      return mine;
    }
  }

  abstract static class Telling extends Cached {
    private final Map<String, CompletableFuture<String>> cache = new ConcurrentHashMap<>();

    CompletableFuture<String> get(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      CompletableFuture<String> other = cache.putIfAbsent(key, mine);
      if (other != null) {
        return other;
      }
      load(key).whenComplete((value, failure) -> { // ok: taken out, and failed
        if (failure != null) {
          cache.remove(key, mine);
          mine.completeExceptionally(failure);
        } else {
          mine.complete(value);
        }
      });
      return mine;
    }
  }

  abstract static class Swept extends Cached {
    private final List<CompletableFuture<String>> waiting = new CopyOnWriteArrayList<>();

    CompletableFuture<String> get(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      waiting.add(mine);
      load(key).whenComplete((value, failure) -> { // ok: the sweeper fails what is left
        if (failure == null) {
          waiting.remove(mine);
          mine.complete(value);
        }
      });
      return mine;
    }

    void sweep() {
      waiting.forEach(late -> late.completeExceptionally(new TimeoutException()));
    }
  }

  abstract static class Handing extends Cached {
    final AtomicReference<CompletableFuture<String>> next = new AtomicReference<>();

    abstract void replaced(CompletableFuture<String> before);

    CompletableFuture<String> get(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      load(key).whenComplete((value, failure) -> { // ok: it is put where others find it
        if (failure == null) {
          mine.complete(value);
        } else {
          replaced(next.getAndSet(mine));
        }
      });
      return mine;
    }
  }
}
