package cases.uncompleted.app;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Promises in fields, maps and queues of long-lived objects. */
class Lifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

  interface Store {
    CompletableFuture<Void> open();

    CompletableFuture<Void> flushAll();

    CompletableFuture<byte[]> load(String key);

    CompletableFuture<String> leader();
  }

  static class Node {
    private final Store store;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    Node(Store store) {
      this.store = store;
    }

    CompletionStage<Void> start() {
      store.open().thenRun(() -> started.complete(null)); // expect: UncompletedPromise
      return started;
    }

    CompletionStage<Void> stop() {
      store.flushAll().whenComplete((nothing, error) -> { // ok: stopped is completed whatever happened
        if (error != null) {
          LOG.warn("flush before stop failed", error);
        }
        stopped.complete(null);
      });
      return stopped;
    }
  }

  static class NodeOfTwoSteps {
    private final Store store;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    NodeOfTwoSteps(Store store) {
      this.store = store;
      store.open().thenAccept(this::opened); // expect: UncompletedPromise
    }

    private void opened(Void ignored) {
      LOG.info("opened");
      ready.complete(null);
    }

    CompletableFuture<Void> ready() {
      return ready;
    }
  }

  static class NodeOfTwoStepsRight {
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    NodeOfTwoStepsRight(Store store) {
      store.open().whenComplete(this::opened); // ok: opened() takes both
    }

    private void opened(Void ignored, Throwable error) {
      if (error == null) {
        ready.complete(null);
      } else {
        ready.completeExceptionally(error);
      }
    }

    CompletableFuture<Void> ready() {
      return ready;
    }
  }

  static class Requests {
    private final ConcurrentMap<Long, CompletableFuture<byte[]>> pending = new ConcurrentHashMap<>();
    private final Store store;
    private long next;

    Requests(Store store) {
      this.store = store;
    }

    synchronized CompletableFuture<byte[]> request(String key) {
      long id = next++;
      CompletableFuture<byte[]> reply = new CompletableFuture<>();
      pending.put(id, reply);
      store.load(key).thenAccept(bytes -> { // expect: DiscardedAsyncResult
        CompletableFuture<byte[]> waiting = pending.remove(id);
        if (waiting != null) {
          waiting.complete(bytes);
        }
      });
      return reply;
    }

    synchronized CompletableFuture<byte[]> requestRight(String key) {
      long id = next++;
      CompletableFuture<byte[]> reply = new CompletableFuture<>();
      pending.put(id, reply);
      store.load(key).whenComplete((bytes, error) -> { // ok: the one who waits is told either way
        CompletableFuture<byte[]> waiting = pending.remove(id);
        if (waiting == null) {
          return;
        }
        if (error != null) {
          waiting.completeExceptionally(error);
        } else {
          waiting.complete(bytes);
        }
      });
      return reply;
    }

    void onMessage(long id, byte[] bytes) {
      CompletableFuture<byte[]> waiting = pending.remove(id);
      if (waiting != null) {
        waiting.complete(bytes); // ok: a plain completion from the reading side
      }
    }

    void onClosed(IOException cause) {
      pending.values().forEach(p -> p.completeExceptionally(cause)); // ok
      pending.clear();
    }
  }

  static class Sequencer {
    private final Deque<CompletableFuture<String>> waiting = new ArrayDeque<>();
    private final Store store;

    Sequencer(Store store) {
      this.store = store;
    }

    CompletableFuture<String> next() {
      CompletableFuture<String> turn = new CompletableFuture<>();
      waiting.add(turn);
      if (waiting.size() == 1) {
        store.leader().thenAccept(this::release).exceptionally(this::failed); // ok: failed() empties the queue
      }
      return turn;
    }

    private void release(String leader) {
      for (CompletableFuture<String> w; (w = waiting.poll()) != null; ) {
        w.complete(leader);
      }
    }

    private Void failed(Throwable t) {
      for (CompletableFuture<String> w; (w = waiting.poll()) != null; ) {
        w.completeExceptionally(t);
      }
      return null;
    }
  }

  static class Timeouts {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Store store;

    Timeouts(Store store) {
      this.store = store;
    }

    CompletableFuture<byte[]> load(String key) {
      CompletableFuture<byte[]> result = new CompletableFuture<>();
      ScheduledFuture<?> timeout =
          timer.schedule(() -> result.completeExceptionally(new TimeoutException(key)), 5, TimeUnit.SECONDS);
      store.load(key).whenComplete((bytes, error) -> { // ok: both, and the timeout is taken back
        timeout.cancel(false);
        if (error != null) {
          result.completeExceptionally(error);
        } else {
          result.complete(bytes);
        }
      });
      return result;
    }

    CompletableFuture<byte[]> loadCancelling(String key) {
      CompletableFuture<byte[]> result = new CompletableFuture<>();
      ScheduledFuture<?> timeout =
          timer.schedule(() -> result.completeExceptionally(new TimeoutException(key)), 5, TimeUnit.SECONDS);
      store.load(key).whenComplete((bytes, error) -> { // expect: UncompletedPromise
        timeout.cancel(false);
        if (error == null) {
          result.complete(bytes);
        } else {
          LOG.warn("load of {} failed", key, error);
        }
      });
      return result;
    }
  }

  static class Batch {
    private final Store store;

    Batch(Store store) {
      this.store = store;
    }

    CompletableFuture<Map<String, byte[]>> load(List<String> keys) {
      CompletableFuture<Map<String, byte[]>> result = new CompletableFuture<>();
      Map<String, byte[]> loaded = new ConcurrentHashMap<>();
      List<CompletableFuture<Void>> parts = new ArrayList<>();
      for (String key : keys) {
        parts.add(store.load(key).thenAccept(b -> loaded.put(key, b)));
      }
      CompletableFuture.allOf(parts.toArray(new CompletableFuture<?>[0])).thenRun(() -> result.complete(loaded)); // expect: UncompletedPromise
      return result;
    }

    CompletableFuture<Map<String, byte[]>> loadRight(List<String> keys) {
      Map<String, byte[]> loaded = new ConcurrentHashMap<>();
      CompletableFuture<?>[] parts =
          keys.stream().map(k -> store.load(k).thenAccept(b -> loaded.put(k, b))).toArray(CompletableFuture[]::new);
      return CompletableFuture.allOf(parts).thenApply(v -> new HashMap<>(loaded)); // ok: composed and returned
    }

    CompletableFuture<Integer> loadCounting(List<String> keys) {
      CompletableFuture<Integer> result = new CompletableFuture<>();
      CompletableFuture<?>[] parts = keys.stream().map(store::load).toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(parts).whenComplete((v, e) -> result.complete(e == null ? parts.length : -1)); // ok: always completed
      return result;
    }
  }

  static class Elections {
    private final AtomicReference<CompletableFuture<String>> current = new AtomicReference<>();
    private final Store store;
    private final Executor executor;

    Elections(Store store, Executor executor) {
      this.store = store;
      this.executor = executor;
    }

    CompletableFuture<String> leader() {
      CompletableFuture<String> mine = new CompletableFuture<>();
      if (!current.compareAndSet(null, mine)) {
        return current.get();
      }
      store.leader().thenAcceptAsync(name -> { // expect: UncompletedPromise
        current.set(null);
        mine.complete(name);
      }, executor);
      return mine;
    }

    CompletableFuture<String> leaderRight() {
      CompletableFuture<String> mine = new CompletableFuture<>();
      if (!current.compareAndSet(null, mine)) {
        return current.get();
      }
      store.leader().whenCompleteAsync((name, error) -> { // ok
        current.set(null);
        if (error != null) {
          mine.completeExceptionally(error);
        } else {
          mine.complete(name);
        }
      }, executor);
      return mine;
    }
  }
}
