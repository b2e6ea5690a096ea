package cases.discarded.ack;

import dev.heed.api.Heed;
import dev.heed.api.MustUse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Acknowledgements of every kind of obligation, and of things that only look like results. */
abstract class MoreDiscards {
  interface Reasons {
    String SUPERSEDED = "a newer one is on its way";
  }

  enum Progress {
    DONE,
    PENDING
  }

  @MustUse
  static class Handle {}

  abstract CompletableFuture<Void> send(String text);

  abstract Progress advance();

  abstract int number();

  void kinds(ExecutorService pool, Runnable task) {
    Heed.discard(advance(), "the selector calls again"); // ok: a poll
    Heed.discard(new Handle(), Reasons.SUPERSEDED); // ok: a must-use type, with a constant of an interface
    Heed.discard(pool.submit(task), "the task logs its own failures"); // ok: a future
    Heed.discard(number(), "a number"); // expect: DiscardedAsyncResult
    Heed.discard(new Object(), "an object"); // expect: DiscardedAsyncResult
  }

  Consumer<String> consumer() {
    return text -> Heed.discard(send(text), Reasons.SUPERSEDED); // ok: acknowledged in a lambda
  }

  void conditional(boolean first) {
    Heed.discard(first ? send("a") : send("b"), Reasons.SUPERSEDED); // ok: either is a future
    Heed.discard(send("a"), first ? "first" : "second"); // expect: DiscardedAsyncResult
  }

  void constants() {
    Heed.discard(send("a"), "" + ' '); // expect: DiscardedAsyncResult
    Heed.discard(send("a"), "retry " + 3); // ok: constants make a constant
  }

  void inASwitch(int kind) {
    switch (kind) {
      case 0 -> Heed.discard(send("a"), "best effort"); // ok: acknowledged with a reason
      case 1 -> Heed.discard(send("a"), ""); // expect: DiscardedAsyncResult
      default -> send("b"); // expect: DiscardedAsyncResult
    }
  }

  void onlyItsOwnArgument() {
    Heed.discard(send("a"), "best effort"); send("b"); // expect: DiscardedAsyncResult
  }

  void insideTheArgument() {
    Heed.discard(CompletableFuture.runAsync(() -> send("b")), "best effort"); // expect: DiscardedAsyncResult
  }
}
