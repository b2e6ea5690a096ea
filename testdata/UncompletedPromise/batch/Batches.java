package cases.promise.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Requests that are collected, sent together, and answered one by one. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Batches {
  static final class Item {
    final String key;
    final CompletableFuture<String> promise = new CompletableFuture<>();

    Item(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }

    CompletableFuture<String> promise() {
      return promise;
    }
  }

  interface Waiters extends Iterable<CompletableFuture<String>> {}

  private final Queue<Item> queue = new ArrayDeque<>();
  private final Map<String, List<CompletableFuture<String>>> waiting = new ConcurrentHashMap<>();
  private final List<CompletableFuture<String>> slots = new ArrayList<>();

  abstract CompletableFuture<List<String>> send(List<String> keys);

  abstract CompletableFuture<List<Item>> find(List<String> keys);

  abstract CompletableFuture<String> load(String key);

  abstract List<Item> drain();

  abstract Waiters waiters();

  private static List<String> keysOf(List<Item> items) {
    return items.stream().map(Item::key).toList();
  }

  void byIndex() {
    List<Item> batch = new ArrayList<>(queue);
    queue.clear();
    send(keysOf(batch))
        .thenAccept( // expect: UncompletedPromise
            replies -> {
              for (int i = 0; i < replies.size(); i++) {
                batch.get(i).promise().complete(replies.get(i));
              }
            });
  }

  void byIndexBothWays() {
    List<Item> batch = new ArrayList<>(queue);
    queue.clear();
    send(keysOf(batch))
        .thenAccept( // ok: a failure fails every item
            replies -> {
              for (int i = 0; i < replies.size(); i++) {
                batch.get(i).promise().complete(replies.get(i));
              }
            })
        .exceptionally(
            failure -> {
              batch.forEach(item -> item.promise().completeExceptionally(failure));
              return null;
            });
  }

  void inTurn() {
    List<Item> batch = drain();
    load("all")
        .thenAccept( // expect: UncompletedPromise
            reply -> {
              for (Item item : batch) {
                item.promise.complete(reply);
              }
            });
  }

  void inTurnBothWays() {
    List<Item> batch = drain();
    load("all")
        .whenComplete( // ok: both outcomes
            (reply, failure) -> {
              for (Item item : batch) {
                if (failure == null) {
                  item.promise.complete(reply);
                } else {
                  item.promise.completeExceptionally(failure);
                }
              }
            });
  }

  void namedOnTheWay() {
    List<Item> batch = drain();
    load("all")
        .thenAccept( // expect: UncompletedPromise
            reply -> {
              Item first = batch.get(0);
              CompletableFuture<String> promise = first.promise();
              promise.complete(reply);
            });
  }

  void takenOut(String key) {
    List<CompletableFuture<String>> taken = waiting.remove(key);
    load(key).thenAccept(text -> taken.forEach(w -> w.complete(text))); // expect: UncompletedPromise
  }

  void leftIn(String key) {
    List<CompletableFuture<String>> shared = waiting.get(key);
    load(key).thenAccept(text -> shared.forEach(w -> w.complete(text))); // ok: others can reach them
  }

  void given(List<CompletableFuture<String>> given, String key) {
    load(key).thenAccept(text -> given.get(0).complete(text)); // ok: whoever has given them can fail them
  }

  void inSlots(String key) {
    load(key).thenAccept(text -> slots.get(0).complete(text)); // ok: others can reach them
  }

  void inOwnContainer(String key) {
    Waiters own = waiters();
    load(key)
        .thenAccept( // ok: nobody knows what else is done with them
            text -> {
              for (CompletableFuture<String> waiter : own) {
                waiter.complete(text);
              }
            });
  }

  void foundInside(List<String> keys) {
    find(keys)
        .thenAccept( // ok: the promises come with the success
            found -> {
              for (Item item : found) {
                item.promise().complete("found");
              }
            });
  }

  void collectedInside(String key) {
    load(key)
        .thenAccept( // ok: nothing is taken before the success
            text -> {
              List<Item> batch = new ArrayList<>(queue);
              batch.get(0).promise().complete(text);
            });
  }

  void oneAfterTheOther(List<String> keys) {
    List<CompletableFuture<String>> taken = waiting.remove("all");
    send(keys)
        .thenAccept( // expect: UncompletedPromise
            replies ->
                System.out.println(
                    taken.stream()
                        .filter(w -> replies.stream().anyMatch(reply -> w.complete(reply)))
                        .count()));
  }
}
