package cases.discarded.exemption;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Closing, releasing and removing while a failure is already being handled. */
abstract class BestEffort {
  interface Session {
    CompletableFuture<Void> closeAsync();

    CompletableFuture<Void> release();

    CompletableFuture<Void> unlockAsync(long owner);

    CompletableFuture<Integer> query(String text);
  }

  abstract CompletableFuture<Session> open();

  abstract void prepare(Session session);

  void inACatch(Session session) {
    try {
      prepare(session);
    } catch (RuntimeException e) {
      session.closeAsync(); // ok: the failure that matters is thrown
      throw e;
    }
  }

  void withoutAFailure(Session session) {
    prepare(session);
    session.closeAsync(); // expect: DiscardedAsyncResult
  }

  void releaseInACatch(Session session) {
    try {
      prepare(session);
    } catch (RuntimeException e) {
      session.release(); // ok: the failure that matters is thrown
      throw new IllegalStateException("not prepared", e);
    }
  }

  CompletableFuture<Integer> unlockOnFailure(Session session) {
    return session
        .query("a")
        .whenComplete(
            (n, e) -> {
              if (e != null) {
                session.unlockAsync(1); // ok: the failure that matters goes on
              }
            });
  }

  CompletableFuture<Integer> unlockAlways(Session session) {
    return session.query("a").whenComplete((n, e) -> session.unlockAsync(1)); // expect: DiscardedAsyncResult
  }

  void otherWorkInACatch(Session session) {
    try {
      prepare(session);
    } catch (RuntimeException e) {
      session.query("rollback"); // expect: DiscardedAsyncResult
      throw e;
    }
  }

  void removalInACatch(Map<String, CompletableFuture<Session>> sessions, Session session) {
    try {
      prepare(session);
    } catch (RuntimeException e) {
      sessions.remove("a"); // ok: the failure that matters is thrown
      throw e;
    }
  }

  void removal(Map<String, CompletableFuture<Session>> sessions) {
    sessions.remove("a"); // expect: DiscardedAsyncResult
  }

  CompletableFuture<Integer> inAFailureHandler(Session session) {
    return session
        .query("a")
        .whenComplete(
            (n, e) -> {
              if (e != null) {
                session.closeAsync(); // ok: the failure goes on to the caller
              }
            });
  }

  CompletableFuture<Integer> inASuccessHandler(Session session) {
    return session
        .query("a")
        .whenComplete(
            (n, e) -> {
              if (e == null) {
                session.closeAsync(); // expect: DiscardedAsyncResult
              }
            });
  }

  CompletableFuture<Integer> eachInAFailureHandler(Session session, List<Session> others) {
    return session
        .query("a")
        .whenComplete(
            (n, e) -> {
              if (e != null) {
                others.forEach(other -> other.closeAsync()); // ok: the failure goes on to the caller
                others.forEach(other -> other.query("rollback")); // expect: DiscardedAsyncResult
              } else {
                others.forEach(other -> other.closeAsync()); // expect: DiscardedAsyncResult
              }
            });
  }

  interface Commands {
    CompletableFuture<Long> set(String key, String value);

    CompletableFuture<Long> del(String key);

    CompletableFuture<Long> hdel(String key, String field);

    CompletableFuture<Long> unlink(String key);

    CompletableFuture<Long> srem(String key, String member);

    CompletableFuture<Long> purgeAll();

    CompletableFuture<Long> delegate(String key);

    CompletableFuture<Long> dropped(String key);
  }

  void removedByAbbreviatedNames(Session session, Commands commands) {
    try {
      prepare(session);
    } catch (RuntimeException e) {
      commands.del("a"); // ok: best effort, the failure that matters is thrown
      commands.hdel("a", "b"); // ok: best effort
      commands.unlink("a"); // ok: best effort
      commands.srem("a", "b"); // ok: best effort
      commands.purgeAll(); // ok: best effort
      commands.set("a", "failed"); // expect: DiscardedAsyncResult
      commands.delegate("a"); // expect: DiscardedAsyncResult
      commands.dropped("a"); // expect: DiscardedAsyncResult
      throw e;
    }
    commands.del("a"); // expect: DiscardedAsyncResult
  }
}
