package cases.discarded.exemption;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Methods of this file that handle the failure before they return the future. */
abstract class InsideHandled {
  private static final Logger log = LoggerFactory.getLogger(InsideHandled.class);

  abstract CompletableFuture<String> send(String text);

  abstract boolean asks();

  private CompletableFuture<String> sendSafely(String text) {
    return send(text)
        .exceptionally(
            e -> {
              log.warn("send", e);
              return "";
            });
  }

  private CompletableFuture<String> sendPlainly(String text) {
    return send(text);
  }

  private CompletableFuture<String> either(String text) {
    if (asks()) {
      return sendSafely(text);
    }
    return sendPlainly(text);
  }

  private CompletableFuture<String> bothSafely(String text) {
    if (asks()) {
      return sendSafely(text);
    }
    return sendSafely("other " + text);
  }

  private CompletableFuture<String> inAVariable(String text) {
    CompletableFuture<String> sent = send(text);
    sent.whenComplete(
        (answer, e) -> {
          if (e != null) {
            log.warn("send", e);
          }
        });
    return sent;
  }

  private CompletableFuture<String> inAVariableHalf(String text) {
    CompletableFuture<String> sent = send(text);
    sent.whenComplete((answer, e) -> log.info("sent"));
    return sent;
  }

  private CompletableFuture<String> another(String text) {
    CompletableFuture<String> sent = send(text);
    CompletableFuture<String> other = send("other");
    other.whenComplete((answer, e) -> log.warn("other", e));
    return sent;
  }

  private CompletableFuture<String> onlyWhenRun(String text) {
    CompletableFuture<String> sent = send(text);
    Runnable later = () -> sent.whenComplete((answer, e) -> log.warn("send", e));
    later.run();
    return sent;
  }

  private CompletableFuture<String> onlyWhenMade(String text) {
    CompletableFuture<String> sent = send(text);
    class Later {
      void run() {
        sent.whenComplete((answer, e) -> log.warn("send", e));
      }
    }
    new Later().run();
    return sent;
  }

  private CompletableFuture<String> deep(String text) {
    return deeper(text);
  }

  private CompletableFuture<String> deeper(String text) {
    return deepest(text);
  }

  private CompletableFuture<String> deepest(String text) {
    return sendSafely(text);
  }

  private CompletableFuture<String> retried(String text, int turns) {
    if (turns > 0) {
      return retried(text, turns - 1);
    }
    return sendSafely(text);
  }

  private CompletableFuture<String> retriedPlainly(String text, int turns) {
    if (turns > 0) {
      return retriedPlainly(text, turns - 1);
    }
    return sendPlainly(text);
  }

  void all() {
    sendSafely("x"); // ok: handled inside
    sendPlainly("x"); // expect: DiscardedAsyncResult
    either("x"); // expect: DiscardedAsyncResult
    bothSafely("x"); // ok: handled inside
    inAVariable("x"); // ok: handled inside
    inAVariableHalf("x"); // expect: DiscardedAsyncResult
    another("x"); // expect: DiscardedAsyncResult
    onlyWhenRun("x"); // expect: DiscardedAsyncResult
    onlyWhenMade("x"); // expect: DiscardedAsyncResult
    deep("x"); // ok: handled inside
    retried("x", 3); // ok: handled inside
    retriedPlainly("x", 3); // expect: DiscardedAsyncResult
  }

  /** Its methods return it. */
  static class Sender extends CompletableFuture<String> {
    private int size;

    Sender sized(int newSize) {
      this.size = newSize;
      return this;
    }

    Sender sizedAgain(int turns) {
      if (turns > 0) {
        return sizedAgain(turns - 1);
      }
      return this;
    }

    Sender ofItself(int turns) {
      return sized(turns).sizedAgain(turns);
    }

    Sender ofAnother(Sender other) {
      return other.sized(size);
    }
  }

  void fluent(Sender sender, Sender other) {
    sender.sizedAgain(3); // ok: returns its receiver, which the caller has
    sender.ofItself(3); // ok: returns its receiver, which the caller has
    new Sender().sizedAgain(3); // expect: DiscardedAsyncResult
    sender.ofAnother(new Sender()); // expect: DiscardedAsyncResult
  }
}
