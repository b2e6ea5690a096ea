package cases.discarded.exemption;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Callbacks that are classes, constants or helpers of another class: their code decides. */
abstract class NamedCallbacks {
  private static final Logger log = LoggerFactory.getLogger(NamedCallbacks.class);

  abstract CompletableFuture<String> send(String text);

  /** Reads the failure. */
  static final class Report implements BiConsumer<String, Throwable> {
    @Override
    public void accept(String value, Throwable failure) {
      log.info("sent {}", value, failure);
    }
  }

  /** Never looks at the failure, whatever its name says. */
  static final class ErrorHandler implements BiConsumer<String, Throwable> {
    private final AtomicLong calls = new AtomicLong();

    @Override
    public void accept(String value, Throwable failure) {
      calls.incrementAndGet();
    }
  }

  /** Helpers of another class. */
  static final class Callbacks {
    static void logFailure(String value, Throwable failure) {
      if (failure instanceof IOException) {
        log.warn("send", failure);
      }
    }

    static void handleError(String value, Throwable error) {
      log.info("done with {}", value);
    }

    static Object rememberFailure(Object value, Throwable failure) {
      return failure == null ? value : failure;
    }
  }

  void classes() {
    send("a").whenComplete(new Report()); // ok: its code reads the failure
    send("a").whenComplete(new ErrorHandler()); // expect: DiscardedAsyncResult
  }

  void helpers() {
    send("a").whenComplete(Callbacks::logFailure); // ok: its code reads the failure
    send("a").whenComplete(Callbacks::handleError); // expect: DiscardedAsyncResult
    send("a").handle(Callbacks::rememberFailure); // ok: its code reads the failure
  }

  void lambdasThatCallHelpers() {
    send("a").whenComplete((value, error) -> Callbacks.logFailure(value, error)); // ok: the failure is passed on
    send("a").whenComplete((value, error) -> Callbacks.handleError(value, null)); // expect: DiscardedAsyncResult
  }

  void shadowed(Throwable e) {
    send("a").whenComplete((value, failure) -> log.warn("before", e)); // expect: DiscardedAsyncResult
    send("a").whenComplete((value, failure) -> log.warn("now", failure)); // ok: the callback reads the failure
  }

  void assignedInTheCallback() {
    send("a")
        .handle( // ok: the callback reads the failure
            (value, failure) -> {
              Throwable cause = failure;
              while (cause != null && cause.getCause() != null) {
                cause = cause.getCause();
              }
              log.warn("send", cause);
              return value;
            });
  }

  void explicitTypes() {
    send("a").whenComplete((String value, Throwable failure) -> log.info(value)); // expect: DiscardedAsyncResult
    send("a").whenComplete((String value, Throwable failure) -> log.info(value, failure)); // ok: the callback reads the failure
  }

  void unknown(BiFunction<String, Throwable, Integer> handler, Function<Throwable, String> fallback) {
    send("a").handle(handler); // ok: the handler is told
    send("a").exceptionally(fallback.andThen(String::trim)); // ok: the function is told
  }

  void order() {
    send("a").whenComplete(new Report()).thenAccept(this::show); // expect: DiscardedAsyncResult
    send("a").thenAccept(this::show).whenComplete((v, e) -> log.warn("send", e)); // ok: the last link reads the failure
    send("a").handle((v, e) -> e == null ? v : "none").thenAccept(this::show); // expect: DiscardedAsyncResult
  }

  abstract void show(String text);
}
