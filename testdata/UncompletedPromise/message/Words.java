package cases.promise.message;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** What a finding says; the words stand in the file beside this. */
class Words {
  interface Api {
    CompletableFuture<String> load();

    String parse(String text);
  }

  CompletableFuture<String> success(Api api) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    api.load().thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> ofAVariable(Api api, CompletableFuture<String> loaded) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    loaded.thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> either(Api api) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    api.load()
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure == null) {
                promise.complete(text);
              }
            });
    return promise;
  }

  CompletableFuture<String> task(Api api, ExecutorService pool) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.execute(() -> promise.complete(api.parse("text"))); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> branch(Api api) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    api.load()
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (!text.isEmpty()) {
                promise.complete(text);
              }
            });
    return promise;
  }
}
