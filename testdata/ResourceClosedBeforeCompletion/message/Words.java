package cases.lifetime.message;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** What a finding says; the words stand in the file beside this. */
class Words {
  interface Store extends Closeable {
    CompletableFuture<String> load(String name);
  }

  interface Stores {
    Store open();
  }

  CompletableFuture<String> returned(Stores stores) throws IOException {
    try (Store store = stores.open()) {
      return store.load("a"); // expect: ResourceClosedBeforeCompletion
    }
  }
}
