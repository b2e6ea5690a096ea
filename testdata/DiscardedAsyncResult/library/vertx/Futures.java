package cases.discarded.library.vertx;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.http.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Vert.x 4: futures beside handlers. */
abstract class Futures {
  private static final Logger log = LoggerFactory.getLogger(Futures.class);

  private int deployed;

  abstract Future<String> query(String sql);

  abstract void show(String row);

  void deploy(Vertx vertx) {
    vertx.deployVerticle("a"); // expect: DiscardedAsyncResult
    vertx.deployVerticle("a", result -> log.info("{}", result)); // ok: returns nothing, the handler is told
  }

  void listen(HttpServer server) {
    server.listen(80); // expect: DiscardedAsyncResult
    server.requestHandler(request -> log.info("{}", request)); // ok: returns its receiver
  }

  void onComplete() {
    query("a")
        .onComplete( // ok: the handler reads the failure
            result -> {
              if (result.failed()) {
                log.warn("query", result.cause());
              }
            });
    query("a").onComplete(result -> deployed++); // expect: DiscardedAsyncResult
    query("a").onComplete(result -> show(result.result())); // expect: DiscardedAsyncResult
  }

  void onCompleteTwoHandlers() {
    query("a").onComplete(this::show, e -> log.warn("query", e)); // ok: the second handler reads the failure
    query("a").onComplete(this::show, e -> deployed--); // expect: DiscardedAsyncResult
  }

  void onSuccessOnly() {
    query("a").onSuccess(this::show); // expect: DiscardedAsyncResult
  }

  void onFailure() {
    query("a").onFailure(e -> log.warn("query", e)); // ok: the handler reads the failure
    query("a").onFailure(e -> deployed--); // expect: DiscardedAsyncResult
    query("a").onSuccess(this::show).onFailure(e -> log.warn("query", e)); // ok: the last link reads the failure
    query("a").onFailure(e -> log.warn("query", e)).onSuccess(this::show); // ok: both listen to the same future
  }

  void composed() {
    query("a").compose(row -> query(row)); // expect: DiscardedAsyncResult
    query("a").map(String::length); // expect: DiscardedAsyncResult
    query("a").compose(row -> query(row)).onFailure(e -> log.warn("query", e)); // ok: the last link reads the failure
  }

  void inAListener() {
    query("a").onComplete(this::show, e -> query("rollback " + e)); // expect: DiscardedAsyncResult
  }

  Future<Integer> returned() {
    return query("a").map(String::length); // ok: returned
  }

  void all() {
    Future.all(query("a"), query("b")); // expect: DiscardedAsyncResult
    Future.all(query("a"), query("b")).onFailure(e -> log.warn("query", e)); // ok: the handler reads the failure
  }

  void bridged(Promise<String> promise) {
    query("a").onComplete(promise); // ok: the promise takes both outcomes
  }

  void handedOn(Handler<AsyncResult<String>> handler) {
    query("a").onComplete(handler); // ok: the handler is told
  }

  void blocking(Vertx vertx) {
    vertx.executeBlocking(() -> Integer.parseInt(System.getenv("N"))); // expect: DiscardedAsyncResult
    vertx.runOnContext(v -> show("a")); // ok: returns nothing
    vertx.setTimer(10, id -> query("a")); // expect: DiscardedAsyncResult
    vertx.setTimer(10, id -> show("a")); // ok: a number of the timer
  }

  void bus(EventBus bus) {
    bus.request("a", "b"); // expect: DiscardedAsyncResult
    bus.publish("a", "b"); // ok: returns its receiver
    bus.request("a", "b").onFailure(e -> log.warn("request", e)); // ok: the handler reads the failure
  }

  void otherwise() {
    query("a").otherwise(e -> failed(e)); // ok: the callback reads the failure
    query("a").otherwise("none"); // expect: DiscardedAsyncResult
    query("a").otherwiseEmpty(); // expect: DiscardedAsyncResult
  }

  private String failed(Throwable failure) {
    log.warn("query", failure);
    return "";
  }

  void unread() {
    Future<String> row = query("a"); // expect: DiscardedAsyncResult
    Future<String> asked = query("b"); // ok: its state decides
    if (asked.failed()) {
      show("failed");
    }
  }
}
