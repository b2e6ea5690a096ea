package cases.discarded.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** Containers that are asked for from somebody who may hold them, and those that are made here. */
class HeldContainers<K, V> {
  interface Store<K, V> extends ConcurrentMap<K, V> {
    boolean isAsync();
  }

  interface Cache<K, V> {
    Store<K, CompletableFuture<V>> store();

    Map<K, CompletableFuture<V>> pending();

    List<CompletableFuture<V>> loadAll(List<K> keys);

    Map<K, List<CompletableFuture<V>>> byGroup();
  }

  private final Cache<K, V> cache;

  HeldContainers(Cache<K, V> cache) {
    this.cache = cache;
  }

  int size() {
    return cache.store().size(); // ok: the cache holds them
  }

  boolean isIdle() {
    return cache.pending().isEmpty(); // ok
  }

  int groups(Cache<String, String> names) {
    return names.byGroup().size(); // ok: the cache holds them
  }

  /** Futures of one kind. */
  static final class Batch extends ArrayList<CompletableFuture<String>> {}

  interface Registry {
    Batch running();
  }

  int running(Registry registry) {
    return registry.running().size(); // ok: the registry holds them
  }

  /** Starts what it was made with. */
  interface Starter<T> {
    List<T> startAll();

    Map<String, List<T>> startGroups();
  }

  int started(Starter<CompletableFuture<V>> starter) {
    return starter.startAll().size() // expect: DiscardedAsyncResult
        + starter.startGroups().size(); // expect: DiscardedAsyncResult
  }

  void clear() {
    cache.store().clear(); // ok
  }

  void put(K key, V value) {
    cache.store().put(key, CompletableFuture.completedFuture(value)); // ok
  }

  void all(List<K> keys) {
    cache.loadAll(keys); // expect: DiscardedAsyncResult
  }

  long counted(Stream<K> keys) {
    return keys.map(this::load).toList().size(); // expect: DiscardedAsyncResult
  }

  private CompletableFuture<V> load(K key) {
    return cache.store().get(key);
  }
}
