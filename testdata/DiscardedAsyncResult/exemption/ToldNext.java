package cases.discarded.exemption;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** A best-effort close just before somebody is told of a failure. */
abstract class ToldNext {
  interface Session {
    CompletableFuture<Void> closeAsync();

    CompletableFuture<Void> release();

    CompletableFuture<Integer> query(String text);

    boolean isStale();
  }

  abstract void log(String message);

  Session thrown(Session session) {
    if (session.isStale()) {
      session.closeAsync(); // ok: the failure that matters is thrown
      throw new IllegalStateException("stale");
    }
    return session;
  }

  Session alsoWithSomethingBetween(Session session) {
    if (session.isStale()) {
      session.release(); // ok: the failure that matters is thrown
      log("stale");
      throw new IllegalStateException("stale");
    }
    return session;
  }

  CompletionStage<Integer> returned(Session session) {
    if (session.isStale()) {
      session.closeAsync(); // ok: the failure that matters is returned
      return CompletableFuture.failedFuture(new IllegalStateException("stale"));
    }
    return session.query("a");
  }

  CompletionStage<Integer> returnedResult(Session session) {
    if (session.isStale()) {
      session.closeAsync(); // expect: DiscardedAsyncResult
      return CompletableFuture.completedFuture(0);
    }
    return session.query("a");
  }

  void promised(Session session, CompletableFuture<Session> promise) {
    if (session.isStale()) {
      session.closeAsync(); // ok: whoever waits for the promise is told
      promise.completeExceptionally(new IllegalStateException("stale"));
    } else {
      promise.complete(session);
    }
  }

  void promisedWell(Session session, CompletableFuture<Session> promise) {
    session.closeAsync(); // expect: DiscardedAsyncResult
    promise.complete(session);
  }

  void onlyCancelled(Session session, Future<?> timer) {
    session.closeAsync(); // expect: DiscardedAsyncResult
    timer.cancel(true);
  }

  Session onlySometimes(Session session) {
    session.closeAsync(); // expect: DiscardedAsyncResult
    if (session.isStale()) {
      throw new IllegalStateException("stale");
    }
    return session;
  }

  void otherWork(Session session) {
    session.query("rollback"); // expect: DiscardedAsyncResult
    throw new IllegalStateException("stale");
  }

  Session switched(Session session, int state) {
    switch (state) {
      case 0:
        return session;
      default:
        session.closeAsync(); // ok: the failure that matters is thrown
        throw new IllegalArgumentException("state " + state);
    }
  }
}
