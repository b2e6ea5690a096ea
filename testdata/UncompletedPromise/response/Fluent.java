package cases.promise.response;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Responses that are dressed, link by link, and then sent. */
final class Fluent {
  private static final Logger LOGGER = Logger.getLogger("http");

  private static void log(Throwable failure) {
    LOGGER.log(Level.FINE, "the client is gone", failure);
  }

  void recovered(HttpServerRequest request, Future<Buffer> body) {
    body.compose(bytes -> request.response().end(bytes)) // ok: the failure is answered
        .recover(e -> request.response().setStatusCode(502).end())
        .onFailure(Fluent::log);
  }

  void bothDressed(HttpServerRequest request, Future<Buffer> body) {
    body.compose(bytes -> request.response().setStatusCode(201).end(bytes)) // ok: the failure is answered
        .recover(e -> request.response().setStatusCode(502).putHeader("retry-after", "5").end())
        .onFailure(Fluent::log);
  }

  void otherwise(HttpServerRequest request, Future<Buffer> body) {
    body.compose(bytes -> request.response().end(bytes)) // ok: the failure is answered
        .otherwise(
            e -> {
              request.response().setStatusCode(502).end("bad gateway");
              return null;
            })
        .onFailure(Fluent::log);
  }

  void eventually(HttpServerRequest request, Future<Buffer> body) {
    body.compose(bytes -> request.response().end(bytes)) // ok: what comes last runs either way
        .eventually(
            nothing ->
                request.response().ended() ? Future.succeededFuture() : request.response().end())
        .onFailure(Fluent::log);
  }

  void eventuallyDressed(HttpServerRequest request, Future<Buffer> body) {
    body.compose(bytes -> request.response().end(bytes)) // ok: what comes last runs either way
        .eventually(
            nothing -> {
              if (!request.response().ended()) {
                request.response().setStatusCode(500).end();
              }
              return Future.succeededFuture();
            })
        .onFailure(Fluent::log);
  }

  void throughTheRequest(HttpServerRequest request, Future<Buffer> body) {
    HttpServerResponse response = request.response();
    body.onSuccess(bytes -> response.setStatusCode(201).end(bytes)) // ok: answered through the request
        .onFailure(e -> badGateway(request));
  }

  private static void badGateway(HttpServerRequest request) {
    request.response().setStatusCode(502).end();
  }

  void throughTheRequestInOne(HttpServerRequest request, Future<Buffer> body) {
    HttpServerResponse response = request.response();
    body.onComplete( // ok: answered through the request
        done -> {
          if (done.succeeded()) {
            response.end(done.result());
          } else {
            badGateway(request);
          }
        });
  }

  void dressed(HttpServerRequest request, Future<Buffer> body) {
    body.onSuccess( // expect: UncompletedPromise
        bytes -> request.response().setStatusCode(201).putHeader("content-type", "text/plain").end(bytes));
  }

  void given(HttpServerResponse response, Future<Buffer> body) {
    body.onSuccess(bytes -> response.setStatusCode(201).end(bytes)) // expect: UncompletedPromise
        .onFailure(Fluent::log);
  }

  void local(HttpServerRequest request, Future<Buffer> body) {
    HttpServerResponse response = request.response();
    body.onSuccess(bytes -> response.setStatusCode(201).end(bytes)) // expect: UncompletedPromise
        .onFailure(Fluent::log);
  }

  void recoveredToNothing(HttpServerRequest request, Future<Buffer> body) {
    body.compose(bytes -> request.response().end(bytes)) // expect: UncompletedPromise
        .recover(e -> Future.succeededFuture())
        .onFailure(Fluent::log);
  }

  void eventuallyElsewhere(HttpServerRequest request, Future<Buffer> body, Future<Void> pool) {
    body.compose(bytes -> request.response().end(bytes)) // expect: UncompletedPromise
        .eventually(nothing -> pool)
        .onFailure(Fluent::log);
  }
}
