package cases.discarded.exemption;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Callbacks that read the failure in a roundabout way, or read something that looks like it. */
abstract class ReadsOrNot {
  private static final Logger log = LoggerFactory.getLogger(ReadsOrNot.class);

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  abstract CompletableFuture<String> send(String text);

  abstract void step();

  void earlyExit() {
    send("a")
        .whenComplete( // ok: the callback reads the failure
            (r, e) -> {
              if (e == null) {
                return;
              }
              log.warn("send", e);
            });
  }

  void valueIsNull() {
    send("a")
        .whenComplete( // expect: DiscardedAsyncResult
            (r, e) -> {
              if (r == null) {
                log.warn("no value");
              }
            });
  }

  void collected() {
    send("a").whenComplete((r, e) -> failures.add(e)); // ok: the failure is kept
    send("a").whenComplete((r, e) -> failures.clear()); // expect: DiscardedAsyncResult
  }

  List<Throwable> failures() {
    return failures;
  }

  void throughAnOptional() {
    send("a").whenComplete((r, e) -> Optional.ofNullable(e).ifPresent(t -> log.warn("send", t))); // ok: the callback reads the failure
    send("a").whenComplete((r, e) -> Optional.ofNullable(r).ifPresent(t -> log.warn("send {}", t))); // expect: DiscardedAsyncResult
  }

  void anotherException() {
    send("a")
        .whenComplete( // expect: DiscardedAsyncResult
            (r, failure) -> {
              try {
                step();
              } catch (RuntimeException e) {
                log.warn("step", e);
              }
            });
  }

  void onlyAssigned() {
    send("a")
        .whenComplete( // expect: DiscardedAsyncResult
            (r, e) -> {
              e = null;
              step();
            });
  }

  void rethrownAsAnother() {
    send("a")
        .exceptionally( // expect: DiscardedAsyncResult
            e -> {
              throw new IllegalStateException("failed");
            });
  }

  void unwrapped() {
    send("a")
        .whenComplete( // ok: the callback reads the failure
            (r, e) -> {
              Throwable cause = e == null ? null : e.getCause();
              if (cause != null) {
                log.warn("send", cause);
              }
            });
  }

  void inASwitch(int kind) {
    send("a")
        .handle( // ok: the callback reads the failure
            (r, e) ->
                switch (kind) {
                  case 0 -> r;
                  default -> e == null ? "sent" : e.getMessage();
                });
    send("a")
        .handle( // expect: DiscardedAsyncResult
            (r, e) ->
                switch (kind) {
                  case 0 -> r;
                  default -> "sent";
                });
  }

  void innerParameterOfTheSameKind() {
    send("a")
        .whenComplete( // expect: DiscardedAsyncResult
            (r, outer) -> send("b").whenComplete((r2, e) -> log.warn("b", e))); // ok: the inner callback reads the failure
  }

  void bothRead() {
    send("a")
        .whenComplete( // ok: the callback reads the failure
            (r, outer) -> {
              log.warn("a", outer);
              send("b").whenComplete((r2, e) -> log.warn("b", e)); // ok: the inner callback reads the failure
            });
  }

  void innerLost() {
    send("a")
        .whenComplete( // ok: the callback reads the failure
            (r, outer) -> {
              log.warn("a", outer);
              send("b"); // expect: DiscardedAsyncResult
            });
  }
}
