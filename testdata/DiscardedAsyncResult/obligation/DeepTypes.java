package cases.discarded.obligation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Containers of containers, and types that hold themselves. */
abstract class DeepTypes {
  static class Tree extends ArrayList<Tree> {}

  static class Forest<T> extends ArrayList<Forest<T>> {}

  static class Pending extends ArrayList<CompletableFuture<Pending>> {}

  abstract List<List<List<List<CompletableFuture<Void>>>>> four();

  abstract List<List<List<List<List<List<List<CompletableFuture<Void>>>>>>>> seven();

  abstract List<List<List<List<List<List<List<String>>>>>>> sevenNames();

  abstract Tree tree();

  abstract Forest<CompletableFuture<Void>> forest();

  abstract Pending pending();

  abstract <T extends Collection<T>> T nested();

  abstract <T extends CompletableFuture<T>> T later();

  abstract CompletableFuture<Void>[][] table();

  abstract Stream<CompletableFuture<Void>> stream();

  void dropped() {
    four(); // expect: DiscardedAsyncResult
    seven(); // expect: DiscardedAsyncResult
    sevenNames(); // ok: strings owe nothing
    tree(); // ok: it holds trees alone
    forest(); // ok: it holds forests alone
    pending(); // expect: DiscardedAsyncResult
    nested(); // ok: it holds nothing but its like
    later(); // expect: DiscardedAsyncResult
    table(); // expect: DiscardedAsyncResult
  }

  <T extends Collection<T>> void walk(T given) {
    given.iterator().next(); // ok: it holds nothing but its like
    for (T each : given) {
      walk(each);
    }
  }

  <T extends Collection<? extends T>, U extends List<T[]>> void walk(T given, List<U> lists) {
    lists.get(0); // ok: it holds nothing but its like
    lists.remove(0); // ok: it holds nothing but its like
  }

  void links(Stream<CompletableFuture<Void>> given) {
    given.parallel(); // ok: the caller has the stream
    stream().parallel(); // expect: DiscardedAsyncResult
    stream().parallel().forEach(CompletableFuture::join); // ok: each is awaited
  }
}
