package cases.promise.container;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Promises in a container: what is failed or timed nearby has never been in there. */
abstract class Unwatched {
  abstract CompletableFuture<String> load(String key);

  /** A public method fails what its caller has. */
  abstract static class Given extends Unwatched {
    private final Map<String, CompletableFuture<String>> running = new ConcurrentHashMap<>();

    CompletableFuture<String> get(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      CompletableFuture<String> other = running.putIfAbsent(key, mine);
      if (other != null) {
        return other;
      }
      load(key).thenAccept(mine::complete); // expect: UncompletedPromise
      return mine;
    }

    public void lead(String key, CompletableFuture<String> shared) {
      load(key)
          .whenComplete( // ok: both ways
              (text, failure) -> {
                if (failure == null) {
                  shared.complete(text);
                } else {
                  shared.completeExceptionally(failure);
                }
              });
    }
  }

  /** A helper is given the promise of another request. */
  abstract static class Settled extends Unwatched {
    private final Map<String, CompletableFuture<String>> running = new ConcurrentHashMap<>();

    CompletableFuture<String> get(String key) {
      CompletableFuture<String> mine = running.computeIfAbsent(key, k -> new CompletableFuture<>());
      load(key).thenAccept(text -> running.remove(key).complete(text)); // expect: UncompletedPromise
      return mine;
    }

    CompletableFuture<String> getApart(String key) {
      CompletableFuture<String> apart = new CompletableFuture<>();
      load(key).whenComplete((text, failure) -> settle(apart, text, failure)); // ok: both ways
      return apart;
    }

    private static <T> void settle(CompletableFuture<T> target, T value, Throwable failure) {
      if (failure == null) {
        target.complete(value);
      } else {
        target.completeExceptionally(failure);
      }
    }
  }

  /** Another promise gives up after a time. */
  abstract static class Bounded extends Unwatched {
    private final Map<String, CompletableFuture<String>> running = new ConcurrentHashMap<>();

    CompletableFuture<String> get(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      running.put(key, mine);
      load(key).thenAccept(text -> running.remove(key).complete(text)); // expect: UncompletedPromise
      return mine;
    }

    CompletableFuture<String> getBounded(String key) {
      CompletableFuture<String> apart =
          new CompletableFuture<String>().orTimeout(1, TimeUnit.SECONDS);
      load(key).thenAccept(apart::complete).exceptionally(Unwatched::log); // ok: it gives up
      return apart;
    }
  }

  /** A field of another class, and another field, have promises of their own. */
  abstract static class Fields extends Unwatched {
    private final Map<String, CompletableFuture<String>> running = new ConcurrentHashMap<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();

    CompletableFuture<String> get(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      CompletableFuture<String> other = running.putIfAbsent(key, mine);
      if (other != null) {
        return other;
      }
      load(key)
          .whenComplete( // expect: UncompletedPromise
              (text, failure) -> {
                if (failure == null) {
                  mine.complete(text);
                }
              });
      return mine;
    }

    void abort(Throwable cause) {
      closed.completeExceptionally(cause);
    }

    static final class Session {
      private final CompletableFuture<String> ended = new CompletableFuture<>();

      void fail(Throwable cause) {
        ended.completeExceptionally(cause);
      }
    }
  }

  /** What is swept was moved out of another container. */
  abstract static class Beside extends Unwatched {
    private final Map<String, CompletableFuture<String>> running = new ConcurrentHashMap<>();
    private final List<CompletableFuture<String>> waiters = new CopyOnWriteArrayList<>();

    CompletableFuture<String> get(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      running.put(key, mine);
      load(key).thenAccept(text -> running.remove(key).complete(text)); // expect: UncompletedPromise
      return mine;
    }

    void sweep() {
      List<CompletableFuture<String>> copy = new ArrayList<>(waiters);
      copy.forEach(left -> left.completeExceptionally(new TimeoutException()));
    }
  }

  /** A pattern names what came out of another container. */
  abstract static class Matched extends Unwatched {
    sealed interface Command permits Get, Stop {}

    record Get(String key, CompletableFuture<String> reply) implements Command {}

    record Stop() implements Command {}

    static final class Slow extends CompletableFuture<String> {}

    private final Map<String, CompletableFuture<String>> running = new ConcurrentHashMap<>();
    private final Queue<Command> commands = new ArrayDeque<>();

    CompletableFuture<String> get(String key) {
      CompletableFuture<String> mine = running.computeIfAbsent(key, k -> new CompletableFuture<>());
      load(key).thenAccept(text -> running.remove(key).complete(text)); // expect: UncompletedPromise
      return mine;
    }

    void refuse(String key, Throwable cause) {
      if (running.get(key) instanceof Slow slow && !slow.isDone()) {
        return;
      }
      Command next = commands.poll();
      if (next instanceof Get get) {
        get.reply().completeExceptionally(cause);
      }
    }
  }

  /** A pattern names what came out of the container itself. */
  abstract static class MatchedInside extends Unwatched {
    private final Map<String, Object> running = new ConcurrentHashMap<>();

    CompletableFuture<String> get(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      running.put(key, mine);
      load(key).thenAccept(mine::complete).exceptionally(Unwatched::log); // ok: drop() fails it
      return mine;
    }

    void drop(String key, Throwable cause) {
      if (running.remove(key) instanceof CompletableFuture<?> left) {
        left.completeExceptionally(cause);
      }
    }
  }

  static Void log(Throwable failure) {
    System.err.println(failure);
    return null;
  }
}
