package cases.promise.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Promises that the fix completes both ways. */
class BothWays {
  interface Source {
    CompletionStage<String> read(String key);
  }

  private final CompletableFuture<String> first = new CompletableFuture<>();
  private Source source;
  private Executor executor;

  private static int size(String text) {
    return text.length();
  }

  CompletableFuture<String> reference(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.read(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> lambda(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.read(key).thenAccept(text -> promise.complete(text)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Object> wider(String key) {
    CompletableFuture<Object> promise = new CompletableFuture<>();
    source.read(key).thenAcceptAsync(promise::complete, executor); // expect: UncompletedPromise
    return promise;
  }

  void field(String key) {
    source.read(key).thenAccept(this.first::complete); // expect: UncompletedPromise
  }

  void branches(boolean now, CompletableFuture<String> promise) {
    if (now) source.read("now").thenAccept(promise::complete); // expect: UncompletedPromise
    else source.read("later").thenAccept(promise::complete); // expect: UncompletedPromise
  }

  void voidLambda(List<String> keys, CompletableFuture<String> promise) {
    keys.forEach(
        key -> source.read(key).thenAccept(promise::complete)); // expect: UncompletedPromise
  }

  CompletableFuture<Integer> changed(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    source.read(key).thenAccept(t -> promise.complete(t.length())); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Integer> changedElsewhere(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    source.read(key).thenAcceptAsync(t -> promise.complete(size(t)), executor); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Integer> madeAfterwards(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    source.read(key).thenRun(() -> promise.complete(size(key))); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Void> constant(String key) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    source.read(key).thenAccept(t -> promise.complete(null)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> ran(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.read(key).thenRun(() -> promise.complete(key)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<List<String>> inferred(String key) {
    CompletableFuture<List<String>> promise = new CompletableFuture<>();
    source.read(key).thenAccept(t -> promise.complete(new ArrayList<>())); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> nameTaken(String value) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.read(value).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  private final CompletableFuture<String> value = new CompletableFuture<>();

  void fieldOfTheName(String key) {
    source.read(key).thenAccept(value::complete); // expect: UncompletedPromise
  }
}
