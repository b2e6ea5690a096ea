package cases.closedearly.plain;

import java.util.concurrent.CompletableFuture;

/** A commit whose future the caller gets is a matter of the lifetime, by way of a link as well. */
class Committed {
  interface Session extends AutoCloseable {
    CompletableFuture<Void> commit();

    @Override
    void close();
  }

  CompletableFuture<Void> returned(Session session) {
    try (session) {
      return session.commit(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> linked(Session session) {
    try (session) {
      return session.commit().thenApply(done -> "done"); // expect: ResourceClosedBeforeCompletion
    }
  }

  void awaited(Session session) {
    try (session) {
      session.commit().join(); // ok: done before the close
    }
  }
}
