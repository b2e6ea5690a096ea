package cases.discarded.exemption;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a call gives back is what its function returns, and there its failure is seen to. */
abstract class InFunction {
  abstract CompletableFuture<String> send(String text);

  abstract void report(Throwable reason);

  abstract void use(String text);

  abstract <T> T observe(Supplier<T> code);

  abstract <T> T either(Supplier<T> first, Supplier<T> second);

  abstract <T> T within(String name, Callable<T> code) throws Exception;

  abstract <T, R> R on(T value, Function<T, R> code);

  abstract <T> CompletableFuture<T> later(Supplier<T> code);

  private void seenTo(String text, Throwable reason) {
    if (reason != null) {
      report(reason);
    }
  }

  void expression() {
    observe(() -> send("a").whenComplete(this::seenTo)); // ok: the failure is reported
    observe(() -> send("a").thenAccept(this::use)); // expect: DiscardedAsyncResult
  }

  void block(boolean quiet) throws Exception {
    within( // ok: on each way out there is nothing left to see
        "a",
        () -> {
          if (quiet) {
            return null;
          }
          return send("a").whenComplete(this::seenTo);
        });
    within( // expect: DiscardedAsyncResult
        "a",
        () -> {
          if (quiet) {
            return send("b");
          }
          return send("a").whenComplete((text, reason) -> seenTo(text, reason));
        });
  }

  void withAnArgument() {
    on("a", text -> send(text).whenComplete(this::seenTo)); // ok: the function's outcome only
    on("a", text -> send(text)); // expect: DiscardedAsyncResult
  }

  void twoOfThem() {
    either( // expect: DiscardedAsyncResult
        () -> send("a").whenComplete(this::seenTo), () -> send("b"));
    either( // expect: DiscardedAsyncResult
        () -> send("a"), () -> send("b").whenComplete(this::seenTo));
  }

  void inAFutureOfItsOwn() {
    later(() -> send("a").whenComplete(this::seenTo)); // expect: DiscardedAsyncResult
  }

  void outside(CompletableFuture<String> sent) {
    observe(() -> sent); // expect: DiscardedAsyncResult
  }
}
