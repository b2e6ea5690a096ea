package cases.promise.listener;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** A handler that stands in a file of its own. */
final class Finish implements BiConsumer<String, Throwable> {
  private final CompletableFuture<String> promise;

  Finish(CompletableFuture<String> promise) {
    this.promise = promise;
  }

  @Override
  public void accept(String text, Throwable failure) {
    if (failure == null) {
      promise.complete(text);
    }
  }
}
