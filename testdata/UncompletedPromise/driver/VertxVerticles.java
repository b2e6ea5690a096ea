package cases.uncompleted.driver;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verticles that are given a promise to complete when they have started. */
class VertxVerticles {
  private static final Logger LOG = LoggerFactory.getLogger(VertxVerticles.class);

  static class Server extends AbstractVerticle {
    @Override
    public void start(Promise<Void> startPromise) {
      vertx.createHttpServer().listen(8080).onSuccess(s -> startPromise.complete()); // expect: UncompletedPromise
    }
  }

  static class ServerRight extends AbstractVerticle {
    @Override
    public void start(Promise<Void> startPromise) {
      vertx
          .createHttpServer()
          .requestHandler(r -> r.response().end("hi").onFailure(e -> LOG.warn("no answer", e)))
          .listen(8080)
          .onSuccess(s -> startPromise.complete()) // ok: and fail below
          .onFailure(startPromise::fail);
    }
  }

  static class ServerMapped extends AbstractVerticle {
    @Override
    public void start(Promise<Void> startPromise) {
      vertx.createHttpServer().listen(8081).<Void>mapEmpty().onComplete(startPromise); // ok: the promise is the handler
    }
  }

  static class ServerLogged extends AbstractVerticle {
    private HttpServer server;

    @Override
    public void start(Promise<Void> started) {
      server = vertx.createHttpServer();
      server.listen(8080).onComplete(ar -> { // expect: UncompletedPromise
        if (ar.succeeded()) {
          LOG.info("listening on {}", ar.result().actualPort());
          started.complete();
        } else {
          LOG.error("cannot listen", ar.cause());
        }
      });
    }

    @Override
    public void stop(Promise<Void> stopped) {
      server.close().onComplete(ar -> { // ok: succeeded or not, it has stopped
        LOG.info("closed: {}", ar.succeeded());
        stopped.complete();
      });
    }
  }

  static class Configured extends AbstractVerticle {
    @Override
    public void start(Promise<Void> start) throws Exception {
      vertx.fileSystem().readFile("conf.json").map(Buffer::toJsonObject).compose(this::deploy).onSuccess(id -> start.complete()).onFailure(e -> LOG.error("no start", e)); // expect: UncompletedPromise
    }

    private Future<String> deploy(JsonObject config) {
      return vertx.deployVerticle(config.getString("main"));
    }
  }

  static class Parsed extends AbstractVerticle {
    void parse(Buffer text, Promise<JsonObject> parsed) {
      context.runOnContext(v -> parsed.complete(text.toJsonObject())); // expect: UncompletedPromise
    }

    void measure(Buffer text, Promise<Integer> measured) {
      context.runOnContext(v -> measured.complete(text.length())); // ok: no text is too long for that
    }

    void parseRight(Buffer text, Promise<JsonObject> parsed) {
      context.runOnContext(
          v -> { // ok
            try {
              parsed.complete(text.toJsonObject());
            } catch (RuntimeException e) {
              parsed.fail(e);
            }
          });
    }
  }

  static class ConfiguredRight extends AbstractVerticle {
    @Override
    public void start(Promise<Void> start) throws Exception {
      vertx.fileSystem().readFile("conf.json").map(Buffer::toJsonObject).compose(this::deploy).onSuccess(id -> start.complete()).onFailure(e -> { // ok
        LOG.error("no start", e);
        start.fail(e);
      });
    }

    private Future<String> deploy(JsonObject config) {
      return vertx.deployVerticle(config.getString("main"));
    }
  }

  Future<String> legacy(Vertx vertx, String file) {
    Promise<String> promise = Promise.promise();
    vertx.fileSystem().readFile(file, ar -> { // expect: UncompletedPromise
      if (ar.succeeded()) {
        promise.complete(ar.result().toString());
      }
    });
    return promise.future();
  }

  Future<String> legacyRight(Vertx vertx, String file) {
    Promise<String> promise = Promise.promise();
    vertx.fileSystem().readFile(file, ar -> { // ok
      if (ar.succeeded()) {
        promise.complete(ar.result().toString());
      } else {
        promise.fail(ar.cause());
      }
    });
    return promise.future();
  }

  Future<Buffer> legacyDirect(Vertx vertx, String file) {
    Promise<Buffer> promise = Promise.promise();
    vertx.fileSystem().readFile(file, promise); // ok: the promise is the handler
    return promise.future();
  }

  Future<JsonObject> ask(Vertx vertx, String question) {
    Promise<JsonObject> answer = Promise.promise();
    vertx.eventBus().<JsonObject>request("oracle", question).onSuccess((Message<JsonObject> m) -> answer.complete(m.body())); // expect: UncompletedPromise
    return answer.future();
  }

  Future<JsonObject> askRight(Vertx vertx, String question) {
    return vertx.eventBus().<JsonObject>request("oracle", question).map(Message::body); // ok: nothing to complete
  }

  void askCallback(Vertx vertx, String question, Handler<AsyncResult<JsonObject>> handler) {
    vertx.eventBus().<JsonObject>request("oracle", question).map(Message::body).onComplete(handler); // ok
  }

  void askCallbackLost(Vertx vertx, String question, Handler<AsyncResult<JsonObject>> handler) {
    vertx.eventBus().<JsonObject>request("oracle", question).onSuccess(m -> handler.handle(Future.succeededFuture(m.body()))); // expect: UncompletedPromise
  }

  void respond(HttpServerRequest request, Future<JsonObject> data) {
    data.onSuccess(json -> request.response().end(json.encode())); // expect: UncompletedPromise
  }

  void respondRight(HttpServerRequest request, Future<JsonObject> data) {
    data.onComplete(ar -> { // ok: an answer for either
      if (ar.failed()) {
        request.response().setStatusCode(502).end().onFailure(e -> LOG.warn("gone", e));
        return;
      }
      request.response().end(ar.result().encode()).onFailure(e -> LOG.warn("gone", e));
    });
  }

  void reply(Message<String> message, Future<String> data) {
    data.onSuccess(message::reply).onFailure(e -> message.fail(500, e.getMessage())); // ok: answered or refused
  }

  Future<Integer> blocking(Vertx vertx, String text) {
    Promise<Integer> promise = Promise.promise();
    vertx.executeBlocking(() -> Integer.parseInt(text)).onComplete(promise); // ok
    return promise.future();
  }

  Future<Integer> blockingLost(Vertx vertx, String text) {
    Promise<Integer> promise = Promise.promise();
    vertx.executeBlocking(() -> Integer.parseInt(text)).onSuccess(promise::complete); // expect: UncompletedPromise
    return promise.future();
  }

  Future<Long> timer(Vertx vertx) {
    Promise<Long> promise = Promise.promise();
    vertx.setTimer(100, promise::complete); // ok: a timer does not fail
    return promise.future();
  }

  Future<Integer> onContext(Vertx vertx, String text) {
    Promise<Integer> promise = Promise.promise();
    vertx.runOnContext(v -> promise.complete(Integer.parseInt(text))); // expect: UncompletedPromise
    return promise.future();
  }

  Future<String> recovered(Future<String> first, Future<String> second) {
    Promise<String> promise = Promise.promise();
    first.recover(e -> second).otherwise(e -> { // ok: read, and replaced
      LOG.info("neither", e);
      return "none";
    }).onSuccess(promise::complete);
    return promise.future();
  }

  Future<String> compared(Future<String> source) {
    Promise<String> promise = Promise.promise();
    source.onComplete(promise::complete, promise::fail); // ok
    return promise.future();
  }
}
