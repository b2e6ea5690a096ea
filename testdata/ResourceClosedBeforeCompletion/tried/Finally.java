package cases.lifetime.tried;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Futures and resources that {@code finally} closes. */
class Finally {
  interface Session {
    CompletableFuture<String> query(String text);

    CompletableFuture<Void> closeAsync();

    void close();
  }

  interface Sessions {
    Session open();

    void giveBack(Session session);
  }

  private final Lock lock = new ReentrantLock();
  private Sessions sessions;
  private Session shared;

  CompletableFuture<String> closed(String text) {
    Session session = sessions.open();
    try {
      return session.query(text); // expect: ResourceClosedBeforeCompletion
    } finally {
      session.close();
    }
  }

  String closedAfterJoin(String text) {
    Session session = sessions.open();
    try {
      return session.query(text).join(); // ok: awaited before
    } finally {
      session.close();
    }
  }

  CompletableFuture<String> closedIfPresent(String text) {
    Session session = null;
    try {
      session = sessions.open();
      return session.query(text); // expect: ResourceClosedBeforeCompletion
    } finally {
      if (session != null) {
        session.close();
      }
    }
  }

  CompletableFuture<String> closedOnFailureOnly(String text) {
    Session session = sessions.open();
    boolean started = false;
    try {
      CompletableFuture<String> answer = session.query(text); // ok: closed only if not started
      started = true;
      return answer.whenComplete((t, failure) -> session.close());
    } finally {
      if (!started) {
        session.close();
      }
    }
  }

  CompletableFuture<String> closedInCatch(String text) {
    Session session = sessions.open();
    try {
      return session.query(text).whenComplete((t, failure) -> session.close()); // ok: after it
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  CompletableFuture<String> fieldClosed(String text) {
    try {
      return shared.query(text); // expect: ResourceClosedBeforeCompletion
    } finally {
      shared.close();
    }
  }

  CompletableFuture<String> anotherClosed(String text) {
    Session audit = sessions.open();
    try {
      return shared.query(text); // ok: another session is closed
    } finally {
      audit.close();
    }
  }

  CompletableFuture<Integer> throughLocal(String text) {
    Session session = sessions.open();
    try {
      CompletableFuture<String> answer =
          session.query(text); // expect: ResourceClosedBeforeCompletion
      return answer.thenApply(String::length);
    } finally {
      session.close();
    }
  }

  CompletableFuture<String> locked(String text) {
    lock.lock();
    try {
      return shared.query(text); // ok: a lock guards the call, not the future
    } finally {
      lock.unlock();
    }
  }

  CompletableFuture<String> quietly(String text, SessionStream stream) {
    try {
      return stream.query(text); // expect: ResourceClosedBeforeCompletion
    } finally {
      closeQuietly(stream);
    }
  }

  CompletableFuture<String> quietlyWithALog(String text, SessionStream stream) {
    try {
      return stream.query(text); // expect: ResourceClosedBeforeCompletion
    } finally {
      closeQuietly(stream, "stream");
    }
  }

  private static void closeQuietly(Closeable closeable, String name) {
    System.out.println(name);
    closeQuietly(closeable);
  }

  CompletableFuture<String> joinedWhereItLeaves(String text, boolean now) {
    Session session = sessions.open();
    try {
      CompletableFuture<String> answer = session.query(text); // ok: joined where it is returned
      if (now) {
        answer.join();
        return answer;
      }
      return null;
    } finally {
      session.close();
    }
  }

  CompletableFuture<String> joinedBesideTheReturn(String text, boolean now) {
    Session session = sessions.open();
    try {
      CompletableFuture<String> answer =
          session.query(text); // expect: ResourceClosedBeforeCompletion
      if (now) {
        answer.join();
      } else {
        System.out.println("not now");
      }
      return answer;
    } finally {
      session.close();
    }
  }

  CompletableFuture<String> closedInABlock(String text) {
    Session session = sessions.open();
    try {
      return session.query(text); // expect: ResourceClosedBeforeCompletion
    } finally {
      {
        session.close();
      }
    }
  }

  CompletableFuture<String> closedCarefully(String text) {
    Session session = sessions.open();
    try {
      return session.query(text); // expect: ResourceClosedBeforeCompletion
    } finally {
      try {
        session.close();
      } catch (IllegalStateException e) {
        System.err.println(e);
      }
    }
  }

  CompletableFuture<String> capturedField(String text) {
    try {
      return CompletableFuture.supplyAsync( // expect: ResourceClosedBeforeCompletion
          () -> this.shared.query(text).join());
    } finally {
      shared.close();
    }
  }

  interface SessionStream extends Closeable {
    CompletableFuture<String> query(String text);
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  Future<String> shutdown() {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return pool.submit(() -> "done"); // ok: shutdown lets accepted tasks finish
    } finally {
      pool.shutdown();
    }
  }

  CompletableFuture<String> givenBack(String text) {
    Session session = sessions.open();
    try {
      return session.query(text); // ok: nothing is known to be closed
    } finally {
      sessions.giveBack(session);
    }
  }
}
