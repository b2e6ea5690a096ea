package cases.discarded.library.reactor;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asking a getter whether there is a publisher. */
abstract class Presence {
  interface Request {
    Flux<byte[]> body();

    CompletableFuture<Void> sent();

    Mono<Void> send(byte[] last);
  }

  String describe(Request request) {
    return request.body() == null ? "empty" : "with a body"; // ok: a getter is asked whether there is one
  }

  boolean futureOnlyCompared(Request request) {
    return request.sent() != null; // expect: DiscardedAsyncResult
  }

  boolean workOnlyCompared(Request request) {
    return request.send(new byte[0]) != null; // expect: DiscardedAsyncResult
  }
}
