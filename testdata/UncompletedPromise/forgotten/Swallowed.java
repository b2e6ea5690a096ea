package cases.promise.forgotten;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.FutureListener;

/** Handlers of both outcomes whose own failure is caught and dropped, or is an outcome itself. */
abstract class Swallowed {
  abstract CompletableFuture<String> load(String key);

  abstract CompletableFuture<Map<String, String>> table(String key);

  abstract void check(String value) throws Exception;

  CompletableFuture<String> caught(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (value, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              try {
                check(value);
                promise.complete(value);
              } catch (Exception e) {
                System.err.println(e);
              }
            });
    return promise;
  }

  CompletableFuture<String> caughtAndTold(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: every failure is told
            (value, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              try {
                check(value);
                promise.complete(value);
              } catch (Exception e) {
                promise.completeExceptionally(e);
              }
            });
    return promise;
  }

  CompletableFuture<String> goesOn(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: what is caught does not keep it from being completed
            (value, failure) -> {
              try {
                check(key);
              } catch (Exception e) {
                System.err.println(e);
              }
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(value);
              }
            });
    return promise;
  }

  CompletableFuture<String> thrownOn(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .thenAccept( // ok: what is thrown is told by the next link
            value -> {
              try {
                check(value);
                promise.complete(value);
              } catch (Exception e) {
                throw new CompletionException(e);
              }
            })
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> notThrownOn(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .thenAccept( // expect: UncompletedPromise
            value -> {
              try {
                check(value);
                promise.complete(value);
              } catch (Exception e) {
                System.err.println(e);
              }
            })
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> asksTheValue(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    table(key)
        .whenComplete( // expect: UncompletedPromise
            (values, failure) -> {
              String value = values.get(key);
              promise.complete(value);
            });
    return promise;
  }

  CompletableFuture<Integer> asksInTheCompletion(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key).handle((value, failure) -> promise.complete(value.length())); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> asksWhetherThereIsOne(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    table(key)
        .whenComplete( // ok: a failure gives no value
            (values, failure) -> promise.complete(values == null ? "" : values.get(key)));
    return promise;
  }

  CompletableFuture<String> asksBetweenTry(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    table(key)
        .whenComplete( // ok: what asking for it throws is caught
            (values, failure) -> {
              try {
                promise.complete(values.get(key));
              } catch (NullPointerException e) {
                promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  <T> CompletableFuture<T> asksTheFuture(Future<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    source.addListener((FutureListener<T>) f -> promise.complete(f.get())); // expect: UncompletedPromise
    return promise;
  }

  <T> CompletableFuture<T> asksTheFutureFirst(Future<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    source.addListener( // ok: both outcomes
        (FutureListener<T>)
            f -> {
              if (f.isSuccess()) {
                promise.complete(f.getNow());
              } else {
                promise.completeExceptionally(f.cause());
              }
            });
    return promise;
  }

  CompletableFuture<String> returnsFromTheClause(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (value, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              try {
                check(value);
              } catch (Exception e) {
                System.err.println(e);
                return;
              }
              promise.complete(value);
            });
    return promise;
  }

  CompletableFuture<String> toldBehind(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .thenAccept( // ok: the link behind is told what is thrown
            value -> {
              if (value.isEmpty()) {
                throw new IllegalArgumentException("empty");
              }
              promise.complete(value);
            })
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> forgottenBeforeALink(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (value, failure) -> {
              if (failure == null && !value.isEmpty()) {
                promise.complete(value);
              }
            })
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }
}
