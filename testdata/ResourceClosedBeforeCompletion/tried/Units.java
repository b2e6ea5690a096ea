package cases.resource.tried;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The end of a unit of work is about the life of its session, where the caller is given it. */
class Units {
  interface Session extends AutoCloseable {
    CompletableFuture<Void> commit();

    CompletableFuture<Long> publish(String text);

    CompletableFuture<Void> flush();

    @Override
    void close();
  }

  CompletableFuture<Void> commit(Supplier<Session> sessions) {
    try (Session session = sessions.get()) {
      return session.commit(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Long> publish(Supplier<Session> sessions) {
    Session session = sessions.get();
    try {
      return session.publish("a"); // expect: ResourceClosedBeforeCompletion
    } finally {
      session.close();
    }
  }

  CompletableFuture<Void> flush(Supplier<Session> sessions) {
    try (Session session = sessions.get()) {
      return session.flush(); // expect: FlushIgnoredBeforeClose
    }
  }

  void dropped(Session session) {
    session.commit(); // expect: FlushIgnoredBeforeClose
    session.close();
  }

  CompletableFuture<Void> chained(Session session) {
    return session.commit().whenComplete((done, failure) -> session.close()); // ok: closed then
  }
}
