package cases.discarded.library.reactornetty;

import io.netty.handler.codec.http.HttpHeaders;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.NettyOutbound;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A response is its own builder; what sends it does not before somebody subscribes. */
class Responses {
  Publisher<Void> built(HttpServerRequest request, HttpServerResponse response, HttpHeaders headers) {
    response.status(200); // ok: it is the response that is sent
    response.header("a", "b"); // ok: the same
    response.headers(headers); // ok: the same
    response.withConnection(connection -> {}); // ok: the same
    if (request.isKeepAlive()) {
      response.keepAlive(true); // ok: the same
    }
    return response.sendString(Mono.just("x"));
  }

  Mono<Void> unsent(HttpServerResponse response, NettyOutbound out) {
    response.sendHeaders(); // expect: DiscardedAsyncResult
    response.sendNotFound(); // expect: DiscardedAsyncResult
    out.sendString(Mono.just("x")); // expect: DiscardedAsyncResult
    out.withConnection(connection -> {}); // ok: the same outbound goes on
    return out.then();
  }
}
