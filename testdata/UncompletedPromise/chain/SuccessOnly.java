package cases.promise.chain;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Promises that are completed in a link which a failure skips. */
class SuccessOnly {
  interface Lookup {
    CompletableFuture<String> lookup(String key);

    CompletionStage<Integer> parse(String text);
  }

  private Lookup service;
  private Executor executor;

  CompletableFuture<String> lambda(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.lookup(key).thenAccept(t -> promise.complete(t)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> bothWays(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .whenComplete( // ok: both outcomes reach the promise
            (t, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(t);
              }
            });
    return promise;
  }

  CompletableFuture<String> reference(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.lookup(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Void> referenceReturned(String key, CompletableFuture<String> promise) {
    return service.lookup(key).thenAccept(promise::complete); // ok: the caller sees the failure
  }

  CompletableFuture<Void> run(String key) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    service.lookup(key).thenRun(() -> promise.complete(null)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Void> runAwaited(String key) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    service.lookup(key).thenRun(() -> promise.complete(null)).join(); // ok: awaited here
    return promise;
  }

  CompletableFuture<Integer> mapped(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .thenApply(String::length)
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Integer> mappedAndFailed(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .thenApply(String::length)
        .thenAccept(promise::complete) // ok: the next link fails it
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<Integer> loggedOnly(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .thenApply(String::length)
        .thenAccept(promise::complete) // expect: UncompletedPromise
        .exceptionally(
            failure -> {
              System.err.println("lookup failed: " + failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<Integer> defaultOnFailure(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .thenApply(String::length)
        .thenAccept(promise::complete) // ok: the next link completes it with a default
        .exceptionally(
            failure -> {
              promise.complete(-1);
              return null;
            });
    return promise;
  }

  CompletableFuture<Integer> composed(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .thenCompose(service::parse)
        .thenAcceptAsync(promise::complete, executor); // expect: UncompletedPromise
    return promise;
  }

  @SuppressWarnings("DiscardedAsyncResult") // only the promise is asked about here
  CompletableFuture<Integer> composedRecovered(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .thenCompose(service::parse)
        .exceptionally(failure -> -1)
        .thenAcceptAsync(promise::complete, executor); // ok: no failure gets this far
    return promise;
  }

  CompletableFuture<String> guardedBefore(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    if (key.isEmpty()) {
      promise.completeExceptionally(new IllegalArgumentException("no key"));
      return promise;
    }
    service.lookup(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> synchronousCatch(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    try {
      service.lookup(key).thenAccept(promise::complete); // expect: UncompletedPromise
    } catch (RuntimeException e) {
      promise.completeExceptionally(e);
    }
    return promise;
  }

  CompletableFuture<String> upstreamHandler(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .whenComplete(
            (t, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              }
            })
        .thenAccept(promise::complete); // ok: the link before fails it
    return promise;
  }

  CompletableFuture<String> conditionInside(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .thenAccept( // expect: UncompletedPromise
            text -> {
              if (text.isEmpty()) {
                promise.completeExceptionally(new IllegalStateException("empty"));
              } else {
                promise.complete(text);
              }
            });
    return promise;
  }

  void givenPromise(String key, CompletableFuture<String> promise) {
    service.lookup(key).thenAccept(promise::complete); // expect: UncompletedPromise
  }

  void givenPromiseFailed(String key, CompletableFuture<String> promise) {
    service
        .lookup(key)
        .handle( // ok: both outcomes reach the promise
            (text, failure) ->
                failure == null ? promise.complete(text) : promise.completeExceptionally(failure));
  }

  CompletableFuture<Void> nestedInner(String key) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .thenAccept( // ok: a failure of the outer stage fails the promise
            text -> {
              service
                  .lookup(text)
                  .thenAccept(t -> promise.complete(null)); // expect: UncompletedPromise
            })
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<Void> nestedFlat(String key) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .thenCompose(
            text -> service.lookup(text).thenAccept(t -> promise.complete(null))) // ok: flattened
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> outerSkipsBridge(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .thenAccept( // expect: UncompletedPromise
            text ->
                service
                    .lookup(text)
                    .whenComplete( // ok: a bridge
                        (t, failure) -> {
                          if (failure == null) {
                            promise.complete(t);
                          } else {
                            promise.completeExceptionally(failure);
                          }
                        }));
    return promise;
  }

  CompletableFuture<String> middleLink(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service
        .lookup(key)
        .thenApply( // expect: UncompletedPromise
            text -> {
              promise.complete(text);
              return text.length();
            })
        .thenAccept(n -> System.out.println(n)); // ok: the chain has its finding
    return promise;
  }

  CompletableFuture<String> unreadLocal(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    var unused = service.lookup(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Void> readLocal(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    var done = service.lookup(key).thenAccept(promise::complete); // ok: kept and returned
    promise.thenAccept(System.out::println); // ok: a listener of a promise that is kept
    return done;
  }
}
