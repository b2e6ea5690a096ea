package cases.nested.message;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What a finding says; the words stand in the file beside this. */
class Words {
  interface Api {
    CompletableFuture<String> load(String name);

    CompletionStage<Void> store(String text);
  }

  CompletableFuture<?> sibling(Api api) {
    return api.load("a").thenApply(api::store); // expect: NestedAsyncResult
  }

  Future<?> noSibling(Api api, ExecutorService pool) throws Exception {
    Future<CompletableFuture<String>> both = pool.submit(() -> api.load("a")); // expect: NestedAsyncResult
    both.get();
    return both;
  }
}
