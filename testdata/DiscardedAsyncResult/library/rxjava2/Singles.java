package cases.discarded.library.rxjava2;

import io.reactivex.Completable;
import io.reactivex.Flowable;
import io.reactivex.Maybe;
import io.reactivex.Observable;
import io.reactivex.Observer;
import io.reactivex.Single;
import io.reactivex.SingleObserver;
import io.reactivex.disposables.CompositeDisposable;

/** RxJava 2: what nobody subscribes to never runs. */
abstract class Singles {
  private final CompositeDisposable disposables = new CompositeDisposable();

  abstract Single<Integer> count(String table);

  abstract Completable clear(String table);

  abstract Observable<String> names();

  abstract void show(Object value);

  void unsubscribed() {
    count("a"); // expect: DiscardedAsyncResult
    clear("a"); // expect: DiscardedAsyncResult
    names().map(String::trim); // expect: DiscardedAsyncResult
    clear("a").andThen(clear("b")); // expect: DiscardedAsyncResult
    var unused = count("a"); // expect: DiscardedAsyncResult
  }

  void subscribed(SingleObserver<Integer> observer, Observer<String> namesObserver) {
    count("a").subscribe(observer); // ok: the observer is told
    names().subscribe(namesObserver); // ok: the observer is told
    disposables.add(count("a").subscribe(this::show, this::show)); // ok: subscribed, and the failure is read
  }

  int blocked() {
    clear("a").blockingAwait(); // ok: awaited
    names().blockingForEach(this::show); // ok: awaited
    return count("a").blockingGet(); // ok: awaited
  }

  Completable sideEffect() {
    return names().doOnNext(name -> clear(name)).ignoreElements(); // expect: DiscardedAsyncResult
  }

  Completable composed() {
    return names().flatMapCompletable(name -> clear(name)); // ok: subscribed by flatMapCompletable
  }

  void others(Flowable<String> flowable, Maybe<String> maybe) {
    flowable.distinct(); // expect: DiscardedAsyncResult
    maybe.defaultIfEmpty("x"); // expect: DiscardedAsyncResult
    flowable.distinct().blockingForEach(this::show); // ok: awaited
  }
}
