package cases.nested.message;

import io.reactivex.rxjava3.core.Observable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What a finding says; the words stand in the file beside this. */
class Words {
  interface Api {
    CompletableFuture<String> load(String name);

    CompletionStage<Void> store(String text);

    Observable<String> watch(String name);
  }

  CompletableFuture<?> sibling(Api api) {
    return api.load("a").thenApply(api::store); // expect: NestedAsyncResult
  }

  Future<?> noSibling(Api api, ExecutorService pool) throws Exception {
    Future<CompletableFuture<String>> both = pool.submit(() -> api.load("a")); // expect: NestedAsyncResult
    both.get();
    return both;
  }

  CompletableFuture<?> several(Api api, List<String> names) {
    return CompletableFuture.supplyAsync(() -> names.stream().map(api::load).toArray(CompletableFuture[]::new)); // expect: NestedAsyncResult
  }

  CompletableFuture<?> vowel(Api api) {
    return api.load("a").thenApply(api::watch); // expect: NestedAsyncResult
  }
}
