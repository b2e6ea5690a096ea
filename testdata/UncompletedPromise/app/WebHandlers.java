package cases.uncompleted.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Suspended responses of several web frameworks, as this application wraps them. */
class WebHandlers {
  private static final Logger LOG = LoggerFactory.getLogger(WebHandlers.class);

  /** In the manner of JAX-RS. */
  interface AsyncResponse {
    boolean resume(Object entity);

    boolean resume(Throwable failure);
  }

  interface Orders {
    CompletableFuture<String> order(long id);
  }

  private final Orders orders;

  WebHandlers(Orders orders) {
    this.orders = orders;
  }

  void get(long id, AsyncResponse response) {
    orders.order(id).thenAccept(response::resume); // expect: UncompletedPromise
  }

  void getApply(long id, AsyncResponse response) {
    orders.order(id).thenApply(o -> response.resume(o)); // expect: UncompletedPromise
  }

  void getBoth(long id, AsyncResponse response) {
    orders.order(id).thenApply(response::resume).exceptionally(e -> response.resume(e)); // ok
  }

  void getHandled(long id, AsyncResponse response) {
    orders.order(id).whenComplete((o, e) -> { // ok
      if (e != null) {
        LOG.warn("order {}", id, e);
        response.resume(e);
      } else {
        response.resume(o);
      }
    });
  }

  /** A user's own promise type, known by what it does. */
  static final class Reply {
    private final CompletableFuture<String> inner = new CompletableFuture<>();

    void succeed(String value) {
      inner.complete(value);
    }

    void fail(Throwable t) {
      inner.completeExceptionally(t);
    }

    CompletionStage<String> asStage() {
      return inner;
    }
  }

  CompletionStage<String> reply(long id) {
    Reply reply = new Reply();
    orders.order(id).thenAccept(reply::succeed); // expect: UncompletedPromise
    return reply.asStage();
  }

  CompletionStage<String> replyRight(long id) {
    Reply reply = new Reply();
    orders.order(id).whenComplete((o, e) -> { // ok
      if (e != null) {
        reply.fail(e);
      } else {
        reply.succeed(o);
      }
    });
    return reply.asStage();
  }

  void audit(long id, StringBuilder page) {
    orders.order(id).thenAccept(page::append).exceptionally(e -> { // ok: nothing here is waited for
      LOG.debug("no audit", e);
      return null;
    });
  }
}
