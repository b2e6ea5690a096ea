package cases.uncompleted.library;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A promise that an operator completes in passing is completed on success alone. */
class Peeks {
  private static final Logger log = LoggerFactory.getLogger(Peeks.class);

  CompletableFuture<String> singleSuccess(Single<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnSuccess(value -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> singleSuccessBoth(Single<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnSuccess(value -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> maybeSuccess(Maybe<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnSuccess(value -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> maybeSuccessBoth(Maybe<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnSuccess(value -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> completableComplete(Completable source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(() -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> completableCompleteBoth(Completable source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(() -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> observableNext(Observable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnNext(value -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> observableNextBoth(Observable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnNext(value -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> observableComplete(Observable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> observableCompleteBoth(Observable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> flowableNext(Flowable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnNext(value -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> flowableNextBoth(Flowable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnNext(value -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> flowableComplete(Flowable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> flowableCompleteBoth(Flowable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> monoNext(Mono<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnNext(value -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> monoNextBoth(Mono<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnNext(value -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> monoSuccess(Mono<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnSuccess(value -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> monoSuccessBoth(Mono<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnSuccess(value -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> fluxNext(Flux<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnNext(value -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> fluxNextBoth(Flux<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnNext(value -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> fluxComplete(Flux<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> fluxCompleteBoth(Flux<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> singleOfTwoSuccess(io.reactivex.Single<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnSuccess(value -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> singleOfTwoSuccessBoth(io.reactivex.Single<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnSuccess(value -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> maybeOfTwoSuccess(io.reactivex.Maybe<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnSuccess(value -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> maybeOfTwoSuccessBoth(io.reactivex.Maybe<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnSuccess(value -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> completableOfTwoComplete(io.reactivex.Completable source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(() -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> completableOfTwoCompleteBoth(io.reactivex.Completable source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(() -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> observableOfTwoNext(io.reactivex.Observable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnNext(value -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> observableOfTwoNextBoth(io.reactivex.Observable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnNext(value -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> observableOfTwoComplete(io.reactivex.Observable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> observableOfTwoCompleteBoth(io.reactivex.Observable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> flowableOfTwoNext(io.reactivex.Flowable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnNext(value -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> flowableOfTwoNextBoth(io.reactivex.Flowable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnNext(value -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }

  CompletableFuture<String> flowableOfTwoComplete(io.reactivex.Flowable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(value -> {}, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> flowableOfTwoCompleteBoth(io.reactivex.Flowable<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.doOnComplete(() -> promise.complete("done")).subscribe(value -> {}, promise::completeExceptionally); // ok: told of both
    return promise;
  }
}
