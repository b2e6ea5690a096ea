package cases.discarded.library.reactor;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import reactor.core.publisher.ConnectableFlux;
import reactor.core.publisher.Flux;
import reactor.core.publisher.GroupedFlux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.ParallelFlux;
import reactor.core.publisher.Sinks;

/** Reactor's other publishers, and its bridges. */
abstract class More {
  abstract Mono<String> find(String id);

  abstract Mono<Void> remove(String id);

  void others(ParallelFlux<String> parallel, ConnectableFlux<String> connectable, GroupedFlux<String, String> group) {
    parallel.map(String::trim); // expect: DiscardedAsyncResult
    connectable.refCount(2); // expect: DiscardedAsyncResult
    group.collectList(); // expect: DiscardedAsyncResult
    group.collectList().block(); // ok: awaited
    group.key(); // ok: a string owes nothing
  }

  void sinks(Sinks.One<String> sink) {
    sink.emitValue("a", Sinks.EmitFailureHandler.FAIL_FAST); // ok: returns nothing, throws a failure
  }

  Mono<String> bridged(CompletableFuture<String> future) {
    Mono.fromFuture(future); // expect: DiscardedAsyncResult
    return Mono.fromFuture(future); // ok: returned
  }

  Mono<String> errors(String id) {
    return find(id).onErrorResume(e -> remove(id).then(Mono.error(e))); // ok: composed
  }

  Mono<String> errorsDropped(String id) {
    return find(id).doOnError(e -> find("fallback")); // expect: DiscardedAsyncResult
  }

  Mono<String> cancelDropped(String id) {
    return find(id).doOnCancel(() -> remove(id)).doFinally(signal -> System.out.println(signal)); // expect: DiscardedAsyncResult
  }

  Mono<String> zipped() {
    Mono.zip(find("a"), find("b")); // expect: DiscardedAsyncResult
    return Mono.zip(find("a"), find("b")).map(both -> both.getT1() + both.getT2()); // ok: returned
  }

  Mono<Object> transformed() {
    return find("a").as(mono -> mono.map(String::length)).cast(Object.class); // ok: returned
  }

  Mono<Void> usingWhen(Publisher<String> resource) {
    return Flux.usingWhen(resource, id -> remove(id), id -> remove(id)).then(); // ok: subscribed by usingWhen
  }

  void retried() {
    find("a").retry(3).timeout(Duration.ofSeconds(1)); // expect: DiscardedAsyncResult
    find("a").retry(3).timeout(Duration.ofSeconds(1)).block(); // ok: awaited
  }

  Mono<Void> switched(boolean found) {
    if (found) {
      remove("a"); // expect: DiscardedAsyncResult
      return Mono.empty();
    }
    return remove("b"); // ok: returned
  }
}
