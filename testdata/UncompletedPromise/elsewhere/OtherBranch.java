package cases.promise.elsewhere;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What one branch does to the promise is nothing to the other. */
abstract class OtherBranch {
  private final CompletableFuture<String> field = new CompletableFuture<>();

  abstract CompletableFuture<String> load(String key);

  abstract void answer(String key, CompletableFuture<String> promise);

  void onThen(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof String text) {
      ctx.write(text)
          .addListener( // expect: UncompletedPromise
              done -> {
                if (done.isSuccess()) {
                  promise.setSuccess();
                }
              });
    } else if (message instanceof Integer number) {
      ctx.write(number)
          .addListener( // ok: both outcomes
              done -> {
                if (done.isSuccess()) {
                  promise.setSuccess();
                } else {
                  promise.setFailure(done.cause());
                }
              });
    } else {
      ctx.write(message, promise);
    }
  }

  void onElse(String key, CompletableFuture<String> promise) {
    if (key.isEmpty()) {
      answer(key, promise);
    } else {
      load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    }
  }

  void behindIt(String key, CompletableFuture<String> promise) {
    if (key.isEmpty()) {
      load(key).thenAccept(promise::complete); // expect: DiscardedAsyncResult
    }
    answer(key, promise);
  }

  void inItsCondition(String key, CompletableFuture<String> promise) {
    if (isAnswered(key, promise)) {
      load(key).thenAccept(promise::complete); // expect: DiscardedAsyncResult
    }
  }

  abstract boolean isAnswered(String key, CompletableFuture<String> promise);

  void another(String key, boolean fresh) {
    if (fresh) {
      load(key).thenAccept(field::complete); // expect: DiscardedAsyncResult
    } else {
      answer(key, field);
    }
  }

  void oneForMany(List<String> keys, CompletableFuture<String> promise) {
    for (String key : keys) {
      if (key.isEmpty()) {
        answer(key, promise);
      } else {
        load(key).thenAccept(promise::complete); // expect: DiscardedAsyncResult
      }
    }
  }

  void inTheCondition(String key, CompletableFuture<String> promise, Consumer<CompletableFuture<String>> watchdog) {
    if (!load(key).thenAccept(promise::complete).isDone()) { // ok: somebody watches it while it is not done
      watchdog.accept(promise);
    }
  }

  CompletableFuture<String> inAnInnerFinally(String key, boolean warm) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    if (warm) {
      try {
        System.out.println(key);
      } finally {
        promise.complete("");
      }
    }
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> otherFailure(String key, boolean warm) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load("other")
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    if (warm) {
      promise.complete("");
    }
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }
}
