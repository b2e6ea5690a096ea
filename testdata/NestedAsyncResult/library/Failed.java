package cases.nested.library;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An inner result that is complete loses nothing; one that has failed loses its failure. */
abstract class Failed {
  Object monoFailed(Mono<String> result) {
    return result.map(value -> Mono.error(new IllegalStateException())).then(); // expect: NestedAsyncResult
  }

  Object monoComplete(Mono<String> result) {
    return result.map(value -> Mono.just(value)).then(); // ok: complete already
  }

  Object fluxFailed(Flux<String> result) {
    return result.map(value -> Flux.error(new IllegalStateException())).then(); // expect: NestedAsyncResult
  }

  Object fluxComplete(Flux<String> result) {
    return result.map(value -> Flux.just(value)).then(); // ok: complete already
  }

  Object singleFailed(Single<String> result) {
    return result.map(value -> Single.error(new IllegalStateException())).ignoreElement(); // expect: NestedAsyncResult
  }

  Object singleComplete(Single<String> result) {
    return result.map(value -> Single.just(value)).ignoreElement(); // ok: complete already
  }

  Object singleOfTwoFailed(io.reactivex.Single<String> result) {
    return result.map(value -> io.reactivex.Single.error(new IllegalStateException())).ignoreElement(); // expect: NestedAsyncResult
  }

  Object singleOfTwoComplete(io.reactivex.Single<String> result) {
    return result.map(value -> io.reactivex.Single.just(value)).ignoreElement(); // ok: complete already
  }

  Object maybeFailed(Maybe<String> result) {
    return result.map(value -> Maybe.error(new IllegalStateException())).ignoreElement(); // expect: NestedAsyncResult
  }

  Object maybeComplete(Maybe<String> result) {
    return result.map(value -> Maybe.just(value)).ignoreElement(); // ok: complete already
  }

  Object maybeOfTwoFailed(io.reactivex.Maybe<String> result) {
    return result.map(value -> io.reactivex.Maybe.error(new IllegalStateException())).ignoreElement(); // expect: NestedAsyncResult
  }

  Object maybeOfTwoComplete(io.reactivex.Maybe<String> result) {
    return result.map(value -> io.reactivex.Maybe.just(value)).ignoreElement(); // ok: complete already
  }

  Object observableFailed(Observable<String> result) {
    return result.map(value -> Observable.error(new IllegalStateException())).ignoreElements(); // expect: NestedAsyncResult
  }

  Object observableComplete(Observable<String> result) {
    return result.map(value -> Observable.just(value)).ignoreElements(); // ok: complete already
  }

  Object observableOfTwoFailed(io.reactivex.Observable<String> result) {
    return result.map(value -> io.reactivex.Observable.error(new IllegalStateException())).ignoreElements(); // expect: NestedAsyncResult
  }

  Object observableOfTwoComplete(io.reactivex.Observable<String> result) {
    return result.map(value -> io.reactivex.Observable.just(value)).ignoreElements(); // ok: complete already
  }

  Object flowableFailed(Flowable<String> result) {
    return result.map(value -> Flowable.error(new IllegalStateException())).ignoreElements(); // expect: NestedAsyncResult
  }

  Object flowableComplete(Flowable<String> result) {
    return result.map(value -> Flowable.just(value)).ignoreElements(); // ok: complete already
  }

  Object flowableOfTwoFailed(io.reactivex.Flowable<String> result) {
    return result.map(value -> io.reactivex.Flowable.error(new IllegalStateException())).ignoreElements(); // expect: NestedAsyncResult
  }

  Object flowableOfTwoComplete(io.reactivex.Flowable<String> result) {
    return result.map(value -> io.reactivex.Flowable.just(value)).ignoreElements(); // ok: complete already
  }

  Object uniFailed(Uni<String> result) {
    return result.map(value -> Uni.createFrom().failure(new IllegalStateException())).replaceWithVoid(); // expect: NestedAsyncResult
  }

  Object uniComplete(Uni<String> result) {
    return result.map(value -> Uni.createFrom().item(value)).replaceWithVoid(); // ok: complete already
  }

  Object vertxFailed(Future<String> result) {
    return result.map(value -> Future.failedFuture(new IllegalStateException())).mapEmpty(); // expect: NestedAsyncResult
  }

  Object vertxComplete(Future<String> result) {
    return result.map(value -> Future.succeededFuture(value)).mapEmpty(); // ok: complete already
  }

  void futureFailed(CompletableFuture<String> result) {
    result.thenApply(value -> CompletableFuture.failedFuture(new IllegalStateException())).join(); // expect: NestedAsyncResult
  }

  void stageFailed(CompletableFuture<String> result) {
    result.thenApply(value -> CompletableFuture.failedStage(new IllegalStateException())).join(); // expect: NestedAsyncResult
  }

  void stageComplete(CompletableFuture<String> result) {
    result.thenApply(value -> CompletableFuture.completedStage(value)).join(); // ok: complete already
  }

  void guavaFailed(ListenableFuture<String> result, Executor executor) throws Exception {
    Futures.transform( // expect: NestedAsyncResult
            result, value -> Futures.immediateFailedFuture(new IllegalStateException()), executor)
        .get();
  }

  void guavaComplete(ListenableFuture<String> result, Executor executor) throws Exception {
    Futures.transform(result, value -> Futures.immediateFuture(value), executor).get(); // ok: complete already
  }
}
