package cases.discarded.library.vertx;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/** A promise as the handler of a future, that somebody has or nobody. */
abstract class Given {
  abstract Future<String> send(String text);

  abstract void use(String text);

  void toOneOfItsOwn() {
    Promise<String> promise = Promise.promise();
    send("x").onComplete(promise); // expect: DiscardedAsyncResult
  }

  void onASuccess() {
    Future.succeededFuture("x").onSuccess(text -> use(text)); // ok: it has succeeded
    send("x").onSuccess(text -> use(text)); // expect: DiscardedAsyncResult
  }

  void toTheCallers(Promise<String> promise) {
    send("x").onComplete(promise); // ok: the caller holds the promise
  }
}
