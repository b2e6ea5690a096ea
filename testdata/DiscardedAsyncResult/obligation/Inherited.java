package cases.discarded.obligation;

import dev.heed.api.MustUse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Obligations that come from far away: grandparents, second interfaces, generic overrides. */
abstract class Inherited {
  interface Source<T> {
    @MustUse
    T next(T after);
  }

  abstract static class Middle implements Source<String> {}

  static class Words extends Middle implements Comparable<Words> {
    @Override
    public String next(String after) {
      return after + "!";
    }

    @Override
    public int compareTo(Words other) {
      return 0;
    }
  }

  @MustUse
  interface Owed {}

  interface Sized {
    int size();
  }

  static final class Both implements Sized, Owed {
    @Override
    public int size() {
      return 0;
    }
  }

  interface Response extends Future<String> {}

  interface Request extends Supplier<CompletableFuture<String>> {}

  abstract Both both();

  abstract Sized sized();

  abstract Response response();

  abstract <F extends Future<?>> F bounded();

  void overridden(Words words, Middle middle) {
    words.next("a"); // expect: DiscardedAsyncResult
    middle.next("a"); // expect: DiscardedAsyncResult
    words.compareTo(words); // ok: not what the annotation is on
  }

  void secondInterface() {
    both(); // expect: DiscardedAsyncResult
    sized(); // ok: an ordinary type
  }

  int secondInterfaceUsed() {
    return both().size(); // ok: its answer is returned
  }

  void subtypeOfFuture() throws Exception {
    response(); // expect: DiscardedAsyncResult
    response().get(); // ok: awaited
  }

  void boundOnly() throws Exception {
    bounded(); // expect: DiscardedAsyncResult
    Future<?> future = bounded(); // ok: awaited
    future.get();
  }

  void inheritedSupplier(Request request) {
    request.get(); // expect: DiscardedAsyncResult
    request.get().join(); // ok: awaited
  }

  Runnable reference(Request request) {
    return request::get; // expect: DiscardedAsyncResult
  }

  @MustUse
  record Ticket(String holder) {}

  record Badge(String holder) {}

  void constructors(Iterable<String> holders) {
    holders.forEach(Ticket::new); // expect: DiscardedAsyncResult
    holders.forEach(holder -> new Ticket(holder)); // expect: DiscardedAsyncResult
    holders.forEach(Badge::new); // ok: an ordinary type
    new Ticket("a"); // expect: DiscardedAsyncResult
    new Badge("a"); // ok: an ordinary type
  }

  Supplier<Ticket> constructorKept() {
    return () -> new Ticket("a"); // ok: handed to the caller
  }
}
