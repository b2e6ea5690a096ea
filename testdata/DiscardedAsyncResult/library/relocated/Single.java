package cases.discarded.relocated.io.reactivex.rxjava3.core;

/** A type of a library that another one ships under a package of its own. */
class Single<T> {
  private final T value;

  Single(T value) {
    this.value = value;
  }

  T blockingGet() {
    return value;
  }

  /** The library has no such type. */
  static class Double<T> {}

  interface Api {
    Single<String> load();

    Double<String> loadTwice();
  }

  void dropped(Api api) {
    api.load(); // expect: DiscardedAsyncResult
  }

  void waited(Api api) {
    api.load().blockingGet(); // ok: waits
  }

  void unknown(Api api) {
    api.loadTwice(); // ok: not known
  }
}
