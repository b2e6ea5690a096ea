package cases.nested.fix;

import java.util.concurrent.CompletableFuture;

/** A name that the fix needs, and that has another meaning here. */
abstract class OwnNames {
  /** What a plan does. */
  interface Function {}

  abstract CompletableFuture<String> load(String id);

  abstract CompletableFuture<Void> save(String text);

  abstract void start(Function function);

  CompletableFuture<Void> handled(String id) {
    return load(id).handle((text, failure) -> save(text)).thenRun(() -> {}); // expect: NestedAsyncResult
  }

  Runnable inAnAnonymousClass(String id) {
    return new Runnable() {
      @Override
      public void run() {
        load(id).handle((text, failure) -> save(text)).join(); // expect: NestedAsyncResult
      }
    };
  }
}
