package cases.discarded.obligation;

import dev.heed.api.MustUse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Containers of must-use results, fresh from a call. */
abstract class Containers {
  @MustUse
  record Receipt(int number) {}

  abstract CompletableFuture<Void>[] array();

  abstract Collection<CompletableFuture<Void>> collection();

  abstract Set<? extends Future<?>> wildcard();

  abstract Stream<CompletableFuture<Void>> stream();

  abstract Optional<CompletableFuture<Void>> optional();

  abstract Map<String, CompletableFuture<Void>> map();

  abstract List<Receipt> receipts();

  abstract List<String> names();

  abstract Map<String, Integer> sizes();

  abstract Optional<String> name();

  abstract String[] words();

  void dropped() {
    array(); // expect: DiscardedAsyncResult
    collection(); // expect: DiscardedAsyncResult
    wildcard(); // expect: DiscardedAsyncResult
    stream(); // expect: DiscardedAsyncResult
    optional(); // expect: DiscardedAsyncResult
    map(); // expect: DiscardedAsyncResult
    receipts(); // expect: DiscardedAsyncResult
  }

  void ordinary() {
    names(); // ok: strings owe nothing
    sizes(); // ok: numbers owe nothing
    name(); // ok: strings owe nothing
    words(); // ok: strings owe nothing
  }

  void awaited() {
    CompletableFuture.allOf(array()).join(); // ok: awaited
    collection().forEach(CompletableFuture::join); // ok: awaited
    stream().forEach(CompletableFuture::join); // ok: awaited
    optional().ifPresent(f -> f.join()); // ok: awaited
    map().values().forEach(CompletableFuture::join); // ok: awaited
  }

  int numbers() {
    return receipts().stream().mapToInt(Receipt::number).sum(); // ok: read
  }

  void invokeAll(ExecutorService pool, List<Callable<String>> tasks) throws Exception {
    pool.invokeAll(tasks); // expect: DiscardedAsyncResult
    for (Future<String> future : pool.invokeAll(tasks)) { // ok: each is asked
      future.get();
    }
  }

  void invokeAllUnread(ExecutorService pool, List<Callable<String>> tasks) throws Exception {
    List<Future<String>> unused = pool.invokeAll(tasks); // expect: DiscardedAsyncResult
  }

  String invokeAny(ExecutorService pool, List<Callable<String>> tasks) throws Exception {
    pool.invokeAny(tasks); // ok: answers a string, throws a failure
    return pool.invokeAny(tasks); // ok: answers a string, throws a failure
  }

  void shutdownNow(ExecutorService pool) {
    pool.shutdownNow(); // ok: tasks that never ran are no results
  }

  void unread() {
    var unusedArray = array(); // expect: DiscardedAsyncResult
    var futures = collection(); // expect: DiscardedAsyncResult
    var strings = names(); // ok: strings owe nothing
  }

  Runnable references() {
    Runnable none = this::names; // ok: strings owe nothing
    none.run();
    return this::collection; // expect: DiscardedAsyncResult
  }
}
