package cases.nested.library;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;

/** RxJava: a mapped completable never runs. */
abstract class Rx {
  abstract Single<String> load(String id);

  abstract Completable save(String text);

  Completable mapped(String id) {
    return load(id).map(text -> save(text)).ignoreElement(); // expect: NestedAsyncResult
  }

  Completable flat(String id) {
    return load(id).flatMapCompletable(text -> save(text)); // ok: flattened
  }

  Disposable subscribed(String id) {
    return load(id).map(this::save).subscribe(); // expect: NestedAsyncResult
  }

  Disposable subscribedInner(String id) {
    return load(id).map(this::save).subscribe(saved -> saved.blockingAwait()); // ok: awaited inside
  }

  Completable each(Observable<String> ids) {
    return ids.map(this::save).ignoreElements(); // expect: NestedAsyncResult
  }

  Completable eachFlat(Observable<String> ids) {
    return ids.flatMapCompletable(this::save); // ok: flattened
  }

  Flowable<String> concatenated(Flowable<String> ids) {
    return Flowable.concat(ids.map(id -> load(id).toFlowable())); // ok: flattened
  }

  Single<?> called(String id) {
    return Single.fromCallable(() -> save(id)); // expect: NestedAsyncResult
  }

  Single<?> deferred(String id) {
    return Single.defer(() -> load(id)); // ok: deferred, not nested
  }
}
