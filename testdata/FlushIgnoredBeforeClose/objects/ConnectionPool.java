package cases.flush.objects;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ConnectionPool<K> {
  static class Connection {
    CompletableFuture<Void> flush() {
      return new CompletableFuture<>();
    }

    boolean tryFlush() {
      return true;
    }

    void close() {}
  }

  private final Map<K, Connection> open = new ConcurrentHashMap<>();
  private final Set<Connection> idle = ConcurrentHashMap.newKeySet();

  void closeAll() {
    for (Connection c : open.values()) {
      c.flush(); // expect: FlushIgnoredBeforeClose
      c.close();
    }
    open.clear();
  }

  void closeAllRight() {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (Connection c : open.values()) {
      all.add(c.flush().whenComplete((v, e) -> c.close())); // ok: each closes after its own flush
    }
    CompletableFuture.allOf(all.toArray(new CompletableFuture[0])).join();
  }

  void closeAllTwoPhases() {
    Stream<CompletableFuture<Void>> flushes = open.values().stream().map(Connection::flush);
    CompletableFuture.allOf(flushes.toArray(CompletableFuture[]::new)).join(); // ok: all are awaited
    open.values().forEach(Connection::close);
  }

  void evict(K key) {
    Connection c = open.remove(key);
    if (c == null) {
      return;
    }
    c.flush(); // expect: FlushIgnoredBeforeClose
    c.close();
  }

  void evictRight(K key) {
    Connection c = open.remove(key);
    if (c != null) {
      c.flush().join(); // ok: waits
      c.close();
    }
  }

  void evictIf(K key) {
    open.computeIfPresent(
        key,
        (k, c) -> {
          c.flush(); // expect: FlushIgnoredBeforeClose
          c.close();
          return null;
        });
  }

  void evictIfFlushed(K key) {
    open.computeIfPresent(
        key,
        (k, c) -> {
          if (!c.tryFlush()) {
            return c; // ok: stays until it is flushed
          }
          c.close();
          return null;
        });
  }

  void sweep() {
    for (Iterator<Connection> it = idle.iterator(); it.hasNext(); ) {
      Connection c = it.next();
      c.tryFlush(); // expect: FlushIgnoredBeforeClose
      it.remove();
      c.close();
    }
  }

  void sweepRight() {
    for (Iterator<Connection> it = idle.iterator(); it.hasNext(); ) {
      Connection c = it.next();
      if (c.tryFlush()) {
        it.remove();
        c.close(); // ok: asked
      }
    }
  }

  void sweepContinue() {
    for (Connection c : idle) {
      if (!c.tryFlush()) continue;
      c.close(); // ok: asked
    }
  }

  void sweepForEach() {
    open.forEach(
        (k, c) -> {
          boolean ok = c.tryFlush(); // expect: FlushIgnoredBeforeClose
          c.close();
        });
  }

  Map<K, CompletableFuture<Void>> flushEach() {
    Map<K, CompletableFuture<Void>> result = new LinkedHashMap<>();
    open.forEach((k, c) -> result.put(k, c.flush())); // ok: handed to the caller
    return result;
  }

  CompletableFuture<Void> shutdown() {
    return CompletableFuture.allOf(
        idle.stream()
            .map(c -> c.flush().thenRun(c::close)) // ok: each closes after its own flush
            .toArray(CompletableFuture[]::new));
  }

  void partition() {
    Map<Boolean, List<Connection>> byState =
        idle.stream().collect(Collectors.partitioningBy(Connection::tryFlush)); // ok: parted by the answer
    byState.get(true).forEach(Connection::close);
  }

  void replace(K key, Connection fresh) {
    Connection old = open.put(key, fresh);
    fresh.flush().join(); // ok: the old one is closed
    if (old != null) {
      old.close();
    }
  }

  void indexed(Connection[] cs) {
    for (int i = 0; i < cs.length; i++) {
      cs[i].flush(); // expect: FlushIgnoredBeforeClose
      cs[i].close();
    }
  }

  void indexedRight(Connection[] cs) {
    for (int i = 0; i < cs.length; i++) {
      cs[i].flush().join(); // ok: waits
      cs[i].close();
    }
  }
}
