package cases.discarded.obligation;

import com.google.common.cache.Cache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Views, streams and copies of what somebody holds, and of what a call has just made. */
abstract class KeptContainers {
  private final List<CompletableFuture<String>> open = new ArrayList<>();
  private final NavigableMap<Long, CompletableFuture<String>> byTime = new TreeMap<>();
  private final Map<String, List<CompletableFuture<String>>> groups = new ConcurrentHashMap<>();

  record Window(List<CompletableFuture<String>> sent) {}

  interface Registry {
    List<CompletableFuture<String>> getRunning();

    List<CompletableFuture<String>> sendAll(List<String> texts);
  }

  abstract CompletableFuture<String> send(String text);

  abstract void report(long count);

  void views() {
    open.subList(0, 3).clear(); // ok: a view
    byTime.headMap(5L, true).clear(); // ok: a view
    report(byTime.tailMap(5L).size()); // ok: a view
    List<CompletableFuture<String>> first = open.subList(0, 3); // ok: a view
    report(first.size());
    report(Stream.of(byTime.values()).flatMap(Collection::stream).count()); // ok: the map holds them
    for (List<CompletableFuture<String>> group : groups.values()) {
      report(group.stream().count()); // ok: the map holds them
    }
  }

  void streams(List<Future<?>> given) {
    report(open.stream().filter(Future::isDone).count()); // ok: the field holds them
    report(given.stream().count()); // ok: the caller holds them
    report(running().skip(1).count()); // ok: the field holds them
    report(Stream.of("a", "b").map(this::send).count()); // expect: DiscardedAsyncResult
    report(sent().count()); // expect: DiscardedAsyncResult
  }

  void handedOut(Window window, Registry registry, Cache<String, Future<?>> cache) {
    report(window.sent().stream().count()); // ok: the record holds them
    report(registry.getRunning().stream().count()); // ok: a getter
    report(cache.asMap().values().stream().count()); // ok: the cache has them
    report(registry.sendAll(List.of("a")).stream().count()); // expect: DiscardedAsyncResult
  }

  void copies(List<CompletableFuture<String>> given) {
    List<CompletableFuture<String>> copy = List.copyOf(open); // ok: the field holds them
    report(copy.size());
    report(new ArrayList<>(given).stream().count()); // ok: the caller holds them
    report(List.of(send("a")).size()); // expect: DiscardedAsyncResult
  }

  void made(ExecutorService pool, List<Callable<String>> tasks) throws InterruptedException {
    report(pool.invokeAll(tasks).stream().count()); // expect: DiscardedAsyncResult
    report(pool.invokeAll(tasks).size()); // expect: DiscardedAsyncResult
  }

  void takenOut() {
    groups.remove("a"); // expect: DiscardedAsyncResult
    groups.get("a"); // ok: the map holds them
  }

  private Stream<CompletableFuture<String>> running() {
    return open.stream().filter(future -> !future.isDone());
  }

  private Stream<CompletableFuture<String>> sent() {
    return Stream.of("a", "b").map(this::send);
  }
}
