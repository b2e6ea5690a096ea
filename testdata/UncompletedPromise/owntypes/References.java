package cases.promise.owntypes;

import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Members that are told a failure, by reference, and what they do about it. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class References {
  private static final Logger logger = Logger.getLogger("references");

  /** No member has the name of one that takes a value or a failure. */
  static final class Sink {
    private final CompletableFuture<String> rest = new CompletableFuture<>();

    void put(String text) {
      rest.complete(text);
    }

    void end(Throwable reason) {
      rest.completeExceptionally(reason);
    }

    void note(Throwable reason) {
      logger.log(Level.WARNING, "still open", reason);
    }
  }

  /** One that is told a failure has the name of one that takes a value. */
  interface Reply {
    void success(String text);

    void done(Throwable reason);

    void failure(Throwable reason);
  }

  abstract Future<String> find(String key);

  abstract CompletableFuture<String> load(String key);

  void ended(String key, Sink sink) {
    find(key).onSuccess(sink::put).onFailure(sink::end); // ok: both ways
  }

  void noted(String key, Sink sink) {
    find(key).onSuccess(sink::put).onFailure(sink::note); // expect: UncompletedPromise
  }

  void answered(String key, Reply reply) {
    find(key).onSuccess(reply::success).onFailure(reply::failure); // ok: both ways
  }

  void unanswered(String key, Reply reply) {
    find(key).onSuccess(reply::success); // expect: UncompletedPromise
  }

  void limited(String key, Reply reply) {
    load(key).thenAccept(text -> reply.success(text)); // ok: the limit fails it
    load("limit").thenAccept(text -> reply.done(new TimeoutException(text)));
  }
}
