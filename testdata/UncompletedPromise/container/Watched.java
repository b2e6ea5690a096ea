package cases.promise.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/** Promises in a container, which somebody takes out again to fail them: by one way or another. */
abstract class Watched {
  abstract CompletableFuture<String> load(String key);

  /** What is left is moved to a list first. */
  abstract static class Copied extends Watched {
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      pending.put(key, mine);
      load(key).thenAccept(mine::complete).exceptionally(Watched::log); // ok: drop() fails it
      return mine;
    }

    void drop(Throwable cause) {
      List<CompletableFuture<String>> copy = new ArrayList<>(pending.values());
      pending.clear();
      copy.forEach(left -> left.completeExceptionally(cause));
    }
  }

  /** Only those that are late are moved. */
  abstract static class Filled extends Watched {
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      pending.put(key, mine);
      load(key).thenAccept(mine::complete).exceptionally(Watched::log); // ok: sweep() fails it
      return mine;
    }

    void sweep(List<String> keys) {
      List<CompletableFuture<String>> late = new ArrayList<>();
      for (String key : keys) {
        late.add(pending.remove(key));
      }
      for (CompletableFuture<String> one : late) {
        one.completeExceptionally(new TimeoutException());
      }
    }
  }

  /** A queue is emptied into a list. */
  abstract static class Drained extends Watched {
    private BlockingQueue<CompletableFuture<String>> waiting;

    CompletableFuture<String> ask(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      waiting.add(mine);
      load(key).thenAccept(mine::complete).exceptionally(Watched::log); // ok: drain() fails it
      return mine;
    }

    void drain() {
      List<CompletableFuture<String>> left = new ArrayList<>();
      waiting.drainTo(left);
      left.forEach(one -> one.completeExceptionally(new TimeoutException()));
    }
  }

  /** A helper takes it out, another one fails what it is given. */
  abstract static class Helped extends Watched {
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      pending.put(key, mine);
      load(key).thenAccept(mine::complete).exceptionally(Watched::log); // ok: onError() fails it
      return mine;
    }

    void onError(String key, Throwable cause) {
      fail(take(key), cause);
    }

    private CompletableFuture<String> take(String key) {
      CompletableFuture<String> taken = pending.remove(key);
      return taken == null ? new CompletableFuture<>() : taken;
    }

    private static void fail(CompletableFuture<String> promise, Throwable cause) {
      promise.completeExceptionally(cause);
    }
  }

  /** A reference to a method is given each. */
  abstract static class Referred extends Watched {
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<String>> one = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      pending.put(key, mine);
      load(key).thenAccept(mine::complete).exceptionally(Watched::log); // ok: drop() fails it
      return mine;
    }

    CompletableFuture<String> askOne(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      one.put(key, mine);
      load(key).thenAccept(mine::complete).exceptionally(Watched::log); // ok: onError() fails it
      return mine;
    }

    void drop() {
      pending.values().forEach(Referred::tooLate);
    }

    void onError(String key, Throwable cause) {
      Optional.ofNullable(one.remove(key)).ifPresent(it -> it.completeExceptionally(cause));
    }

    private static void tooLate(CompletableFuture<String> promise) {
      promise.completeExceptionally(new TimeoutException());
    }
  }

  /** A field has the one whose turn it is. */
  abstract static class Turns extends Watched {
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private CompletableFuture<String> current;

    CompletableFuture<String> ask(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      pending.put(key, mine);
      load(key).thenAccept(mine::complete).exceptionally(Watched::log); // ok: it fails in its turn
      return mine;
    }

    void next(String key) {
      current = pending.remove(key);
    }

    void onError(Throwable cause) {
      current.completeExceptionally(cause);
    }
  }

  /** What is thrown out of a cache is told to somebody, who is called by code out of sight. */
  abstract static class Evicting extends Watched {
    interface Evicted {
      void evicted(String key, CompletableFuture<String> promise);
    }

    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      pending.put(key, mine);
      load(key).thenAccept(mine::complete).exceptionally(Watched::log); // ok: evicted() fails it
      return mine;
    }

    class Telling implements Evicted {
      @Override
      public void evicted(String key, CompletableFuture<String> promise) {
        if (pending.remove(key, promise)) {
          promise.completeExceptionally(new TimeoutException());
        }
      }
    }
  }

  /** What the container is declared to hold, or is given, has a clock of its own. */
  abstract static class Timed extends Watched {
    static final class Reply extends CompletableFuture<String> {
      void tick() {
        completeExceptionally(new TimeoutException());
      }
    }

    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<String>> plain = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      Reply reply = new Reply();
      pending.put(key, reply);
      load(key) // ok: a reply gives up by itself
          .thenAccept(text -> pending.remove(key).complete(text))
          .exceptionally(Watched::log);
      return reply;
    }

    CompletableFuture<String> askPlain(String key) {
      CompletableFuture<String> promise = new CompletableFuture<>();
      plain.put(key, promise);
      load(key).thenAccept(text -> plain.remove(key).complete(text)); // expect: UncompletedPromise
      return promise;
    }
  }

  static Void log(Throwable failure) {
    System.err.println(failure);
    return null;
  }
}
