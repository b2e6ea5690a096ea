package cases.promise.library;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;

/** Vert.x promises, and responses that are not ended. */
class VertxPromises {
  interface Db {
    Future<String> find(String key);

    String findNow(String key);
  }

  private Db db;
  private Vertx vertx;

  Future<String> onSuccess(String key) {
    Promise<String> promise = Promise.promise();
    db.find(key).onSuccess(promise::complete); // expect: UncompletedPromise
    return promise.future();
  }

  Future<String> onSuccessAndFailure(String key) {
    Promise<String> promise = Promise.promise();
    db.find(key).onSuccess(promise::complete).onFailure(promise::fail); // ok: both
    return promise.future();
  }

  Future<String> onComplete(String key) {
    Promise<String> promise = Promise.promise();
    db.find(key).onComplete(promise); // ok: the promise takes both outcomes
    return promise.future();
  }

  Future<String> onCompleteOneBranch(String key) {
    Promise<String> promise = Promise.promise();
    db.find(key)
        .onComplete( // expect: UncompletedPromise
            found -> {
              if (found.succeeded()) {
                promise.complete(found.result());
              }
            });
    return promise.future();
  }

  Future<String> onCompleteBothBranches(String key) {
    Promise<String> promise = Promise.promise();
    db.find(key)
        .onComplete( // ok: both branches
            found -> {
              if (found.failed()) {
                promise.fail(found.cause());
              } else {
                promise.complete(found.result());
              }
            });
    return promise.future();
  }

  Future<String> onCompleteHandled(String key) {
    Promise<String> promise = Promise.promise();
    db.find(key)
        .onComplete( // ok: the outcome is handed over
            found -> {
              System.out.println("found " + key);
              promise.handle(found);
            });
    return promise.future();
  }

  Future<String> siblings(String key) {
    Promise<String> promise = Promise.promise();
    Future<String> found = db.find(key);
    found.onSuccess(promise::complete); // ok: the sibling fails it
    found.onFailure(promise::fail);
    return promise.future();
  }

  Future<String> timer(String key) {
    Promise<String> promise = Promise.promise();
    vertx.setTimer(10, id -> promise.complete(db.findNow(key))); // expect: UncompletedPromise
    return promise.future();
  }

  Future<Void> timerSignal() {
    Promise<Void> promise = Promise.promise();
    vertx.setTimer(10, id -> promise.complete()); // ok: cannot throw
    return promise.future();
  }

  void respond(HttpServerRequest request) {
    db.find(request.path())
        .onSuccess(text -> request.response().end(text)); // expect: UncompletedPromise
  }

  void respondEitherWay(HttpServerRequest request) {
    db.find(request.path())
        .onSuccess(text -> request.response().end(text)) // ok: the next link ends it too
        .onFailure(failure -> request.response().setStatusCode(500).end());
  }

  CompletableFuture<String> mapped(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    db.find(key).map(String::trim).onSuccess(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  Future<String> kept(String key, CompletableFuture<String> promise) {
    return db.find(key).onSuccess(promise::complete); // ok: the caller gets the future
  }
}
