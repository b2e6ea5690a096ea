package cases.discarded.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where a container comes from that is only counted: from a field, or from code that makes it. */
abstract class Sources {
  private final List<CompletableFuture<String>> open = new ArrayList<>();

  /** Sends again, for each that it is given. */
  static final class Resent extends ArrayList<CompletableFuture<String>> {
    Resent(List<CompletableFuture<String>> sent) {
      sent.forEach(each -> add(each.thenApplyAsync(String::trim)));
    }
  }

  abstract CompletableFuture<String> send(String text);

  abstract void report(long count);

  void named() {
    List<CompletableFuture<String>> all = open;
    report(all.stream().count()); // ok: the field holds them
  }

  void copied() {
    report(new ArrayList<>(open).stream().count()); // ok: the field holds them
  }

  void resent() {
    report(new Resent(open).stream().count()); // expect: DiscardedAsyncResult
  }

  void supplied(Supplier<List<CompletableFuture<String>>> sending) {
    report(sending.get().size()); // expect: DiscardedAsyncResult
  }

  /** Adds one to those before, without end as far as its steps show. */
  private List<CompletableFuture<String>> sent(int times) {
    if (times > 0) {
      return new ArrayList<>(sent(times - 1));
    }
    return List.of(send("a"));
  }

  void again() {
    report(sent(3).stream().count()); // expect: DiscardedAsyncResult
  }

  private List<CompletableFuture<String>> sentByName(int times) {
    if (times > 0) {
      List<CompletableFuture<String>> before = sentByName(times - 1);
      return before;
    }
    return List.of(send("a"));
  }

  void againByName() {
    report(sentByName(3).stream().count()); // expect: DiscardedAsyncResult
  }

  void far() {
    Stream<CompletableFuture<String>> a = Stream.of("a", "b").map(this::send);
    report(a.skip(1).skip(1).skip(1).skip(1).skip(1).skip(1).skip(1).skip(1).skip(1).count()); // expect: DiscardedAsyncResult
  }

  void near() {
    Stream<CompletableFuture<String>> a = open.stream();
    report(a.skip(1).skip(1).skip(1).skip(1).skip(1).skip(1).count()); // ok: the field holds them
  }
}
