package cases.uncompleted.driver;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import io.reactivex.rxjava3.disposables.Disposable;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposables;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Bridges from reactive types to promises, sinks and emitters. */
class StreamsToPromises {
  private static final Logger log = LoggerFactory.getLogger(StreamsToPromises.class);
  private final CompositeDisposable disposables = new CompositeDisposable();
  private final reactor.core.Disposable.Composite all = Disposables.composite();

  CompletableFuture<String> mono(Mono<String> source) {
    CompletableFuture<String> cf = new CompletableFuture<>();
    source.subscribe(cf::complete); // expect: UncompletedPromise
    return cf;
  }

  CompletableFuture<String> monoLogged(Mono<String> source) {
    CompletableFuture<String> cf = new CompletableFuture<>();
    source.subscribe(cf::complete, e -> log.error("no value", e)); // expect: UncompletedPromise
    return cf;
  }

  CompletableFuture<String> monoBoth(Mono<String> source) {
    CompletableFuture<String> cf = new CompletableFuture<>();
    source.subscribe(cf::complete, cf::completeExceptionally, () -> cf.complete(null)); // ok: all three ways out
    return cf;
  }

  CompletableFuture<String> monoToFuture(Mono<String> source) {
    return source.toFuture(); // ok
  }

  Mono<String> sink(Mono<String> source) {
    return Mono.create(sink -> source.subscribe(sink::success)); // expect: UncompletedPromise
  }

  Mono<String> sinkBoth(Mono<String> source) {
    return Mono.create(sink -> source.subscribe(sink::success, sink::error, sink::success)); // ok
  }

  Mono<String> fromFuture(CompletableFuture<String> future) {
    return Mono.create(sink -> future.thenAccept(sink::success)); // expect: UncompletedPromise
  }

  Mono<String> fromFutureRight(CompletableFuture<String> future) {
    return Mono.create(sink -> future.whenComplete((v, e) -> { // ok
      if (e != null) {
        sink.error(e);
      } else {
        sink.success(v);
      }
    }));
  }

  Mono<Integer> sinkOne(Flux<Integer> source) {
    Sinks.One<Integer> one = Sinks.one();
    source.reduce(0, Integer::sum).subscribe(n -> one.tryEmitValue(n).orThrow()); // expect: UncompletedPromise
    return one.asMono();
  }

  Mono<Integer> sinkOneRight(Flux<Integer> source) {
    Sinks.One<Integer> one = Sinks.one();
    source.reduce(0, Integer::sum).subscribe(n -> one.tryEmitValue(n).orThrow(), e -> one.tryEmitError(e).orThrow()); // ok
    return one.asMono();
  }

  Single<Integer> rxSingle(Single<Integer> other) {
    return Single.create(emitter -> other.subscribe(emitter::onSuccess)); // expect: UncompletedPromise
  }

  Single<Integer> rxSingleBoth(Single<Integer> other) {
    return Single.create(emitter -> emitter.setDisposable(other.subscribe(emitter::onSuccess, emitter::onError))); // ok
  }

  Single<Integer> rxFromFuture(CompletableFuture<Integer> future) {
    return Single.create(em -> future.thenApply(n -> n + 1).thenAccept(em::onSuccess)); // expect: UncompletedPromise
  }

  Single<Integer> rxFromFutureRight(CompletableFuture<Integer> future) {
    return Single.create(em -> future.thenApply(n -> n + 1).whenComplete((n, e) -> { // ok
      if (e == null) em.onSuccess(n);
      else em.onError(e);
    }));
  }

  Completable rxCompletable(CompletableFuture<Void> future) {
    return Completable.create(em -> future.thenRun(em::onComplete)); // expect: UncompletedPromise
  }

  Completable rxCompletableStage(CompletableFuture<Void> future) {
    return Completable.fromCompletionStage(future); // ok
  }

  CompletableFuture<List<String>> rxList(Observable<String> names) {
    CompletableFuture<List<String>> cf = new CompletableFuture<>();
    Disposable d = names.toList().subscribe(cf::complete); // expect: UncompletedPromise
    disposables.add(d);
    return cf;
  }

  CompletableFuture<List<String>> rxListBoth(Observable<String> names) {
    CompletableFuture<List<String>> cf = new CompletableFuture<>();
    disposables.add(names.toList().subscribe(cf::complete, cf::completeExceptionally)); // ok
    return cf;
  }

  CompletableFuture<Void> drained(Flowable<String> lines) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    disposables.add(lines.subscribe(l -> log.info("{}", l), e -> log.warn("broken", e), () -> end.complete(null))); // expect: UncompletedPromise
    return end;
  }

  CompletableFuture<Void> drainedRight(Flowable<String> lines) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    disposables.add(lines.subscribe(l -> log.info("{}", l), end::completeExceptionally, () -> end.complete(null))); // ok
    return end;
  }

  CompletableFuture<Void> drainedFinally(Flux<String> lines) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    all.add(lines.doFinally(s -> end.complete(null)).subscribe(l -> log.info("{}", l), e -> log.warn("broken", e))); // ok: doFinally is for every way out
    return end;
  }

  CompletableFuture<String> uni(Uni<String> source) {
    CompletableFuture<String> cf = new CompletableFuture<>();
    source.subscribe().with(cf::complete); // expect: UncompletedPromise
    return cf;
  }

  CompletableFuture<String> uniBoth(Uni<String> source) {
    CompletableFuture<String> cf = new CompletableFuture<>();
    source.subscribe().with(cf::complete, cf::completeExceptionally); // ok
    return cf;
  }

  Uni<String> emitter(CompletableFuture<String> future) {
    return Uni.createFrom().emitter(em -> future.thenAccept(em::complete)); // expect: UncompletedPromise
  }

  Uni<String> emitterBoth(CompletableFuture<String> future) {
    return Uni.createFrom().emitter(em -> future.whenComplete((v, t) -> { // ok
      if (t != null) {
        em.fail(t);
      } else {
        em.complete(v);
      }
    }));
  }

  Uni<String> emitterFromUni(Uni<String> source) {
    return Uni.createFrom().emitter(em -> source.subscribe().with(em::complete, e -> log.error("lost", e))); // expect: UncompletedPromise
  }

  CompletableFuture<Integer> subscriber(Flux<Integer> source) {
    CompletableFuture<Integer> last = new CompletableFuture<>();
    source.subscribe(new BaseSubscriber<Integer>() { // ok: completes and fails
      private int value;

      @Override
      protected void hookOnNext(Integer n) {
        value = n;
      }

      @Override
      protected void hookOnComplete() {
        last.complete(value);
      }

      @Override
      protected void hookOnError(Throwable t) {
        last.completeExceptionally(t);
      }
    });
    return last;
  }
}
