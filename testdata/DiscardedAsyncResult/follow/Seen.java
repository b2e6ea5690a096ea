package cases.discarded.follow;

import static dev.heed.api.Heed.discard;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.CompletableFuture;

/** A private field that a framework reads, and values that owe nothing. */
abstract class Seen {
  @Retention(RetentionPolicy.RUNTIME)
  @interface Exposed {}

  @Retention(RetentionPolicy.CLASS)
  @interface Checked {}

  @interface Plain {}

  @Exposed private CompletableFuture<String> exposed = load(); // ok: a framework may read it

  @Checked private CompletableFuture<String> checked = load(); // expect: DiscardedAsyncResult

  @Plain private CompletableFuture<String> plain = load(); // expect: DiscardedAsyncResult

  static CompletableFuture<String> load() {
    return CompletableFuture.supplyAsync(() -> "a");
  }

  void acknowledged(String text, int count, CompletableFuture<String> sent, Object any) {
    discard(text, "a string owes nothing"); // expect: DiscardedAsyncResult
    discard(sent, "nobody waits for it"); // ok: a future
    discard(count, "a number may be a count of bytes"); // ok: who knows where it is from
  }
}
