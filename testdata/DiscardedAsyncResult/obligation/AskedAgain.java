package cases.discarded.obligation;

import dev.heed.api.MustUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The same method again: what is known of one call of it need not hold for the next. */
abstract class AskedAgain {
  @MustUse
  record Receipt(int number) {}

  abstract CompletableFuture<String> send(String text);

  abstract Receipt receipt();

  abstract CompletableFuture<String>[] sendAll();

  static <T> T timed(Supplier<T> task) {
    return task.get();
  }

  static <T> List<T> room(int size) {
    return new ArrayList<>(size);
  }

  void ofOneKind() {
    timed(() -> receipt()); // expect: DiscardedAsyncResult
    timed(() -> receipt()); // expect: DiscardedAsyncResult
    timed(() -> send("a")); // expect: DiscardedAsyncResult
    timed(() -> send("a")); // expect: DiscardedAsyncResult
  }

  void plainFirst() {
    timed(() -> "a"); // ok: a string owes nothing
    timed(() -> send("a")); // expect: DiscardedAsyncResult
    timed(() -> List.of("a")); // ok: strings owe nothing
    timed(() -> List.of(send("a"))); // expect: DiscardedAsyncResult
    timed(() -> new String[] {"a"}); // ok: strings owe nothing
    timed(() -> sendAll()); // expect: DiscardedAsyncResult
  }

  void plainLast() {
    timed(() -> sendAll()); // expect: DiscardedAsyncResult
    timed(() -> new String[] {"a"}); // ok: strings owe nothing
    timed(() -> Set.of(send("a"))); // expect: DiscardedAsyncResult
    timed(() -> Set.of("a")); // ok: strings owe nothing
  }

  void madeEmpty() {
    ConcurrentHashMap.<CompletableFuture<String>>newKeySet(); // ok: nothing is in it
    AskedAgain.<CompletableFuture<String>>room(3); // ok: nothing is in it
    List.<CompletableFuture<String>>of(); // ok: nothing is in it
    List.of(send("a")); // expect: DiscardedAsyncResult
  }
}
