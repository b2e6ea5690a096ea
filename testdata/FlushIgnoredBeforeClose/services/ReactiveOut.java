package cases.flush.services;

import io.reactivex.rxjava3.core.Completable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ReactiveOut {
  interface Out {
    Mono<Void> flush();

    Mono<Void> send(String s);

    void close();

    Mono<Void> closeLater();
  }

  interface RxOut {
    Completable flush();

    void close();
  }

  interface UniOut {
    Uni<Void> flush();

    void close();
  }

  // Vert.x

  void sayBye(NetSocket socket) {
    socket.write("BYE\r\n"); // ok: the socket closes behind what was written
    socket.close().onFailure(Throwable::printStackTrace);
  }

  Future<Void> sayByeThenClose(NetSocket socket) {
    return socket.write("BYE\r\n").compose(v -> socket.close()); // ok: sequenced
  }

  void sayByeCallback(NetSocket socket, Buffer bye) {
    socket.write(bye).onComplete(ar -> socket.close()); // ok: closed behind the write
  }

  void sayByeHandler(NetSocket socket, Buffer bye) {
    socket.write(bye, ar -> socket.close()); // ok: closed behind the write
  }

  Future<Void> sayByeEventually(NetSocket socket, Buffer bye) {
    return socket.write(bye).eventually(() -> socket.close()); // ok: sequenced
  }

  Future<Void> sayByePromise(NetSocket socket, Buffer bye) {
    Promise<Void> done = Promise.promise();
    socket.write(bye, done); // ok: the promise takes the outcome
    return done.future().compose(v -> socket.close());
  }

  void onGoodbye(NetSocket socket, AsyncResult<Buffer> reply) {
    if (reply.succeeded()) {
      Future<Void> w = socket.write(reply.result()); // ok: the socket closes behind what was written
      w.onFailure(Throwable::printStackTrace);
    }
    socket.close().onFailure(Throwable::printStackTrace);
  }

  // Reactor

  void neverSubscribed(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void blocked(Out out) {
    out.flush().block(); // ok: waits
    out.close();
  }

  void blockedFor(Out out) {
    out.flush().block(Duration.ofSeconds(2)); // ok: throws on a timeout
    out.close();
  }

  void subscribedOnly(Out out) {
    out.flush().subscribe(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void subscribedThenClosed(Out out) {
    out.flush().subscribe(v -> {}, e -> out.close(), out::close); // ok: closes at the end
  }

  Mono<Void> doFinally(Out out) {
    return out.flush().doFinally(s -> out.close()); // ok: sequenced
  }

  Mono<Void> thenLater(Out out) {
    return out.flush().then(out.closeLater()); // ok: sequenced
  }

  Mono<Void> using(java.util.concurrent.Callable<Out> open) {
    return Mono.using(open, o -> o.send("x").then(o.flush()), Out::close); // ok: using closes at the end
  }

  Mono<Void> defer(Out out) {
    return Mono.defer(out::flush).then(Mono.fromRunnable(out::close)); // ok: sequenced
  }

  Mono<Void> closedBeforeSubscribed(Out out) {
    Mono<Void> m = out.send("last"); // expect: FlushIgnoredBeforeClose
    out.close();
    return m;
  }

  void all(Out out, java.util.List<String> lines) {
    Flux.fromIterable(lines).concatMap(out::send).blockLast(); // ok: all are sent
    out.close();
  }

  Mono<Void> usingWhen(Mono<Out> open) {
    return Mono.usingWhen(open, o -> o.send("a"), Out::closeLater); // ok: closes at the end
  }

  // RxJava

  void rx(RxOut out) {
    out.flush().blockingAwait(); // ok: waits
    out.close();
  }

  Completable rxChained(RxOut out) {
    return out.flush().doFinally(out::close); // ok: sequenced
  }

  void rxDropped(RxOut out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void rxTimed(RxOut out) {
    boolean done = out.flush().blockingAwait(1, java.util.concurrent.TimeUnit.SECONDS);
    if (!done) {
      throw new IllegalStateException("still flushing");
    }
    out.close(); // ok: the timed wait is asked
  }

  // Mutiny

  void uni(UniOut out) {
    out.flush().await().indefinitely(); // ok: waits
    out.close();
  }

  void uniDropped(UniOut out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  Uni<Void> uniChained(UniOut out) {
    return out.flush().eventually(out::close); // ok: sequenced
  }
}
