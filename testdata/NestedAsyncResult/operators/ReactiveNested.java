package cases.nested.operators;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ReactiveNested {
  interface Repo {
    Mono<String> find(int id);

    Mono<Void> save(String s);

    Single<String> rxFind(int id);

    Completable rxSave(String s);

    Uni<String> uniFind(int id);

    Uni<Void> uniSave(String s);

    Future<String> vxFind(int id);

    Future<Void> vxSave(String s);

    CompletableFuture<Void> push(String s);
  }

  private final Repo repo;

  ReactiveNested(Repo repo) {
    this.repo = repo;
  }

  // Reactor

  void mapped(int id) {
    repo.find(id).map(s -> repo.save(s)).block(); // expect: NestedAsyncResult
  }

  void flatMapped(int id) {
    repo.find(id).flatMap(s -> repo.save(s)).block(); // ok: flat
  }

  void mappedBoth(int id) {
    repo.find(id).map(repo::save).block().block(); // ok: both
  }

  Mono<Void> mappedThen(int id) {
    return repo.find(id).map(repo::save).then(); // expect: NestedAsyncResult
  }

  Mono<Void> mappedFlattened(int id) {
    return repo.find(id).map(repo::save).flatMap(Function.identity()); // ok: flattened
  }

  Mono<?> mappedHidden(int id) {
    return repo.find(id).map(s -> repo.push(s)); // expect: NestedAsyncResult
  }

  Mono<Void> fromFuture(int id) {
    return repo.find(id).flatMap(s -> Mono.fromFuture(repo.push(s))); // ok: flat
  }

  void callable(String s) {
    Mono.fromCallable(() -> repo.push(s)).block(); // expect: NestedAsyncResult
  }

  void callableMono(String s) {
    Mono.fromSupplier(() -> repo.save(s)).block(); // expect: NestedAsyncResult
  }

  void deferred(String s) {
    Mono.defer(() -> repo.save(s)).block(); // ok: flat
  }

  void just(String s) {
    Mono.just(s).flatMap(repo::save).block(); // ok: flat
  }

  Mono<Void> fluxMapped(Flux<String> all) {
    return all.map(repo::save).then(); // expect: NestedAsyncResult
  }

  Flux<Void> fluxMerged(Flux<String> all) {
    return Flux.merge(all.map(repo::save)); // ok: merged
  }

  Flux<Void> fluxConcat(Flux<String> all) {
    return Flux.concat(all.map(repo::save)); // ok: concatenated
  }

  Flux<Void> fluxConcatMap(Flux<String> all) {
    return all.map(repo::save).concatMap(m -> m); // ok: flattened
  }

  void fluxBlocked(Flux<String> all) {
    all.map(repo::save).blockLast(); // expect: NestedAsyncResult
  }

  void fluxInner(Flux<String> all) {
    all.map(repo::save).doOnNext(Mono::block).then().block(); // ok: each one is awaited
  }

  void fluxCollected(Flux<String> all) {
    all.map(repo::save).collectList().block().forEach(Mono::block); // ok: each one is awaited
  }

  // RxJava

  void rx(int id) {
    repo.rxFind(id).map(s -> repo.rxSave(s)).blockingGet(); // expect: NestedAsyncResult
  }

  void rxFlat(int id) {
    repo.rxFind(id).flatMapCompletable(s -> repo.rxSave(s)).blockingAwait(); // ok: flat
  }

  void rxBoth(int id) {
    repo.rxFind(id).map(s -> repo.rxSave(s)).blockingGet().blockingAwait(); // ok: both
  }

  Completable rxIgnored(int id) {
    return repo.rxFind(id).map(repo::rxSave).ignoreElement(); // expect: NestedAsyncResult
  }

  Completable rxSupplied(String s) {
    return Single.fromCallable(() -> repo.rxSave(s)).ignoreElement(); // expect: NestedAsyncResult
  }

  Completable rxDeferred(String s) {
    return Completable.defer(() -> repo.rxSave(s)); // ok: flat
  }

  Completable rxAll(Flowable<String> all) {
    return Completable.merge(all.map(repo::rxSave)); // ok: merged
  }

  Completable rxAllIgnored(Observable<String> all) {
    return all.map(repo::rxSave).ignoreElements(); // expect: NestedAsyncResult
  }

  Completable rxAllFlat(Observable<String> all) {
    return all.flatMapCompletable(repo::rxSave); // ok: flat
  }

  // Mutiny

  void uni(int id) {
    repo.uniFind(id).map(s -> repo.uniSave(s)).await().indefinitely(); // expect: NestedAsyncResult
  }

  void uniFlat(int id) {
    repo.uniFind(id).flatMap(s -> repo.uniSave(s)).await().indefinitely(); // ok: flat
  }

  Uni<Void> uniChain(int id) {
    return repo.uniFind(id).chain(repo::uniSave); // ok: flat
  }

  Uni<Void> uniOnItem(int id) {
    return repo.uniFind(id).onItem().transformToUni(repo::uniSave); // ok: flat
  }

  Uni<Void> uniTransform(int id) {
    return repo.uniFind(id).onItem().transform(repo::uniSave).replaceWithVoid(); // expect: NestedAsyncResult
  }

  Uni<Void> multi(Multi<String> all) {
    return all.onItem().transformToUniAndConcatenate(repo::uniSave).toUni(); // ok: flat
  }

  // Vert.x

  Future<Void> vertx(int id) {
    return repo.vxFind(id).compose(repo::vxSave); // ok: flat
  }

  Future<?> vertxMapped(int id) {
    return repo.vxFind(id).map(s -> repo.vxSave(s)); // expect: NestedAsyncResult
  }

  Future<Void> vertxMappedEmpty(int id) {
    return repo.vxFind(id).map(repo::vxSave).mapEmpty(); // expect: NestedAsyncResult
  }

  Future<Void> vertxFlattened(int id) {
    return repo.vxFind(id).map(s -> repo.vxSave(s)).compose(f -> f); // ok: flattened
  }

  Future<?> blocking(Vertx v, String s) {
    return v.executeBlocking(() -> repo.vxSave(s)); // expect: NestedAsyncResult
  }

  Future<Void> blockingRight(Vertx v, String s) {
    return v.executeBlocking(() -> repo.vxSave(s)).compose(Function.identity()); // ok: flattened
  }
}
