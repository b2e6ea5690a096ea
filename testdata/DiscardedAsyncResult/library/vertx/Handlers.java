package cases.discarded.library.vertx;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;

/** Handlers beside the promise that takes the outcome. */
abstract class Handlers implements Handler<AsyncResult<String>> {
  private final Promise<Void> closed = Promise.promise();
  private int asked;

  abstract Future<String> ask();

  abstract void forget(Object key);

  Future<Void> closed() {
    return closed.future();
  }

  Future<String> fresh() {
    return ask();
  }

  void promiseFirst(Promise<String> promise) {
    Future<String> answer = ask(); // ok: the promise is told
    answer.onComplete(promise); // ok: the promise is told
    answer.onSuccess(a -> asked++); // ok: the promise is told
  }

  void nobodyTold() {
    Future<String> answer = ask(); // ok: told of at the handler
    answer.onSuccess(a -> asked++); // expect: DiscardedAsyncResult
  }

  void listensToAPromiseThatIsKept() {
    closed().onComplete(done -> forget(this)); // ok: the promise is a field, and its future is kept
  }

  void listensToFreshWork() {
    fresh().onSuccess(a -> forget(this)); // expect: DiscardedAsyncResult
  }

  Future<String> bestEffort(io.vertx.core.file.AsyncFile file, long length) {
    if (length < 0) {
      file.close(); // ok: the failure that matters is returned
      return Future.failedFuture("a negative length");
    }
    return file.size().map(size -> size + " bytes");
  }
}
