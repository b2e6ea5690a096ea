package cases.promise.chain;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What the stage before the link is made from, and whether it can fail. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class StageBefore {
  interface Codec {
    String decode(byte[] bytes);
  }

  static final class Parsed {
    final int number;

    Parsed(String text) {
      number = Integer.parseInt(text);
    }
  }

  private Codec codec;
  private Executor executor;

  abstract CompletableFuture<String> load(String key);

  abstract void whenDone(
      String name, CompletableFuture<String> stage, BiConsumer<String, Throwable> told);

  CompletableFuture<String> alreadyCompleteByArgument(String name) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    whenDone( // ok: what it waits for cannot fail
        name,
        CompletableFuture.completedFuture(name),
        (text, failure) -> {
          if (failure == null) {
            promise.complete(text);
          }
        });
    return promise;
  }

  CompletableFuture<String> loadedByArgument(String name) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    whenDone( // expect: UncompletedPromise
        name,
        load(name),
        (text, failure) -> {
          if (failure == null) {
            promise.complete(text);
          }
        });
    return promise;
  }

  CompletableFuture<String> completeInVariable(String text) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> ready = CompletableFuture.completedFuture(text);
    ready.thenAccept(promise::complete); // ok: it never fails
    return promise;
  }

  CompletableFuture<String> completeUnlessReplaced(String text, boolean wanted) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> ready = CompletableFuture.completedFuture(text);
    if (wanted) {
      ready = load(text);
    }
    ready.thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> mapped(String text) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.completedFuture(text)
        .thenApply(t -> t)
        .thenAccept(promise::complete); // ok: nothing on the way can fail
    return promise;
  }

  CompletableFuture<String> mappedByReference(byte[] bytes) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.completedFuture(bytes)
        .thenApply(codec::decode)
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> mappedByClass(byte[] bytes) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.completedFuture(bytes)
        .thenApply(
            new Function<byte[], String>() {
              @Override
              public String apply(byte[] b) {
                return codec.decode(b);
              }
            })
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> composed(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.completedFuture(key)
        .thenCompose(k -> load(k))
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> composedInBlock(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.completedFuture(key)
        .thenCompose(
            k -> {
              return load(k);
            })
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> composedByReference(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.completedFuture(key)
        .thenCompose(this::load)
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> startedBefore(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.runAsync(() -> load(key), executor)
        .thenRun(() -> promise.complete(key)); // ok: nobody waits for what the task starts
    return promise;
  }

  void completedButNotMadeHere(CompletableFuture<String> promise, String key) {
    CompletableFuture<String> found = load(key);
    found.complete("none");
    found.thenAccept(promise::complete); // expect: UncompletedPromise
  }

  CompletableFuture<String> leftBeforeItIsComplete(CompletableFuture<String> promise, String key) {
    CompletableFuture<String> found = new CompletableFuture<>();
    found.thenAccept(promise::complete); // expect: UncompletedPromise
    if (key.isEmpty()) {
      found.completeExceptionally(new IllegalArgumentException("no key"));
      return found;
    }
    found.complete(key);
    return found;
  }

  CompletableFuture<String> failedAlready(CompletableFuture<String> promise, String key) {
    CompletableFuture<String> found = new CompletableFuture<>();
    found.completeExceptionally(new IllegalStateException(key));
    found.thenAccept(promise::complete); // expect: UncompletedPromise
    return found;
  }

  void completedAroundClass(CompletableFuture<String> promise, String key) {
    CompletableFuture<String> found = new CompletableFuture<>();
    found.complete(key);
    executor.execute(
        new Runnable() {
          @Override
          public void run() {
            found.thenAccept(promise::complete); // ok: it had its value before
          }
        });
  }

  CompletableFuture<String> siblingOnDerived(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> found = load(key);
    CompletableFuture<Integer> length = found.thenApply(String::length);
    found.thenAccept(promise::complete); // ok: what is made from it fails the promise
    length.exceptionally(
        failure -> {
          promise.completeExceptionally(failure);
          return null;
        });
    return promise;
  }

  CompletableFuture<String> siblingOnLink(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> found = load(key);
    found.thenAccept(promise::complete); // ok: what is made from it fails the promise
    found
        .thenApply(String::length)
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> siblingOnOther(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> found = load(key);
    CompletableFuture<String> other = load(key + "2");
    found.thenAccept(promise::complete); // expect: UncompletedPromise
    other.exceptionally(
        failure -> {
          promise.completeExceptionally(failure);
          return null;
        });
    return promise;
  }

  CompletableFuture<String> madeFromItself(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> found = (found = load(key)).thenCombine(found, String::concat);
    found.thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> receiverMayThrow(byte[] bytes) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.supplyAsync(() -> codec.decode(bytes).trim(), executor)
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> rewindsFirst(ByteBuffer buffer) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.supplyAsync(
            () -> {
              buffer.rewind();
              return "rewound";
            },
            executor)
        .thenAccept(promise::complete); // ok: nothing throws
    return promise;
  }

  CompletableFuture<List<String>> made() {
    CompletableFuture<List<String>> promise = new CompletableFuture<>();
    CompletableFuture.supplyAsync(() -> new ArrayList<String>(), executor)
        .thenAccept(promise::complete); // ok: a new list does not throw
    return promise;
  }

  CompletableFuture<Parsed> madeFromText(String text) {
    CompletableFuture<Parsed> promise = new CompletableFuture<>();
    CompletableFuture.supplyAsync(() -> new Parsed(text), executor)
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> onlyPrepares(byte[] bytes, List<Runnable> later) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.supplyAsync(
            () -> {
              class Decoding implements Runnable {
                @Override
                public void run() {
                  codec.decode(bytes);
                }
              }
              Function<byte[], String> decoding = codec::decode;
              Runnable decode = () -> codec.decode(bytes);
              later.add(decode);
              return "prepared";
            },
            executor)
        .thenAccept(promise::complete); // ok: nothing of it runs here
    return promise;
  }

  CompletableFuture<String> trimmed(String text) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.completedFuture(text)
        .thenApply(String::trim)
        .thenAccept(promise::complete); // ok: nothing on the way can fail
    return promise;
  }
}
