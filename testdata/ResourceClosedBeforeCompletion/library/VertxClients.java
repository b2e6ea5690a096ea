package cases.closedearly.library;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.NetClient;
import java.util.concurrent.CompletableFuture;

/** A close that gives a future may begin at once, or wait for what is under way. */
class VertxClients {
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient shared = vertx.createHttpClient();

  /** Nobody knows how this one ends. */
  interface Session {
    CompletableFuture<String> ask(String question);

    CompletableFuture<Void> close();
  }

  private static void report(Throwable failure) {
    if (failure != null) {
      failure.printStackTrace();
    }
  }

  Future<Integer> closedInFinally(String host) {
    HttpClient client = vertx.createHttpClient();
    try {
      return client
          .request(HttpMethod.GET, host, "/") // expect: ResourceClosedBeforeCompletion
          .compose(request -> request.send())
          .map(HttpClientResponse::statusCode);
    } finally {
      client.close().onFailure(Throwable::printStackTrace);
    }
  }

  Future<Integer> closedAfter(String host) {
    HttpClient client = vertx.createHttpClient();
    return client
        .request(HttpMethod.GET, host, "/")
        .compose(request -> request.send())
        .map(HttpClientResponse::statusCode)
        .eventually(() -> client.close()); // ok: closed when all is there
  }

  Future<Integer> askedTwice(String host) {
    HttpClient client = vertx.createHttpClient();
    Future<Integer> status =
        client.request(HttpMethod.GET, host, "/").map(r -> r.streamId()); // ok: still open
    client.request(HttpMethod.GET, host, "/bye").onFailure(Throwable::printStackTrace);
    return status;
  }

  Future<Integer> closedOneself(String host) {
    Future<Integer> status =
        shared.request(HttpMethod.GET, host, "/").map(r -> r.streamId()); // ok: not seen to close it
    close().onFailure(Throwable::printStackTrace);
    return status;
  }

  Future<Void> close() {
    return vertx.close();
  }

  Future<Integer> closedInStatement(String host) {
    NetClient client = vertx.createNetClient();
    Future<Integer> port =
        client.connect(80, host).map(s -> s.remoteAddress().port()); // expect: ResourceClosedBeforeCompletion
    client.close().onComplete(ended -> System.out.println(ended.succeeded()));
    return port;
  }

  Future<Void> written(AsyncFile file, Buffer data) {
    try {
      return file.write(data); // ok: its close waits for the writes
    } finally {
      file.close().onFailure(Throwable::printStackTrace);
    }
  }

  Future<Void> flushed(AsyncFile file) {
    Future<Void> flushed = file.flush(); // ok: it comes before the close
    file.close().onFailure(Throwable::printStackTrace);
    return flushed;
  }

  Future<Long> measured(AsyncFile file) {
    Future<Long> size = file.size(); // ok: it comes before the close
    file.close().onFailure(Throwable::printStackTrace);
    return size;
  }

  Future<Buffer> head(AsyncFile file) {
    Future<Buffer> head = file.read(Buffer.buffer(), 0, 0, 512); // expect: ResourceClosedBeforeCompletion
    file.close().onFailure(Throwable::printStackTrace);
    return head;
  }

  Future<Buffer> headThenClosed(AsyncFile file) {
    Future<Buffer> head = file.read(Buffer.buffer(), 0, 0, 512); // ok: closed when it is read
    return head.compose(read -> file.close().map(read));
  }

  CompletableFuture<String> asked(Session session) {
    try {
      return session.ask("time"); // ok: the close may wait for the answer
    } finally {
      session.close().whenComplete((ended, failure) -> report(failure));
    }
  }
}
