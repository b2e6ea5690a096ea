package cases.discarded.library.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystem;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Vert.x in a verticle. */
abstract class More extends AbstractVerticle {
  private static final Logger log = LoggerFactory.getLogger(More.class);

  private Future<String> deployment;

  abstract Future<Void> warmUp();

  @Override
  public void start(Promise<Void> started) {
    deployment = vertx.deployVerticle("worker"); // ok: read in undeploy()
    warmUp().onComplete(started); // ok: the promise takes both outcomes
  }

  @Override
  public void start() {
    warmUp(); // expect: DiscardedAsyncResult
  }

  Future<Void> undeploy() {
    return deployment.compose(vertx::undeploy); // ok: returned
  }

  void undeployDropped(String id) {
    vertx.undeploy(id); // expect: DiscardedAsyncResult
  }

  void files(FileSystem files) {
    files.readFile("a"); // expect: DiscardedAsyncResult
    files.readFileBlocking("a"); // ok: blocks and throws
    files.readFile("a").map(Buffer::length).onSuccess(n -> log.info("{}", n)); // expect: DiscardedAsyncResult
    files.readFile("a").onComplete(read -> log.info("{}", read.succeeded() ? read.result() : read.cause())); // ok: the handler reads the failure
  }

  Future<Integer> request(HttpClient client, io.vertx.core.http.RequestOptions options) {
    client.request(options).compose(request -> request.send()).onSuccess(response -> log.info("{}", response)); // expect: DiscardedAsyncResult
    return client.request(options).compose(request -> request.send()).map(HttpClientResponse::statusCode); // ok: returned
  }

  void many(List<Future<String>> futures) {
    Future.join(futures); // expect: DiscardedAsyncResult
    CompositeFuture all = Future.all(futures); // ok: the handler reads the failure
    all.onFailure(e -> log.warn("all", e)); // ok: the handler reads the failure
    futures.forEach(future -> future.onFailure(e -> log.warn("one", e))); // ok: the handler reads the failure
  }

  void stage(Future<String> future) {
    future.toCompletionStage().toCompletableFuture().join(); // ok: awaited
    Future.fromCompletionStage(future.toCompletionStage()).map(String::length); // expect: DiscardedAsyncResult
  }

  void periodic(Vertx vertx) {
    vertx.setPeriodic(10, id -> warmUp()); // expect: DiscardedAsyncResult
    vertx.setPeriodic(10, id -> warmUp().onFailure(e -> log.warn("warm up", e))); // ok: the handler reads the failure
    vertx.runOnContext(v -> warmUp()); // expect: DiscardedAsyncResult
  }

  void afterFailure() {
    warmUp().recover(e -> warmUp()); // expect: DiscardedAsyncResult
    warmUp().onComplete(done -> report(done.cause())); // ok: the failure is passed on
  }

  private void report(Throwable failure) {
    log.info("warm", failure);
  }
}
