package cases.promise.library;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Observer;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.subjects.SingleSubject;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Emitters, sinks and subscriptions. */
class Reactive {
  interface Backend {
    CompletableFuture<String> load(String key);

    Mono<String> mono(String key);

    Flux<String> flux(String key);

    Single<String> single(String key);

    Uni<String> uni(String key);
  }

  private Backend backend;

  Mono<String> sink(String key) {
    return Mono.create(
        sink -> backend.load(key).thenAccept(sink::success)); // expect: UncompletedPromise
  }

  Mono<String> sinkEitherWay(String key) {
    return Mono.create(
        sink ->
            backend
                .load(key)
                .whenComplete( // ok: both outcomes reach the sink
                    (value, failure) -> {
                      if (failure != null) {
                        sink.error(failure);
                      } else {
                        sink.success(value);
                      }
                    }));
  }

  Mono<String> fromFuture(String key) {
    return Mono.fromFuture(() -> backend.load(key)); // ok: no promise at all
  }

  Single<String> emitter(String key) {
    return Single.create(
        emitter -> backend.load(key).thenAccept(emitter::onSuccess)); // expect: UncompletedPromise
  }

  Single<String> emitterEitherWay(String key) {
    return Single.create(
        emitter ->
            backend
                .load(key)
                .thenAccept(emitter::onSuccess) // ok: the next link fails it
                .exceptionally(
                    failure -> {
                      emitter.onError(failure);
                      return null;
                    }));
  }

  Completable completable(String key) {
    return Completable.create(
        emitter -> backend.load(key).thenRun(emitter::onComplete)); // expect: UncompletedPromise
  }

  Uni<String> uniEmitter(String key) {
    return Uni.createFrom()
        .emitter(em -> backend.load(key).thenAccept(em::complete)); // expect: UncompletedPromise
  }

  Uni<String> uniEmitterEitherWay(String key) {
    return Uni.createFrom()
        .emitter(
            em ->
                backend
                    .load(key)
                    .handle( // ok: both outcomes reach it
                        (value, failure) -> {
                          if (failure == null) {
                            em.complete(value);
                          } else {
                            em.fail(failure);
                          }
                          return null;
                        }));
  }

  CompletableFuture<String> subscribed(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    backend.mono(key).subscribe(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> subscribedWithError(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    backend.mono(key).subscribe(promise::complete, promise::completeExceptionally); // ok: both
    return promise;
  }

  CompletableFuture<String> subscribedWithLog(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    backend
        .mono(key)
        .subscribe( // expect: UncompletedPromise
            promise::complete, failure -> System.err.println("failed: " + failure));
    return promise;
  }

  CompletableFuture<Void> subscribedToEnd(String key) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    backend
        .flux(key)
        .subscribe( // expect: UncompletedPromise
            System.out::println, System.err::println, () -> promise.complete(null));
    return promise;
  }

  CompletableFuture<Void> subscribedToEndWithError(String key) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    backend
        .flux(key)
        .subscribe( // ok: the error fails it
            System.out::println, promise::completeExceptionally, () -> promise.complete(null));
    return promise;
  }

  CompletableFuture<String> single(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    backend.single(key).subscribe(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> singleBoth(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    backend
        .single(key)
        .subscribe( // ok: told of the failure
            (value, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(value);
              }
            });
    return promise;
  }

  CompletableFuture<String> observer(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    backend
        .single(key)
        .subscribe( // expect: UncompletedPromise
            new SingleObserver<String>() {
              @Override
              public void onSubscribe(Disposable d) {}

              @Override
              public void onSuccess(String value) {
                promise.complete(value);
              }

              @Override
              public void onError(Throwable failure) {
                System.err.println(failure);
              }
            });
    return promise;
  }

  CompletableFuture<Integer> observerEitherWay(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    backend
        .single(key)
        .toObservable()
        .subscribe( // ok: the error fails it
            new Observer<String>() {
              private int count;

              @Override
              public void onSubscribe(Disposable d) {}

              @Override
              public void onNext(String value) {
                count++;
              }

              @Override
              public void onError(Throwable failure) {
                promise.completeExceptionally(failure);
              }

              @Override
              public void onComplete() {
                promise.complete(count);
              }
            });
    return promise;
  }

  Single<String> subject(String key) {
    SingleSubject<String> subject = SingleSubject.create();
    backend.load(key).thenAccept(subject::onSuccess); // expect: UncompletedPromise
    return subject;
  }

  Mono<String> sinksOne(String key) {
    Sinks.One<String> one = Sinks.one();
    backend
        .load(key)
        .thenAccept( // expect: UncompletedPromise
            value -> one.tryEmitValue(value)); // expect: IgnoredIoProgress
    return one.asMono();
  }

  CompletableFuture<String> uniSubscribed(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    backend.uni(key).subscribe().with(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> uniSubscribedBoth(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    backend
        .uni(key)
        .subscribe()
        .with(promise::complete, promise::completeExceptionally); // ok: both
    return promise;
  }
}
