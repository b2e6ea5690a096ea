package cases.resource.plain;

import java.util.concurrent.CompletableFuture;

/** The resource is a field, and a method of the same class closes it. */
class OwnClose {
  interface Session extends AutoCloseable {
    CompletableFuture<String> query(String text);

    @Override
    void close();
  }

  static class Holder {
    private final Session session;
    private CompletableFuture<String> last;
    private boolean closed;

    Holder(Session session) {
      this.session = session;
    }

    void close() {
      closed = true;
      session.close();
    }

    void stored() {
      last = session.query("a"); // expect: ResourceClosedBeforeCompletion
      close();
    }

    CompletableFuture<String> returned() {
      CompletableFuture<String> answer = session.query("a"); // expect: ResourceClosedBeforeCompletion
      close();
      return answer;
    }

    void joined() {
      last = session.query("a"); // ok: awaited
      last.join();
      close();
    }

    void leftBefore(boolean more) {
      if (more) {
        last = session.query("a"); // ok: not closed on this way
        return;
      }
      close();
    }

    CompletableFuture<Void> chained() {
      return session.query("a").thenRun(this::close); // ok: closed when it is done
    }
  }

  static class Patient {
    private final Session session;
    private CompletableFuture<String> last;

    Patient(Session session) {
      this.session = session;
    }

    void close() {
      last.join();
      session.close();
    }

    void stored() {
      last = session.query("a"); // ok: the close awaits it
      close();
    }
  }
}
