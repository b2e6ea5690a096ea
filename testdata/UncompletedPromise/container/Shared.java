package cases.promise.container;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import reactor.core.publisher.Mono;

/** Requests wait in a map for an answer: whether others see to those that get none. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Shared {
  private static final Logger log = Logger.getLogger("shared");

  interface Watcher {
    void watch(CompletableFuture<String> promise);

    void watchAll(Collection<CompletableFuture<String>> promises);

    void watchMap(Map<Long, CompletableFuture<String>> promises);

    void count(int promises);

    void note(Object any);
  }

  protected ScheduledExecutorService timer;
  protected Executor executor;
  protected Watcher watcher;

  abstract CompletableFuture<String> decode(long id);

  abstract String read(long id);

  /** Nobody does. */
  abstract static class Alone extends Shared {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(long id) {
      CompletableFuture<String> promise = new CompletableFuture<>();
      pending.put(id, promise);
      log.log(Level.FINE, "asked {0}", promise);
      return promise;
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).complete(text)); // expect: UncompletedPromise
    }

    void replyNow(long id, String text) {
      pending.remove(id).complete(text); // ok: no stage before it
    }

    int size() {
      watcher.count(pending.size());
      executor.execute(() -> pending.clear());
      return pending.size();
    }

    CompletableFuture<Void> all() {
      return CompletableFuture.allOf(pending.values().toArray(new CompletableFuture<?>[0]));
    }
  }

  /** What the callback itself does about them nobody does when it does not run. */
  abstract static class Within extends Shared {
    private final Map<Long, CompletableFuture<String>> watched = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> clocked = new ConcurrentHashMap<>();

    void replyWatched(long id) {
      decode(id)
          .thenAccept( // expect: UncompletedPromise
              text -> {
                CompletableFuture<String> promise = watched.remove(id);
                watcher.watch(promise);
                promise.complete(text);
              });
    }

    void replyLater(long id) {
      timer.schedule( // expect: UncompletedPromise
          () -> clocked.remove(id).complete(read(id)), 1, TimeUnit.SECONDS);
    }
  }

  /** What was taken out first, its asker still has. */
  abstract static class First extends Shared {
    private final Map<Long, CompletableFuture<String>> alone = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> patient = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> limited = new ConcurrentHashMap<>();

    CompletableFuture<String> askAlone(long id) {
      return alone.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    String askPatient(long id) throws Exception {
      return patient.computeIfAbsent(id, key -> new CompletableFuture<>()).get(1, TimeUnit.SECONDS);
    }

    CompletableFuture<String> askLimited(long id) {
      CompletableFuture<String> promise = new CompletableFuture<>();
      limited.put(id, promise);
      return promise.orTimeout(1, TimeUnit.SECONDS);
    }

    void reply(long id) {
      CompletableFuture<String> first = alone.remove(id);
      CompletableFuture<String> second = patient.remove(id);
      CompletableFuture<String> third = limited.remove(id);
      decode(id).thenAccept(text -> first.complete(text)); // expect: UncompletedPromise
      decode(id).thenAccept(text -> second.complete(text)).exceptionally(Shared::log); // ok: the wait ends
      decode(id).thenAccept(text -> third.complete(text)).exceptionally(Shared::log); // ok: it gives up
    }

    void replyToGiven(Map<Long, CompletableFuture<String>> asked, long id) {
      CompletableFuture<String> promise = asked.remove(id);
      decode(id).thenAccept(text -> promise.complete(text)); // expect: UncompletedPromise
    }
  }

  /** A value stands for the failure. */
  abstract static class Valued extends Shared {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    void reply(long id) {
      decode(id)
          .thenAccept(text -> pending.remove(id).complete(text)) // ok: there is another value
          .exceptionally(
              failure -> {
                pending.remove(id).complete("");
                return null;
              });
    }

    void replyApart(long id) {
      CompletableFuture<String> decoded = decode(id);
      decoded.thenAccept(text -> pending.remove(id).complete(text)); // ok: there is another value
      decoded.whenComplete(
          (text, failure) -> {
            if (failure != null) {
              pending.remove(id).complete("");
            }
          });
    }

    void replyToOther(long id) {
      decode(id).thenAccept(text -> pending.remove(id).complete(text)); // expect: UncompletedPromise
      decode(-id).thenAccept(text -> pending.remove(-id).complete(text)); // expect: UncompletedPromise
    }
  }

  /** Whoever waits waits for a time. */
  abstract static class Patient extends Shared {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    String ask(long id) throws Exception {
      CompletableFuture<String> promise = new CompletableFuture<>();
      pending.put(id, promise);
      return promise.get(1, TimeUnit.SECONDS);
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).complete(text)).exceptionally(Shared::log); // ok: the wait ends
    }
  }

  /** Another promise is waited for so. */
  abstract static class PatientBeside extends Shared {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(long id) {
      return pending.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    String peek(long id) throws Exception {
      return decode(id).get(1, TimeUnit.SECONDS);
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).complete(text)); // expect: UncompletedPromise
    }
  }

  /** Each gives up by itself. */
  abstract static class Limited extends Shared {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> early = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> made = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> late = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> linked = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(long id) {
      CompletableFuture<String> promise = new CompletableFuture<>();
      pending.put(id, promise);
      return promise.orTimeout(1, TimeUnit.SECONDS);
    }

    CompletableFuture<String> askEarly(long id) {
      CompletableFuture<String> promise =
          new CompletableFuture<String>().completeOnTimeout("", 1, TimeUnit.SECONDS);
      early.put(id, promise);
      return promise;
    }

    CompletableFuture<String> askLate(long id) {
      CompletableFuture<String> promise;
      promise = new CompletableFuture<String>().orTimeout(1, TimeUnit.SECONDS);
      late.put(id, promise);
      return promise;
    }

    void askLinked(long id) {
      linked.put(
          id,
          new CompletableFuture<String>().orTimeout(1, TimeUnit.SECONDS).thenApply(String::trim));
    }

    CompletableFuture<String> askMade(long id) {
      return made.computeIfAbsent(
          id, key -> new CompletableFuture<String>().orTimeout(1, TimeUnit.SECONDS));
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).complete(text)).exceptionally(Shared::log); // ok: it gives up
      decode(id).thenAccept(text -> early.remove(id).complete(text)).exceptionally(Shared::log); // ok: it gives up
      decode(id).thenAccept(text -> made.remove(id).complete(text)).exceptionally(Shared::log); // ok: it gives up
      decode(id).thenAccept(text -> late.remove(id).complete(text)).exceptionally(Shared::log); // ok: it gives up
      decode(id).thenAccept(text -> linked.remove(id).complete(text)).exceptionally(Shared::log); // ok: it gives up
    }
  }

  /** A timer does. */
  abstract static class Clocked extends Shared {
    private final Map<Long, CompletableFuture<String>> failed = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> valued = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> busy = new ConcurrentHashMap<>();

    CompletableFuture<String> askFailed(long id) {
      CompletableFuture<String> promise = new CompletableFuture<>();
      failed.put(id, promise);
      timer.schedule(
          () -> promise.completeExceptionally(new TimeoutException()), 1, TimeUnit.SECONDS);
      return promise;
    }

    CompletableFuture<String> askValued(long id) {
      timer.schedule(() -> valued.remove(id).complete(""), 1, TimeUnit.SECONDS);
      return valued.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    CompletableFuture<String> askBusy(long id) {
      CompletableFuture<String> promise = new CompletableFuture<>();
      timer.schedule(() -> log.info("busy"), 1, TimeUnit.SECONDS);
      executor.execute(() -> log.info("busy"));
      busy.put(id, promise);
      return promise;
    }

    void reply(long id) {
      decode(id).thenAccept(text -> failed.remove(id).complete(text)).exceptionally(Shared::log); // ok: the timer fails it
      decode(id).thenAccept(text -> valued.remove(id).complete(text)).exceptionally(Shared::log); // ok: the timer ends it
      decode(id).thenAccept(text -> busy.remove(id).complete(text)).exceptionally(Shared::log); // expect: UncompletedPromise
    }
  }

  /** Whoever asks fails its own when it cannot even ask. */
  abstract static class Sent extends Shared {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(long id) {
      CompletableFuture<String> promise = new CompletableFuture<>();
      pending.put(id, promise);
      try {
        read(id);
      } catch (RuntimeException e) {
        promise.completeExceptionally(e);
      }
      return promise;
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).complete(text)).exceptionally(Shared::log); // ok: ask() may fail it
    }
  }

  /** Another handler is told of failures. */
  abstract static class Mixed extends Shared {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(long id) {
      return pending.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.get(id).complete(text)).exceptionally(Shared::log); // ok: replyOrFail() may fail it
    }

    void replyOrFail(long id) {
      decode(id)
          .whenComplete( // ok: both ways
              (text, failure) -> {
                if (failure == null) {
                  pending.get(id).complete(text);
                } else {
                  pending.get(id).completeExceptionally(failure);
                }
              });
    }
  }

  /** Code that cannot be seen may. */
  abstract static class Handed extends Shared {
    private final Map<Long, CompletableFuture<String>> one = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> each = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> views = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> whole = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> taken = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> asked = new ConcurrentHashMap<>();

    CompletableFuture<String> ask(long id) {
      CompletableFuture<String> promise = new CompletableFuture<>();
      one.put(id, promise);
      watcher.watch(promise);
      return promise;
    }

    void close() {
      each.values().forEach(watcher::watch);
      watcher.watchAll(views.values());
      watcher.watchMap(whole);
      taken.values().forEach(promise -> watcher.watch(promise));
      asked.values().removeIf(CompletableFuture::isDone);
    }

    void reply(long id) {
      decode(id).thenAccept(text -> one.remove(id).complete(text)).exceptionally(Shared::log); // ok: it is watched
      decode(id).thenAccept(text -> each.remove(id).complete(text)).exceptionally(Shared::log); // ok: it is watched
      decode(id).thenAccept(text -> views.remove(id).complete(text)).exceptionally(Shared::log); // ok: it is watched
      decode(id).thenAccept(text -> whole.remove(id).complete(text)).exceptionally(Shared::log); // ok: it is watched
      decode(id).thenAccept(text -> taken.remove(id).complete(text)).exceptionally(Shared::log); // ok: it is watched
      decode(id).thenAccept(text -> asked.remove(id).complete(text)).exceptionally(Shared::log); // expect: UncompletedPromise
    }
  }

  /** Other classes may. */
  abstract static class Open extends Shared {
    final Map<Long, CompletableFuture<String>> seen = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> returned = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> viewed = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> given;

    Open(Map<Long, CompletableFuture<String>> given) {
      this.given = given;
    }

    Map<Long, CompletableFuture<String>> returned() {
      return returned;
    }

    Collection<CompletableFuture<String>> viewed() {
      return this.viewed.values();
    }

    void reply(long id) {
      decode(id).thenAccept(text -> seen.remove(id).complete(text)).exceptionally(Shared::log); // ok: others see it
      decode(id).thenAccept(text -> returned.remove(id).complete(text)).exceptionally(Shared::log); // ok: others are given it
      decode(id).thenAccept(text -> viewed.remove(id).complete(text)).exceptionally(Shared::log); // ok: others are given it
      decode(id).thenAccept(text -> given.remove(id).complete(text)).exceptionally(Shared::log); // ok: others have it
    }
  }

  /** All that wait are told at once. */
  abstract static class Listed extends Shared {
    private final List<CompletableFuture<String>> waiters = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<String>> patient = new CopyOnWriteArrayList<>();

    CompletableFuture<String> join() {
      CompletableFuture<String> promise = new CompletableFuture<>();
      waiters.add(promise);
      return promise;
    }

    String joinForATime() throws Exception {
      CompletableFuture<String> promise = new CompletableFuture<>();
      patient.add(promise);
      return promise.get(1, TimeUnit.SECONDS);
    }

    void reply(long id) {
      decode(id).thenAccept(text -> waiters.forEach(w -> w.complete(text))); // expect: UncompletedPromise
      decode(id).thenAccept(text -> patient.forEach(w -> w.complete(text))).exceptionally(Shared::log); // ok: the wait ends
    }
  }

  static Void log(Throwable failure) {
    log.log(Level.WARNING, "lost", failure);
    return null;
  }

  /** A view of the map is handed out by a function. */
  abstract static class Supplied extends Shared {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    void ask(long id, CompletableFuture<String> promise) {
      pending.put(id, promise);
    }

    java.util.function.Supplier<Collection<CompletableFuture<String>>> all() {
      return () -> pending.values();
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).complete(text)).exceptionally(Shared::log); // ok: others have them
    }
  }

  /** Somebody only gets to know that they are there. */
  abstract static class Noted extends Shared {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    void ask(long id) {
      pending.put(id, new CompletableFuture<>());
      pending.values().forEach(watcher::note);
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).complete(text)); // expect: UncompletedPromise
    }
  }

  /** Several wait for each answer. */
  abstract static class Lists extends Shared {
    private final Map<Long, List<CompletableFuture<String>>> pending = new ConcurrentHashMap<>();

    void ask(long id, CompletableFuture<String> promise) {
      pending.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(promise);
    }

    void reply(long id) {
      decode(id)
          .thenAccept( // expect: UncompletedPromise
              text -> pending.remove(id).forEach(promise -> promise.complete(text)));
    }
  }

  /** The same, by a variable and a loop. */
  abstract static class Queues extends Shared {
    private final Map<Long, java.util.Queue<CompletableFuture<String>>> pending =
        new ConcurrentHashMap<>();

    void ask(long id, CompletableFuture<String> promise) {
      pending.computeIfAbsent(id, key -> new java.util.ArrayDeque<>()).add(promise);
    }

    void reply(long id) {
      decode(id)
          .thenAccept( // expect: UncompletedPromise
              text -> {
                java.util.Queue<CompletableFuture<String>> waiting = pending.remove(id);
                for (CompletableFuture<String> promise : waiting) {
                  promise.complete(text);
                }
              });
    }
  }

  /** Who stops fails them all. */
  abstract static class StoppedLists extends Shared {
    private final Map<Long, List<CompletableFuture<String>>> pending = new ConcurrentHashMap<>();

    void ask(long id, CompletableFuture<String> promise) {
      pending.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(promise);
    }

    void reply(long id) {
      decode(id)
          .thenAccept(text -> pending.remove(id).forEach(p -> p.complete(text)))
          .exceptionally(Shared::log); // ok: stop fails what is left
    }

    void stop(Throwable why) {
      pending.values().forEach(all -> all.forEach(p -> p.completeExceptionally(why)));
    }
  }

  /** Who stops fails them all, in loops. */
  abstract static class LoopedLists extends Shared {
    private final Map<Long, List<CompletableFuture<String>>> pending = new ConcurrentHashMap<>();

    void ask(long id, CompletableFuture<String> promise) {
      pending.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(promise);
    }

    void reply(long id) {
      decode(id)
          .thenAccept(text -> pending.remove(id).forEach(p -> p.complete(text)))
          .exceptionally(Shared::log); // ok: stop fails what is left
    }

    void stop(Throwable why) {
      for (List<CompletableFuture<String>> all : pending.values()) {
        for (CompletableFuture<String> promise : all) {
          promise.completeExceptionally(why);
        }
      }
    }
  }

  /** The callback fails them as well. */
  abstract static class BothWays extends Shared {
    private final Map<Long, List<CompletableFuture<String>>> pending = new ConcurrentHashMap<>();

    void ask(long id, CompletableFuture<String> promise) {
      pending.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(promise);
    }

    void reply(long id) {
      decode(id)
          .whenComplete( // ok: both ways
              (text, failure) -> {
                for (CompletableFuture<String> promise : pending.remove(id)) {
                  if (failure == null) {
                    promise.complete(text);
                  } else {
                    promise.completeExceptionally(failure);
                  }
                }
              });
    }
  }

  /** Several wait for each answer, and somebody else sees to them. */
  abstract static class WatchedLists extends Shared {
    private final Map<Long, List<CompletableFuture<String>>> pending = new ConcurrentHashMap<>();

    void ask(long id, CompletableFuture<String> promise) {
      pending.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(promise);
      watcher.watchAll(pending.get(id));
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).forEach(p -> p.complete(text))).exceptionally(Shared::log); // ok: the watcher does
    }
  }

  /** Whoever waits for all of them only waits. */
  abstract static class AllOfThem extends Shared {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    CompletableFuture<Void> ask(long id) {
      CompletableFuture<String> promise = new CompletableFuture<>();
      pending.put(id, promise);
      return CompletableFuture.allOf(promise);
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).complete(text)); // expect: UncompletedPromise
    }
  }

  /** A library that waits for one only waits. */
  abstract static class Seen extends Shared {
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    Mono<String> ask(long id) {
      CompletableFuture<String> promise = new CompletableFuture<>();
      pending.put(id, promise);
      return Mono.fromFuture(promise);
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).complete(text)); // expect: UncompletedPromise
    }
  }

  static final class Requests extends ConcurrentHashMap<Long, CompletableFuture<String>> {}

  /** The map is of a class that says what is in there. */
  abstract static class OwnMap extends Shared {
    private final Requests pending = new Requests();

    void ask(long id, CompletableFuture<String> promise) {
      pending.put(id, promise);
      watcher.count(pending.size());
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).complete(text)); // expect: UncompletedPromise
    }
  }

  /** The same, and somebody else sees to them. */
  abstract static class WatchedOwnMap extends Shared {
    private final Requests pending = new Requests();

    void ask(long id, CompletableFuture<String> promise) {
      pending.put(id, promise);
      watcher.watch(promise);
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).complete(text)).exceptionally(Shared::log); // ok: the watcher does
    }
  }

  /** Somebody else sees to each in a list. */
  abstract static class WatchedEach extends Shared {
    private final Map<Long, List<CompletableFuture<String>>> pending = new ConcurrentHashMap<>();

    void ask(long id, CompletableFuture<String> promise) {
      pending.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(promise);
      for (CompletableFuture<String> one : pending.get(id)) {
        watcher.watch(one);
      }
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.remove(id).forEach(p -> p.complete(text))).exceptionally(Shared::log); // ok: the watcher does
    }
  }
}
