package cases.promise.java22;

import java.util.concurrent.CompletableFuture;

/** Arms that throw, in switches over patterns. */
abstract class Arms {
  sealed interface Reply {}

  record Text(String text) implements Reply {}

  record Refused(String why) implements Reply {}

  abstract CompletableFuture<Reply> load(String key);

  private static String text(Reply reply) {
    return switch (reply) {
      case Text text -> text.text();
      case Refused refused -> throw new IllegalArgumentException(refused.why());
    };
  }

  private static String textOnly(Reply reply) {
    return switch (reply) {
      case Text text -> text.text();
      case Refused refused -> refused.why();
      default -> throw new IllegalArgumentException("no such reply");
    };
  }

  private static <T> void end(CompletableFuture<T> promise, T value, Throwable failure) {
    if (failure != null) {
      promise.completeExceptionally(failure);
    } else {
      promise.complete(value);
    }
  }

  void refused(CompletableFuture<String> promise) {
    load("a").whenComplete((r, e) -> end(promise, e == null ? text(r) : null, e)); // expect: UncompletedPromise
  }

  void neither(CompletableFuture<String> promise) {
    load("a").whenComplete((r, e) -> end(promise, e == null ? textOnly(r) : null, e)); // ok: there is no third variant
  }
}
