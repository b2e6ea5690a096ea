package cases.discarded.library.rxjava3;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import java.util.List;
import org.reactivestreams.Subscriber;

/** RxJava 3: what nobody subscribes to never runs. */
interface Flows {
  Flowable<String> lines();

  Completable store(String line);

  Maybe<String> find(String id);

  default void unsubscribed() {
    lines(); // expect: DiscardedAsyncResult
    store("a"); // expect: DiscardedAsyncResult
    find("a").switchIfEmpty(find("b")); // expect: DiscardedAsyncResult
    Completable.mergeArray(store("a"), store("b")); // expect: DiscardedAsyncResult
  }

  default void subscribed(Subscriber<String> subscriber, CompletableObserver observer) {
    lines().subscribe(subscriber); // ok: the subscriber is told
    store("a").subscribe(observer); // ok: the observer is told
  }

  default void blocked() {
    store("a").blockingAwait(); // ok: awaited
    Completable.mergeArray(store("a"), store("b")).blockingAwait(); // ok: awaited
  }

  default void each(List<String> all) {
    all.forEach(line -> store(line)); // expect: DiscardedAsyncResult
    all.forEach(this::store); // expect: DiscardedAsyncResult
    all.forEach(line -> store(line).blockingAwait()); // ok: awaited
  }

  default Flowable<String> sideEffect() {
    return lines().doOnNext(line -> store(line)); // expect: DiscardedAsyncResult
  }

  default Completable composed() {
    return lines().concatMapCompletable(this::store); // ok: subscribed by concatMapCompletable
  }

  default Completable fromAction() {
    return Completable.fromAction(() -> store("a")); // expect: DiscardedAsyncResult
  }

  default Completable deferred() {
    return Completable.defer(() -> store("a")); // ok: returned to defer
  }

  default void handledButNeverRun() {
    store("a").doOnError(e -> System.err.println(e)); // expect: DiscardedAsyncResult
  }

  default Single<List<String>> collected() {
    Observable<String> observable = lines().toObservable(); // ok: returned below
    return observable.toList(); // ok: returned
  }
}
