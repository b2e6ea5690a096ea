package cases.discarded.follow;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** Futures that a method reference puts into a container: whether somebody reads it decides. */
abstract class PutByReference {
  private final Deque<CompletableFuture<String>> window = new ConcurrentLinkedDeque<>();
  private final List<CompletableFuture<String>> onlyFilled = new ArrayList<>();
  final List<CompletableFuture<String>> seenByOthers = new ArrayList<>();

  abstract CompletableFuture<String> send(String text);

  void intoWhatIsRead(List<String> texts) {
    texts.stream().map(this::send).forEach(window::push); // ok: drain() pops them
    texts.stream().map(this::send).forEach(seenByOthers::add); // ok: the package reads it
    List<CompletableFuture<String>> sent = new ArrayList<>();
    texts.stream().map(this::send).forEach(sent::add); // ok: joined below
    sent.forEach(CompletableFuture::join);
  }

  void drain() {
    while (!window.isEmpty()) {
      window.pop().join();
    }
  }

  void intoWhatNobodyReads(List<String> texts) {
    texts.stream().map(this::send).forEach(onlyFilled::add); // expect: DiscardedAsyncResult
    onlyFilled.add(send("last")); // expect: DiscardedAsyncResult
    List<CompletableFuture<String>> sent = new ArrayList<>();
    Stream.of(send("a"), send("b")).forEach(sent::add); // expect: DiscardedAsyncResult
  }
}
