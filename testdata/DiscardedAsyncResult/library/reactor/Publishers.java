package cases.discarded.library.reactor;

import java.time.Duration;
import java.util.List;
import org.reactivestreams.Subscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Reactor: what nobody subscribes to never runs. */
abstract class Publishers {
  private static final Logger log = LoggerFactory.getLogger(Publishers.class);

  abstract Mono<Void> save(String row);

  abstract Flux<String> rows();

  abstract void audit(String row);

  void unsubscribed() {
    save("a"); // expect: DiscardedAsyncResult
    rows(); // expect: DiscardedAsyncResult
    rows().map(String::trim).filter(r -> !r.isEmpty()); // expect: DiscardedAsyncResult
    Mono<Void> unused = save("a"); // expect: DiscardedAsyncResult
  }

  void handledButNeverRun() {
    save("a").doOnError(e -> log.warn("save", e)); // expect: DiscardedAsyncResult
    save("a").onErrorResume(e -> Mono.fromRunnable(() -> log.warn("save", e))); // expect: DiscardedAsyncResult
  }

  void subscribed(Subscriber<String> subscriber) {
    rows().subscribe(subscriber); // ok: the subscriber is told
    rows().subscribe(this::audit, e -> log.warn("rows", e)); // ok: subscribed, and the failure is read
  }

  void blocked() {
    save("a").block(); // ok: awaited
    rows().blockLast(Duration.ofSeconds(1)); // ok: awaited
    rows().collectList().block(); // ok: awaited
  }

  void sideEffects() {
    rows().doOnNext(row -> save(row)).blockLast(); // expect: DiscardedAsyncResult
    rows().doOnNext(this::save).blockLast(); // expect: DiscardedAsyncResult
    rows().doOnNext(row -> audit(row)).blockLast(); // ok: returns nothing
    rows().flatMap(row -> save(row)).blockLast(); // ok: subscribed by flatMap
    rows().concatMap(this::save).blockLast(); // ok: subscribed by concatMap
  }

  Mono<Void> finallyDropped() {
    return rows().then().doFinally(signal -> save("end")); // expect: DiscardedAsyncResult
  }

  Mono<Void> finallyComposed() {
    return rows().then(save("end")); // ok: passed as an argument
  }

  Mono<Void> inABlock() {
    return Mono.fromRunnable(
        () -> {
          save("a"); // expect: DiscardedAsyncResult
          audit("a");
        });
  }

  Mono<Void> deferred() {
    return Mono.defer(() -> save("a")); // ok: returned to defer
  }

  void combined() {
    Mono.when(save("a"), save("b")); // expect: DiscardedAsyncResult
    Mono.when(save("a"), save("b")).block(); // ok: awaited
    Flux.merge(rows(), rows()); // expect: DiscardedAsyncResult
  }

  void each(List<String> rows) {
    rows.forEach(row -> save(row)); // expect: DiscardedAsyncResult
    rows.forEach(row -> save(row).block()); // ok: awaited
  }

  void converted() {
    save("a").toFuture(); // expect: DiscardedAsyncResult
    save("a").toFuture().join(); // ok: awaited
  }

  void assembledInSteps(boolean trimmed) {
    Flux<String> flux = rows(); // ok: blocked on below
    if (trimmed) {
      flux.map(String::trim); // expect: DiscardedAsyncResult
    }
    flux.blockLast(); // ok: awaited
  }

  void assembledAndReassigned(boolean trimmed) {
    Flux<String> flux = rows(); // ok: blocked on below
    if (trimmed) {
      flux = flux.map(String::trim); // ok: blocked on below
    }
    flux.blockLast(); // ok: awaited
  }

  void scheduler(Scheduler scheduler) {
    scheduler.schedule(() -> audit("a")); // ok: a disposable, its failure goes to the scheduler's handler
  }
}
