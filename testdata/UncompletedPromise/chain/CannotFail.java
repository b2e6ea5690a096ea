package cases.promise.chain;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Whether the stage before the link can fail at all. */
class CannotFail {
  interface Codec {
    String decode(byte[] bytes);
  }

  private final AtomicLong count = new AtomicLong();
  private Codec codec;
  private Executor executor;

  CompletableFuture<String> alreadyComplete(String text) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.completedFuture(text).thenAccept(promise::complete); // ok: cannot fail
    return promise;
  }

  CompletableFuture<String> bodyThrows(byte[] bytes) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.completedFuture(bytes)
        .thenAccept(b -> promise.complete(codec.decode(b))); // expect: UncompletedPromise
    return promise;
  }

  @SuppressWarnings("DiscardedAsyncResult") // only the promise is asked about here
  CompletableFuture<String> bodyCatches(byte[] bytes) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.completedFuture(bytes)
        .thenAccept( // ok: the body fails the promise itself
            b -> {
              try {
                promise.complete(codec.decode(b));
              } catch (RuntimeException e) {
                promise.completeExceptionally(e);
              }
            });
    return promise;
  }

  @SuppressWarnings("DiscardedAsyncResult") // only the promise is asked about here
  CompletableFuture<Long> supplied() {
    CompletableFuture<Long> promise = new CompletableFuture<>();
    CompletableFuture.supplyAsync(() -> count.incrementAndGet(), executor)
        .thenAccept(promise::complete); // ok: a counter does not throw
    return promise;
  }

  CompletableFuture<String> suppliedByCaller(Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.supplyAsync(source, executor)
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> suppliedByCodec(byte[] bytes) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.supplyAsync(() -> codec.decode(bytes), executor)
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> recovered(byte[] bytes) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.supplyAsync(() -> codec.decode(bytes), executor)
        .handle((text, failure) -> failure == null ? text : "")
        .thenAccept(promise::complete); // ok: every failure has become a value
    return promise;
  }

  CompletableFuture<String> recoveredIntoThrow(byte[] bytes) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.supplyAsync(() -> codec.decode(bytes), executor)
        .exceptionally(
            failure -> {
              throw new IllegalStateException(failure);
            })
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> failsAfterRecovery(byte[] bytes) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.supplyAsync(() -> bytes, executor)
        .exceptionally(failure -> new byte[0])
        .thenApply(b -> codec.decode(b))
        .thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }
}
