package cases.discarded.shape;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A method of any number of arguments does with each what it does with the array of them. */
abstract class Varargs {
  private static final Logger log = LoggerFactory.getLogger(Varargs.class);

  abstract CompletableFuture<Void> send(String text);

  private static void awaitAll(CompletableFuture<?>... all) {
    CompletableFuture.allOf(all).join();
  }

  private static void awaitEach(CompletableFuture<?>... all) {
    for (CompletableFuture<?> each : all) {
      each.join();
    }
  }

  private static void count(String what, CompletableFuture<?>... all) {
    log.info("{}: {}", what, all.length);
  }

  private static void note(String format, Object... details) {
    log.info(format, details);
  }

  void awaited() {
    awaitAll(send("a"), send("b")); // ok: awaited inside
  }

  void awaitedOneByOne() {
    awaitEach(send("a"), send("b")); // ok: awaited inside
  }

  void counted() {
    count("sent", send("a")); // expect: DiscardedAsyncResult
  }

  void noted() {
    note("sent {}", send("a")); // expect: DiscardedAsyncResult
  }

  void notedTheText() {
    note("sent {}", "a"); // ok: nothing was sent
  }

  void countedSecond() {
    count(
        "sent",
        CompletableFuture.completedFuture(null),
        send("b")); // expect: DiscardedAsyncResult
  }
}
