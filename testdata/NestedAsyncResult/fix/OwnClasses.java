package cases.nested.fix;

import java.util.concurrent.CompletableFuture;

/** A class of a method's own has the name that a fix would import. */
abstract class OwnClasses {
  abstract CompletableFuture<String> load(String id);

  abstract CompletableFuture<Void> save(String text);

  void besideAClass(String id) {
    class Function {}
    load(id).handle((text, failure) -> save(text)).join(); // expect: NestedAsyncResult
  }

  void besideAnother(String id) {
    class Other {}
    load(id).join();
  }
}
