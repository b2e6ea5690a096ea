package cases.promise.fix;

import io.vertx.core.Promise;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Callbacks that only complete a promise, and those that do more or something else. */
class Callbacks {
  interface Source {
    CompletionStage<String> read(String key);
  }

  private Source source;

  void ofAnotherLibrary(String key, Promise<String> promise) {
    source.read(key).thenAccept(promise::complete); // expect: UncompletedPromise
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  CompletableFuture raw(String key) {
    CompletableFuture promise = new CompletableFuture();
    source.read(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> block(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source
        .read(key)
        .thenAccept( // expect: UncompletedPromise
            text -> {
              promise.complete(text);
            });
    return promise;
  }

  CompletableFuture<String> andMore(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source
        .read(key)
        .thenAccept( // expect: UncompletedPromise
            text -> {
              promise.complete(text);
              System.out.println(text);
            });
    return promise;
  }

  CompletableFuture<String> onOneWay(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source
        .read(key)
        .thenAccept( // expect: UncompletedPromise
            text -> {
              if (!text.isEmpty()) {
                promise.complete(text);
              } else {
                promise.complete("nothing");
              }
            });
    return promise;
  }

  CompletableFuture<List<String>> generic(String key) {
    CompletableFuture<List<String>> promise = new CompletableFuture<>();
    source.read(key).thenAccept(text -> promise.complete(List.of(text))); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<StringBuilder> made(String key) {
    CompletableFuture<StringBuilder> promise = new CompletableFuture<>();
    source.read(key).thenAccept(text -> promise.complete(new StringBuilder(text))); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Object> madeOnTheSpot(String key) {
    CompletableFuture<Object> promise = new CompletableFuture<>();
    source.read(key).thenAccept(text -> promise.complete(new Object() {})); // expect: UncompletedPromise
    return promise;
  }

  void variable(String key, CompletableFuture<String> promise) {
    CompletionStage<Void> done =
        source.read(key).thenAccept(promise::complete); // expect: UncompletedPromise
    System.out.println(done);
  }

  void function(CompletableFuture<String> promise) {
    Function<String, Object> ask =
        key -> source.read(key).thenAccept(promise::complete); // expect: UncompletedPromise
    System.out.println(ask);
  }
}
