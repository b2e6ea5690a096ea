package cases.discarded.exemption;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
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

  private CompletableFuture<String> maybe(String text) {
    if (!asks()) {
      return CompletableFuture.completedFuture("");
    }
    return sendSafely(text);
  }

  private CompletableFuture<String> orNothing(String text) {
    if (!asks()) {
      return null;
    }
    return sendSafely(text);
  }

  private CompletableFuture<String> maybePlainly(String text) {
    if (!asks()) {
      return CompletableFuture.completedFuture("");
    }
    return sendPlainly(text);
  }

  /** A subclass may do more. */
  CompletableFuture<String> stopped() {
    return CompletableFuture.completedFuture("");
  }

  private CompletableFuture<String> chosen(String text) {
    return (asks() ? sendSafely(text) : CompletableFuture.completedFuture(""));
  }

  private CompletableFuture<String> chosenHalf(String text) {
    return asks() ? sendSafely(text) : send(text);
  }

  private CompletableFuture<String> otherHalf(String text) {
    return asks() ? send(text) : sendSafely(text);
  }

  private CompletableFuture<String> named(String text) {
    CompletableFuture<String> sent = send(text).exceptionally(e -> "lost: " + e);
    if (asks()) {
      return sent;
    }
    log.info("sent");
    return sent;
  }

  private CompletableFuture<String> namedPlainly(String text) {
    CompletableFuture<String> sent = send(text);
    return sent;
  }

  private CompletableFuture<String> assigned(String text) {
    CompletableFuture<String> sent;
    if (asks()) {
      sent = sendSafely(text);
    } else {
      sent = sendSafely("other " + text);
    }
    return sent;
  }

  private CompletableFuture<String> assignedHalf(String text) {
    CompletableFuture<String> sent = sendSafely(text);
    if (asks()) {
      sent = send("other " + text);
    }
    return sent;
  }

  private CompletableFuture<String> ofTheCaller(CompletableFuture<String> given) {
    if (asks()) {
      given = sendSafely("instead");
    }
    return given;
  }

  private CompletableFuture<String> last = CompletableFuture.completedFuture("");

  CompletableFuture<String> last() {
    return last;
  }

  private CompletableFuture<String> inAField(String text) {
    log.info("after {}", last().isDone());
    if (asks()) {
      last = sendSafely(text);
    }
    return last;
  }

  private CompletableFuture<Void> inATask() {
    return CompletableFuture.runAsync(
        () -> {
          try {
            send("x").join();
          } catch (Throwable t) {
            log.warn("send", t);
          }
        });
  }

  private CompletableFuture<Void> inATaskHalf() {
    return CompletableFuture.runAsync(() -> send("x").join());
  }

  private CompletableFuture<Void> afterwards(String text) {
    return send(text).exceptionally(e -> "lost: " + e).thenAccept(answer -> log.info(answer));
  }

  private CompletableFuture<Integer> afterwardsHalf(String text) {
    return send(text).exceptionally(e -> "lost: " + e).thenApply(Integer::parseInt);
  }

  void more(CompletableFuture<String> given) {
    maybe("x"); // ok: handled inside, or complete
    orNothing("x"); // ok: handled inside, or nothing
    maybePlainly("x"); // expect: DiscardedAsyncResult
    stopped(); // expect: DiscardedAsyncResult
    chosen("x"); // ok: handled inside, or complete
    chosenHalf("x"); // expect: DiscardedAsyncResult
    otherHalf("x"); // expect: DiscardedAsyncResult
    named("x"); // ok: handled inside
    namedPlainly("x"); // expect: DiscardedAsyncResult
    assigned("x"); // ok: handled inside
    assignedHalf("x"); // expect: DiscardedAsyncResult
    ofTheCaller(send("x")); // expect: DiscardedAsyncResult
    inATask(); // ok: handled inside
    inATaskHalf(); // expect: DiscardedAsyncResult
    afterwards("x"); // ok: handled inside, and logging cannot fail
    afterwardsHalf("x"); // expect: DiscardedAsyncResult
    inAField("x"); // ok: the field holds it
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

  private CompletableFuture<String> sendFor(
      String text, BiConsumer<? super String, ? super Throwable> answered) {
    return send(text).whenComplete(answered);
  }

  private CompletableFuture<String> sendWith(String text, Object header) {
    return send(text + header).exceptionally(e -> String.valueOf(e.getMessage()));
  }

  void forSomebody(BiConsumer<? super String, ? super Throwable> answered) {
    sendFor("x", answered); // ok: the handler learns of the failure
    sendFor("x", null); // expect: DiscardedAsyncResult
    sendWith("x", null); // ok: handled inside, whatever is given
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
