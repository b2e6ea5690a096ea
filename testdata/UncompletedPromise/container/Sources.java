package cases.promise.container;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/** Where a promise that is failed may have come from, and where it may not. */
abstract class Sources {
  abstract CompletableFuture<String> load(String key);

  /** Whoever sees the map may give one of them to a method. */
  abstract static class Open extends Sources {
    final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      pending.put(key, mine);
      load(key).thenAccept(mine::complete).exceptionally(Sources::log); // ok: fail() is for others
      return mine;
    }

    void fail(CompletableFuture<String> given, Throwable cause) {
      given.completeExceptionally(cause);
    }
  }

  /** The map is asked for by its whole name. */
  abstract static class Qualified extends Sources {
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      pending.put(key, mine);
      load(key).thenAccept(mine::complete).exceptionally(Sources::log); // ok: drop() fails it
      return mine;
    }

    void drop(String key, Throwable cause) {
      this.pending.remove(key).completeExceptionally(cause);
    }
  }

  /** A pattern names what nobody has seen before. */
  abstract static class Matched extends Sources {
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      pending.put(key, mine);
      load(key).thenAccept(mine::complete).exceptionally(Sources::log); // ok: drop() may fail it
      return mine;
    }

    void drop(Object waiting) {
      if (waiting instanceof CompletableFuture<?> future) {
        future.completeExceptionally(new TimeoutException());
      }
    }
  }

  /** What is in the map fails itself. */
  abstract static class Slots extends Sources {
    static final class Slot {
      private final CompletableFuture<String> promise = new CompletableFuture<>();

      void tick() {
        promise.completeExceptionally(new TimeoutException());
      }
    }

    private final Map<String, Slot> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      Slot slot = new Slot();
      pending.put(key, slot);
      load(key).thenAccept(slot.promise::complete).exceptionally(Sources::log); // ok: tick() fails it
      return slot.promise;
    }

    void tick() {
      pending.values().forEach(Slot::tick);
    }
  }

  /** What is in the map was given its promise. */
  abstract static class Entries extends Sources {
    record Entry(CompletableFuture<String> promise) {
      void tick() {
        promise.completeExceptionally(new TimeoutException());
      }
    }

    private final Map<String, Entry> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key, Entry entry) {
      pending.put(key, entry);
      load(key).thenAccept(entry.promise::complete).exceptionally(Sources::log); // ok: tick() fails it
      return entry.promise;
    }

    void tick() {
      pending.values().forEach(Entry::tick);
    }
  }

  /** The map makes what is in it. */
  abstract static class Made extends Sources {
    static final class Reply extends CompletableFuture<String> {
      private final String key;

      Reply(String key) {
        this.key = key;
      }

      void tick() {
        completeExceptionally(new TimeoutException(key));
      }
    }

    private final Map<String, Reply> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      Reply mine = pending.computeIfAbsent(key, Reply::new);
      load(key).thenAccept(mine::complete).exceptionally(Sources::log); // ok: a reply gives up by itself
      return mine;
    }
  }

  /** What is put into the map is made on the way. */
  abstract static class Named extends Sources {
    static final class Reply extends CompletableFuture<String> {
      void tick() {
        completeExceptionally(new TimeoutException());
      }
    }

    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    abstract CompletableFuture<String> named(String key, CompletableFuture<String> reply);

    void ask(String key) {
      pending.put(key, named(key, new Reply()));
      load(key) // ok: a reply gives up by itself
          .thenAccept(text -> pending.remove(key).complete(text))
          .exceptionally(Sources::log);
    }
  }

  /** A key opens another map, too. */
  abstract static class Keys extends Sources {
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<String>> others = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      pending.put(key, mine);
      load(key)
          .thenAccept(mine::complete) // expect: UncompletedPromise
          .exceptionally(Sources::log);
      return mine;
    }

    void drop(Throwable cause) {
      for (String key : pending.keySet()) {
        others.remove(key).completeExceptionally(cause);
      }
    }
  }

  /** Helpers that have to do with another map. */
  abstract static class Helpers extends Sources {
    private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<String>> others = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(String key) {
      CompletableFuture<String> mine = new CompletableFuture<>();
      pending.put(key, mine);
      load(key)
          .thenAccept(mine::complete) // expect: UncompletedPromise
          .exceptionally(Sources::log);
      return mine;
    }

    void drop(String key, Throwable cause) {
      other(key).completeExceptionally(cause);
    }

    private CompletableFuture<String> other(String key) {
      return others.remove(key);
    }

    void dropAll() {
      others.values().forEach(Helpers::tooLate);
    }

    private static void tooLate(CompletableFuture<String> promise) {
      promise.completeExceptionally(new TimeoutException());
    }

    void dropNone(Throwable cause) {
      failEach(cause);
    }

    @SafeVarargs
    private static void failEach(Throwable cause, CompletableFuture<String>... promises) {
      for (CompletableFuture<String> promise : promises) {
        promise.completeExceptionally(cause);
      }
    }
  }

  static Void log(Throwable failure) {
    System.err.println(failure);
    return null;
  }
}
